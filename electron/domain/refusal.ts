/**
 * An expected "no" of the office's rules. Codes are the vocabulary; the parameters are what the sentence names.
 * Sentences live in `electron/ipc/fault.ts`, exhaustive over this map.
 */
export interface RefusalParams {
  // --- files from outside (workbooks.md, Reading 1–3) -------------------------------------------------
  fileMissing: { file: string };
  /** There, but not to be read: no permission, or held by another program. */
  fileUnreadable: { file: string };
  fileEmpty: { file: string };
  fileTooLarge: { file: string; sizeMegabytes: number; limitMegabytes: number };
  fileEncrypted: { file: string };
  fileOldExcel: { file: string };
  /** Comma- or tab-separated text (.csv), renamed or not. */
  fileDelimitedText: { file: string };
  fileNotWorkbook: { file: string; found: string };
  fileDamaged: { file: string; detail: string };
  fileTooManyParts: { file: string; count: number; limit: number };
  fileUnpacksTooLarge: { file: string; limitMegabytes: number };
  fileUnsafe: { file: string; detail: string };
  fileReadTimeout: { file: string; seconds: number };
  fileReadMemory: { file: string };
  fileReadCrashed: { file: string };
  fileChangedSincePreview: { file: string };
  noTableFound: { file: string; sheets: string };
  noRowsFound: { file: string };
  notBodyText: { file: string };
  // --- import ---------------------------------------------------------------------------------------
  yearUnknown: { file: string; sheet: string };
  annexNoUnknown: { file: string; sheet: string };
  annexNoDoubled: { file: string; sheet: string; annexNo: number };
  documentUnknown: { file: string };
  decisionUnknown: { about: string; key: string };
  documentMissing: { documentId: number };
  // --- ledger and directory -------------------------------------------------------------------------
  recordMissing: { kind: string; id: number };
  reasonMissing: Record<never, never>;
  nothingToChange: Record<never, never>;
  changedElsewhere: { kind: string; id: number; yourRev: number; currentRev: number };
  dateInvalid: { field: string; value: string };
  /** What is told as done lies in the future. */
  dayAfterToday: { field: string; value: string };
  /** A day before a round began: its opening, or its first day where it was opened after its end. */
  dayBeforeRound: { field: string; value: string; firstOn: string };
  valueInvalid: { field: string; value: string };
  unitReplacesItself: { unit: string };
  leaderReplacesItself: { leader: string };
  nameTaken: { name: string };
  proposalDecided: { id: number };
  nothingSelected: Record<never, never>;
  // --- dispatch round and return forms -----------------------------------------------------------------
  periodInvalid: { from: string; to: string };
  /** 报送截止日 before the first day of the period. */
  dueBeforePeriod: { dueOn: string; from: string };
  roundExists: { round: string };
  roundClosed: { round: string };
  roundNotClosed: { round: string };
  roundAsksNothing: Record<never, never>;
  /** A target is not part of the round. */
  targetNotAsked: { round: string };
  targetHasEntry: { target: string };
  formWaived: { unit: string };
  formNotIssued: { unit: string };
  /** Nothing to chase. */
  formReturned: { unit: string };
  /** A filled file of the unit lies in the inbox: it has returned, and the office has not looked yet. */
  formWaiting: { unit: string };
  /** Several units report for the target: which one is meant must be said. */
  unitMustBeNamed: { units: string };
  receivedDecided: { file: string };
  answerUnknown: { key: string; answer: string };
  amountNotUnderstood: { text: string };
  entryEmpty: Record<never, never>;
  nothingToCheck: { target: string };
  archiveTooLarge: { file: string; limitMegabytes: number };
  archiveEmpty: { file: string };
  folderMissing: { folder: string };
  // --- papers -----------------------------------------------------------------------------------------
  /** `allowed`: names joined by 、. */
  placeholderUnknown: { placeholder: string; allowed: string };
  /** What a draft names is not known yet, e.g. the office's own name. */
  paperIncomplete: { paper: string; missing: string };
  /** Nothing on record that the paper could tell. `about` says what is missing. */
  paperEmpty: { paper: string; about: string };
  /** Something the draft tells of came after its day. */
  /** `asOf` in words: 2022年9月19日. */
  paperOutdated: { paper: string; asOf: string };
  /** A paper about the same stands already. */
  paperPresent: { paper: string };
  /** 销号 of a target that was not reported completed and found true. */
  completionUnverified: { paper: string };
  paperFixed: { paper: string };
  paperNotIssued: { paper: string };
  paperNotReplied: { paper: string };
  paperSettled: { paper: string };
  /** A file that came as reply. */
  replyTooLarge: { file: string; limitMegabytes: number };
  noPaperForm: { paper: string; form: string };
  // --- history and safety ---------------------------------------------------------------------------
  nothingToUndo: Record<never, never>;
  nothingToRedo: Record<never, never>;
  undoBlockedByLaterChange: { table: string; id: number };
  undoBlockedByBarrier: { act: string };
  databaseInUse: { path: string };
  databaseNewer: { path: string; found: number; known: number };
  databaseForeign: { path: string };
  databaseDamaged: { path: string; detail: string };
  databaseReadOnly: Record<never, never>;
  folderNotLocal: { path: string };
  diskFull: { path: string };
  backupMissing: { name: string };
  backupDamaged: { name: string; detail: string };
  passphraseWrong: { name: string };
  // --- contract and shell ---------------------------------------------------------------------------
  channelUnknown: { channel: string };
  inputInvalid: { channel: string; detail: string };
  fileTokenUnknown: Record<never, never>;
  cancelled: Record<never, never>;
  printerMissing: Record<never, never>;
  browserMissing: Record<never, never>;
  printFailed: { detail: string };
}

export type RefusalCode = keyof RefusalParams;

export class Refusal<C extends RefusalCode = RefusalCode> extends Error {
  override readonly name = 'Refusal';
  readonly code: C;
  readonly params: RefusalParams[C];

  constructor(code: C, params: RefusalParams[C]) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
