import type { FormRow, LeaderRow, RoundRow, TaskRow, UnitRow } from '#ipc/contract.ts';
import { dispatchHash } from '../dispatch/dispatch-ask.ts';
import type { Room } from '../frame/route.ts';
import { routeHash } from '../frame/route.ts';
import { searchKey } from '../search/row-search.ts';
import { dispatchText, formStateWords } from '../text/dispatch.ts';
import { roomNames } from '../text/frame.ts';
import { ledgerText } from '../text/ledger.ts';

export interface PaletteEntry {
  key: string;
  kind: 'page' | 'task' | 'unit' | 'leader' | 'round' | 'form';
  label: string;
  note: string;
  hash: string;
  /** Made ready for searching. */
  text: string;
}

const PAGES: readonly Room[] = ['overview', 'ledger', 'dispatch', 'directory', 'documents', 'settings', 'import'];

export function paletteEntries(
  tasks: readonly TaskRow[],
  units: readonly UnitRow[],
  leaders: readonly LeaderRow[],
  rounds: readonly RoundRow[],
  forms: readonly FormRow[],
): PaletteEntry[] {
  return [
    ...PAGES.map((room) => entry('page', room, roomNames[room], '', routeHash(room))),
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
