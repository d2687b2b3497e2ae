import type { NumberedKind } from '#domain/paper.ts';
import { goTo, routeHash, useRoute } from '../frame/route.ts';

export const NUMBERED_KINDS: readonly NumberedKind[] = [
  'circular',
  'chaseNotice',
  'reminderLetter',
  'supervisionNotice',
  'closeOutSlip',
];

/** What the address asks the room to show: a paper on record, 调度会材料, or 起草 of one kind. */
export interface PapersAsk {
  paperId: number | null;
  isPack: boolean;
  compose: NumberedKind | null;
  /** For 调度会材料 and 起草. */
  roundId: number | null;
  /** Targets to draft about, in 起草. */
  targetIds: number[];
}

const NOTHING: PapersAsk = { paperId: null, isPack: false, compose: null, roundId: null, targetIds: [] };

function idOf(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d*$/.test(text) ? Number(text) : null;
}

/** Reads the address; what is no number or no kind is not asked. */
export function readPapersAsk(ask: Readonly<Record<string, string>>): PapersAsk {
  return {
    paperId: idOf(ask.paper),
    isPack: ask.pack !== undefined,
    compose: NUMBERED_KINDS.find((kind) => kind === ask.compose) ?? null,
    roundId: idOf(ask.round),
    targetIds: (ask.targets ?? '').split(',').flatMap((text) => idOf(text) ?? []),
  };
}

function askWords(ask: Partial<PapersAsk>): Record<string, string> {
  const { paperId, isPack, compose, roundId, targetIds } = { ...NOTHING, ...ask };
  return {
    ...(paperId === null ? {} : { paper: String(paperId) }),
    ...(isPack ? { pack: '1' } : {}),
    ...(compose === null ? {} : { compose }),
    ...(roundId === null ? {} : { round: String(roundId) }),
    ...(targetIds.length === 0 ? {} : { targets: targetIds.join(',') }),
  };
}

export function papersHash(ask: Partial<PapersAsk>): string {
  return routeHash('papers', askWords(ask));
}

export function goPapers(ask: Partial<PapersAsk>): void {
  goTo('papers', askWords(ask));
}

export function usePapersAsk(): PapersAsk {
  return readPapersAsk(useRoute().ask);
}
