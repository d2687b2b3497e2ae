import type { RefusalCode } from '#domain/refusal.ts';

/** One altered or hostile file: read to the rows of the sample (`same`), or refused with its own code. */
export interface CorpusCase {
  name: string;
  /** Name of the file as people see it. */
  file?: string;
  bytes(): Uint8Array;
  expected: 'same' | RefusalCode;
}
