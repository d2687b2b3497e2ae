/** How calls and files travel between the page and the office. */

/** A file that the shell handed out after a dialog, a drop or an upload. `path` is taken from the terminal only. */
export type FileRef = { token: string } | { path: string };

/** A file the program made; `token` is good for saving, opening or downloading in this session. */
export interface MadeFile {
  token: string;
  /** Name offered to the user, e.g. `附件2：章贡区贯彻落实…2022年.xlsx`. */
  name: string;
  sizeBytes: number;
  /** Where it lies; told only to the terminal (`null` elsewhere). */
  path: string | null;
}

export interface Fault {
  /** A RefusalCode, or `unexpected`. */
  code: string;
  params: Record<string, string | number>;
  /** Finished Chinese sentences: what happened, what is safe, what to do. */
  message: string;
  /** Log id of an unexpected fault. */
  logId?: string;
}

export type Result<T> = { ok: true; value: T } | { ok: false; fault: Fault };

/** Sent with a call: `callId` names its progress and cancels it, `opId` makes a command safe to repeat. */
export interface CallMeta {
  callId?: string;
  opId?: string;
}

export interface Progress {
  callId: string;
  done: number;
  /** 0 when not known yet. */
  total: number;
  /** What is being worked on, as data for the progress line (file, sheet or step in Chinese). */
  label: string;
}

export interface ChosenFile {
  ref: FileRef;
  name: string;
  sizeBytes: number;
}
