import type { FormRow, LeaderRow, PaperRow, RoundRow, TaskRow, UnitRow } from '#ipc/contract.ts';
import { dispatchHash } from '../dispatch/dispatch-ask.ts';
import { ROOMS, routeHash } from '../frame/route.ts';
import { numberWords } from '../papers/paper-names.ts';
import { NUMBERED_KINDS, papersHash } from '../papers/papers-ask.ts';
import { searchKey } from '../search/row-search.ts';
import { dispatchText, formStateWords } from '../text/dispatch.ts';
import { roomNames } from '../text/frame.ts';
import { ledgerText } from '../text/ledger.ts';
import { paperKindNames, paperStateWords, papersText } from '../text/papers.ts';

export interface PaletteEntry {
  key: string;
  kind: 'page' | 'task' | 'unit' | 'leader' | 'round' | 'form' | 'paper';
  label: string;
  note: string;
  hash: string;
  /** Made ready for searching. */
  text: string;
}

export function paletteEntries(
  tasks: readonly TaskRow[],
  units: readonly UnitRow[],
  leaders: readonly LeaderRow[],
  rounds: readonly RoundRow[],
  forms: readonly FormRow[],
  papers: readonly PaperRow[],
): PaletteEntry[] {
  return [
    ...ROOMS.map((room) => entry('page', room, roomNames[room], '', routeHash(room))),
    entry('page', 'pack', papersText.pack, '', papersHash({ isPack: true })),
    ...NUMBERED_KINDS.map((kind) =>
      entry('page', kind, papersText.composeKind(kind), '', papersHash({ compose: kind })),
    ),
    ...papers.map((paper) =>
      entry(
        'paper',
        paper.id,
        `${paperKindNames[paper.kind]} ${numberWords(paper)}`,
        [paper.unitName, paper.about, paperStateWords[paper.state]].filter((words) => words !== null).join(' '),
        papersHash({ paperId: paper.id }),
      ),
    ),
    ...rounds.map((round) =>
      entry('round', round.id, dispatchText.roundTitle(round.title), round.code, dispatchHash({ roundId: round.id })),
    ),
    ...forms.map((form) =>
      entry(
        'form',
        form.id,
        form.unitName,
        `${form.code} ${formStateWords[form.state]}`,
        dispatchHash({ roundId: form.roundId, view: 'collect', formId: form.id }),
      ),
    ),
    ...leaders.map((leader) =>
      entry('leader', leader.id, leader.name, leader.post ?? '', routeHash('ledger', { leader: leader.name })),
    ),
    ...units.map((unit) =>
      entry(
        'unit',
        unit.id,
        unit.name,
        unit.aliases.map((alias) => alias.alias).join(ledgerText.separator),
        routeHash('ledger', { unit: unit.name }),
      ),
    ),
    ...tasks.map((task) =>
      entry(
        'task',
        task.id,
        task.content,
        `${ledgerText.rowName(task.annexNo, task.sequence)} ${task.leadUnit}`,
        routeHash('ledger', { task: String(task.id) }),
      ),
    ),
  ];
}

function entry(
  kind: PaletteEntry['kind'],
  id: number | string,
  label: string,
  note: string,
  hash: string,
): PaletteEntry {
  return { key: `${kind}${id}`, kind, label, note, hash, text: searchKey(`${label}\n${note}`) };
}
