import type { NoticeColour } from '#domain/paper.ts';
import { noticeColourWords } from '../text/papers.ts';

/** Colour of a 督办单 as a bar with its word: read without seeing the colour. */
export function PaperMark({ colour }: { colour: NoticeColour }) {
  return <span className={`paper-mark is-${colour}`}>{noticeColourWords[colour]}</span>;
}
