/** 调度会材料 as a paper: its parts in the order wanted, each on pages of its own. */
import { dayWords } from '#domain/form-text.ts';
import type { Paper, PaperPart } from '#domain/paper.ts';
import { Refusal } from '#domain/refusal.ts';
import { consolidatedParts } from './pack-consolidated.ts';
import { coordinationPart } from './pack-coordination.ts';
import type { PackFigures } from './pack-figures.ts';
import { redYellowPart } from './pack-items.ts';
import { leaderParts } from './pack-leaders.ts';
import { overviewPart } from './pack-overview.ts';
import { sectionsPart } from './pack-sections.ts';
import { unreturnedPart } from './pack-unreturned.ts';
import { officeWords, plain } from './paper-frame.ts';

/** In the usual order. */
export const PACK_PARTS = [
  'cover',
  'overview',
  'sections',
  'redYellow',
  'coordination',
  'leaders',
  'unreturned',
  'consolidated',
] as const;
type PackPart = (typeof PACK_PARTS)[number];

export interface PackWish {
  /** All in the usual order when undefined. */
  parts?: readonly PackPart[] | undefined;
  /** Narrows the leaders' pages to these names; all when undefined. */
  leaders?: readonly string[] | undefined;
  /** 第12号 3f9ac1b2; null before the first act. */
  sealMark: string | null;
}

/** Throws Refusal nothingSelected (no part, or no leader). */
export function packOf(figures: PackFigures, { parts = PACK_PARTS, leaders, sealMark }: PackWish): Paper {
  if (parts.length === 0 || leaders?.length === 0) throw new Refusal('nothingSelected', {});
  const title = packTitle(figures, leaders);
  return {
    kind: 'meetingPack',
    title,
    colour: null,
    parts: [...new Set(parts)].flatMap((part) => partsOf(part, figures, { title, leaders })),
    sealMark,
  };
}

function packTitle({ roundTitle }: PackFigures, leaders: readonly string[] | undefined): string {
  const whose = leaders === undefined ? '' : `（${leaders.join('、')}）`;
  return `示范区建设任务${roundTitle}调度会材料${whose}`;
}

function partsOf(
  part: PackPart,
  figures: PackFigures,
  { title, leaders }: { title: string; leaders: readonly string[] | undefined },
): PaperPart[] {
  switch (part) {
    case 'cover':
      return [coverOf(figures, title)];
    case 'overview':
      return [overviewPart(figures)];
    case 'sections':
      return [sectionsPart(figures)];
    case 'redYellow':
      return [redYellowPart(figures)];
    case 'coordination':
      return [coordinationPart(figures)];
    case 'leaders':
      return leaderParts(figures, leaders);
    case 'unreturned':
      return [unreturnedPart(figures)];
    case 'consolidated':
      return consolidatedParts(figures);
  }
}

function coverOf(figures: PackFigures, title: string): PaperPart {
  const centred = (text: string) => ({
    kind: 'paragraph' as const,
    text: plain(text),
    isIndented: false,
    align: 'center' as const,
  });
  return {
    orientation: 'portrait',
    bookmark: '封面',
    isCover: true,
    blocks: [
      { kind: 'space', lines: 5 },
      { kind: 'title', text: title },
      { kind: 'subtitle', text: `（截至${dayWords(figures.asOf)}）` },
      { kind: 'space', lines: 10 },
      centred(officeWords(figures)),
      centred(dayWords(figures.madeOn)),
    ],
  };
}
