/** 留痕、备份、设置: the record itself and the program around it. */

export interface ActRow {
  id: number;
  /** Channel name. */
  name: string;
  subject: string;
  actor: string;
  at: string;
  revertsActId: number | null;
  isReverted: boolean;
  /** Field-level changes, for the drawer and the history page. */
  changes?: { table: string; rowId: number; field: string; before: string | null; after: string | null }[];
}

export interface VerifyReport {
  isSound: boolean;
  acts: number;
  sealHead: { number: number; hex: string } | null;
  /** Finished Chinese sentences; empty when sound. */
  problems: string[];
}

export interface BackupRow {
  name: string;
  at: string;
  sizeBytes: number;
  reason: 'import' | 'migration' | 'restore' | 'start' | 'quit' | 'manual';
  sealHead: { number: number; hex: string } | null;
  isVerified: boolean;
  isSealedWithPassphrase: boolean;
}

export interface Settings {
  /** Days before the due day at which a light turns yellow. */
  dueSoonDays: number;
  /** Percentage points an amount may lag behind 序时进度. */
  behindPercent: number;
  officeName: string;
  operatorName: string;
}

export interface AppInfo {
  version: string;
  dataFolder: string;
  /** Today by the machine's clock. */
  today: string;
  /** True until a document is on record. */
  isEmpty: boolean;
  isReadOnly: boolean;
  /** What is wrong with the record, as finished sentences, when it is read-only because it failed its check. */
  damage: string | null;
  /** Seal number and first 8 hex digits, as printed in footers; null before the first command. */
  sealHead: { number: number; hex: string } | null;
  /** `electron`, `loopback` or `terminal`. */
  host: string;
  canUndo: ActRow | null;
  canRedo: ActRow | null;
}
