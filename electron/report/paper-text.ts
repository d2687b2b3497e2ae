/** A paper as text to copy. */
import type { Paper } from '#domain/paper.ts';

export function paperPlainText(_paper: Paper): string {
  throw new Error('paperPlainText');
}
