import type { NoticeColour, NumberedKind } from '#domain/paper.ts';
import type { PaperProposal, PaperSpec, TaskRow } from '#ipc/contract.ts';
import { ledgerText, lightWords } from '../text/ledger.ts';
import { composeText } from '../text/papers.ts';

export type DraftSpec = PaperProposal['spec'];

/** The target a slip is about; null for papers about a round or a unit. */
export function targetOf(spec: DraftSpec): number | null {
  return 'targetId' in spec ? spec.targetId : null;
}

/** What tells one proposal from the others of its kind. */
export function proposalKey(spec: DraftSpec): string {
  if (spec.kind === 'reminderLetter') return `unit ${spec.unitId}`;
  return `target ${targetOf(spec) ?? ''}`;
}

/** A slip about a target that the record does not suggest, chosen by hand. */
export function ownProposal(
  kind: 'supervisionNotice' | 'closeOutSlip',
  targetId: number,
  asOf: string,
  tasks: readonly TaskRow[],
): PaperProposal {
  const task = tasks.find((row) => row.targets.some(({ id }) => id === targetId));
  const target = task?.targets.find(({ id }) => id === targetId);
  return {
    spec: { kind, targetId, asOf },
    colour: null,
    unitName: task?.leadUnit ?? null,
    about: task === undefined ? null : ledgerText.rowName(task.annexNo, task.sequence),
    why: target === undefined ? composeText.added : lightWords[target.lightRule],
    present: [],
  };
}

/** Taken at first: what was asked for; else everything that does not stand already, of slips the red ones alone. */
export function firstChosen(
  kind: NumberedKind,
  proposals: readonly PaperProposal[],
  targetIds: readonly number[],
): Set<string> {
  const taken = proposals.filter((proposal) => {
    const { spec, colour, present } = proposal;
    const targetId = targetOf(spec);
    if (targetIds.length > 0) return targetId !== null && targetIds.includes(targetId);
    if (present.length > 0) return false;
    return kind !== 'supervisionNotice' || colour === 'red';
  });
  return new Set(taken.map(({ spec }) => proposalKey(spec)));
}

export interface SlipChoices {
  /** Null: by the rule, for each its own. */
  colour: NoticeColour | null;
  replyDueOn: string | null;
  requirement: string;
}

export const BY_RULE: SlipChoices = { colour: null, replyDueOn: null, requirement: '' };

/** The spec as it is drafted; choices of 督办单 hold for all of them. */
export function chosenSpec(spec: DraftSpec, { colour, replyDueOn, requirement }: SlipChoices): PaperSpec {
  if (spec.kind !== 'supervisionNotice') return spec;
  return {
    ...spec,
    ...(colour === null ? {} : { colour }),
    ...(replyDueOn === null ? {} : { replyDueOn }),
    ...(requirement.trim() === '' ? {} : { requirement: requirement.trim() }),
  };
}
