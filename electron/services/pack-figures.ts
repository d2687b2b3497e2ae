/** 调度会材料: figures read from the record, with the targets behind each, and the paper made of them. */
import type { Paper } from '#domain/paper.ts';
import type { PaperSpec } from '#ipc/contract.ts';
import type { PackFigures, PackForm } from '#report/pack-figures.ts';
import { packOf } from '#report/pack-paper.ts';
import { readCircularForms } from './circular-figures.ts';
import { sealMark } from './history.ts';
import type { ListSource } from './list-source.ts';
import type { Office } from './office.ts';
import { readPackPrevious, readPackTasks } from './pack-targets.ts';
import { officeNameOf, readPaperRound } from './paper-round.ts';
import { readRoundChanges } from './round-changes.ts';
import { consolidatedAnnexes } from './round-lists.ts';
import { formRowOf } from './round-rows.ts';
import { today } from './today.ts';

type PackSpec = Extract<PaperSpec, { kind: 'meetingPack' }>;

/** All parts in their usual order where none are named. Throws Refusal recordMissing, nothingSelected. */
export function packPaper(office: Office, { roundId, asOf, parts, leaders }: PackSpec): Paper {
  return packOf(readPackFigures(office, roundId, asOf ?? today(office)), {
    parts,
    leaders,
    sealMark: sealMark(office.db),
  });
}

/** Throws Refusal recordMissing. */
export function readPackFigures(office: Office, roundId: number, madeOn: string): PackFigures {
  const source = readPaperRound(office, roundId, madeOn);
  const { asOf, tally, head } = source;
  const changes = readRoundChanges(office, { id: roundId, asOf });
  const tasks = readPackTasks(office, source);
  const asked = new Set(source.targets.map(({ targetId }) => targetId));
  const idsOf = (rows: readonly { targetId: number }[]): number[] =>
    rows.map(({ targetId }) => targetId).filter((id) => asked.has(id));
  const forms = readPackForms(office, source);
  return {
    officeName: officeNameOf(office),
    roundTitle: head.roundTitle,
    asOf,
    madeOn,
    tasks,
    previous: changes.previousId === null ? null : readPackPrevious(office, changes.previousId, asOf),
    finished: idsOf(changes.finished),
    noMovement: idsOf(changes.noMovement),
    forms,
    waivedForms: tally.forms.length - forms.length,
    consolidated: consolidatedAnnexes(office, source),
    head,
  };
}

function readPackForms(office: Office, source: ListSource): PackForm[] {
  return readCircularForms(office, source).map(({ form, told }) => {
    const { code, reminders, lastRemindedOn, contact, phone } = formRowOf(source.tally, form, source.asOf);
    return { ...told, code, reminders, lastRemindedOn, contact, phone };
  });
}
