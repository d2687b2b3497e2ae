/** What a page may ask of the program around it. */
import type { Channel, Input, Output } from './contract.ts';
import type { CallMeta, ChosenFile, MadeFile, Progress, Result } from './contract-calls.ts';

/** What the renderer finds at `window.office`, from preload or from the loopback client alike. */
export interface OfficeBridge {
  readonly host: 'electron' | 'loopback';
  call<C extends Channel>(channel: C, input: Input<C>, meta?: CallMeta): Promise<Result<Output<C>>>;
  cancel(callId: string): Promise<void>;
  onProgress(listener: (progress: Progress) => void): () => void;
  /** Opens the file dialog; empty when dismissed. */
  chooseFiles(options: {
    accept: 'workbook' | 'text' | 'backup' | 'returns';
    isMultiple?: boolean;
  }): Promise<ChosenFile[]>;
  /** Turns dropped DOM files into refs; on the desktop a dropped folder becomes the files in it. */
  takeDropped(files: readonly unknown[]): Promise<ChosenFile[]>;
  /** Save-as dialog or download; null when dismissed, else where it went (or the bare name in a browser). */
  saveFile(file: MadeFile): Promise<string | null>;
  /**
   * Several made files at once: into a folder the user chooses (desktop), null when dismissed. In a browser the zip is
   * downloaded instead, and its name answered.
   */
  saveFiles(files: MadeFile[], zip: MadeFile | null): Promise<string | null>;
  /** Opens a made file with the system's program (desktop) or in a new tab of the same origin (browser). */
  openFile(file: MadeFile): Promise<void>;
  /** Shows a saved file in its folder; not in a browser. */
  readonly canShowInFolder: boolean;
  showInFolder(path: string): Promise<void>;
}
