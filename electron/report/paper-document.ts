/** A paper as Word document. */
import type { Paper } from '#domain/paper.ts';

export async function paperDocument(_paper: Paper): Promise<Uint8Array> {
  throw new Error('paperDocument');
}
