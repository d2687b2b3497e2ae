/**
 * Ledger rows made from the seed text by a plain reading of their own: something to draw before (and without) the
 * services. Not the rules of the program: those live in electron/domain and have their own tests.
 */
import type { TargetRow, TaskRow } from '#ipc/contract.ts';
import { readSeedAnnexes } from '../../../seeds/annex-text.ts';

const YEAR = 2022;

interface PlainDue {
  dueOn: string | null;
  dueText: string;
}

function plainDue(text: string): PlainDue {
  const months = /(\d{1,2})\s*月底前/.exec(text);
  if (months) {
    const last = new Date(Date.UTC(YEAR, Number(months[1]), 0)).getUTCDate();
    return { dueOn: `${YEAR}-${months[1]!.padStart(2, '0')}-${last}`, dueText: months[0] };
  }
  const half = /上半年/.exec(text);
  if (half) return { dueOn: `${YEAR}-06-30`, dueText: half[0] };
  const year = /年底前|年内|全年|下半年/.exec(text);
  return year ? { dueOn: `${YEAR}-12-31`, dueText: year[0] } : { dueOn: null, dueText: '' };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function targetsOf(cell: string, asOf: string, nextId: () => number): TargetRow[] {
  const parts = cell.split(/(?:^|\s)\d+\.\s*/).filter((part) => part.trim() !== '');
  const isNumbered = /^\s*1\./.test(cell);
  return parts.map((part, index) => {
    const text = part.trim();
    const pieces = isNumbered ? [text] : text.split(/，(?=争取12月底前|下半年)/);
    const milestones = pieces.map((piece, step) => {
      const due = plainDue(piece);
      return { ordinal: step + 1, text: piece, ...due, dueKind: due.dueOn ? ('date' as const) : ('none' as const) };
    });
    const first = milestones[0]!;
    const left = first.dueOn === null ? null : daysBetween(asOf, first.dueOn);
    const quantities = [...text.matchAll(/(\d+(?:\.\d+)?)\s*(万盏|万户|万亩|亿元|公里|户|个|项|座|家|件|所|%)/g)].map(
      (hit) => ({
        value: Number(hit[1]),
        valueText: hit[1]!,
        measure: hit[2]!,
        comparator: 'exactly' as const,
        subject: '',
      }),
    );
    return {
      id: nextId(),
      ordinal: index + 1,
      text,
      isNumbered,
      kind: 'event' as const,
      dueOn: first.dueOn,
      dueText: first.dueText,
      dueKind: first.dueKind,
      quantities,
      milestones,
      light:
        left === null
          ? ('grey' as const)
          : left < 0
            ? ('red' as const)
            : left <= 30
              ? ('yellow' as const)
              : ('green' as const),
      lightRule:
        left === null
          ? ('nothingYet' as const)
          : left < 0
            ? ('overdue' as const)
            : left <= 30
              ? ('dueSoon' as const)
              : ('notYetDue' as const),
      isDueFixed: false,
      progress: null,
      strip: [],
    };
  });
}

const GRAVITY = ['red', 'yellow', 'green', 'grey'] as const;

/** Rows of both annexes; `copies` repeats them under new ids to make a large ledger. */
export function seedLedger(text: string, asOf: string, copies = 1): TaskRow[] {
  const rows: TaskRow[] = [];
  const unitIds = new Map<string, number>();
  const leaderIds = new Map<string, number>();
  const idIn = (ids: Map<string, number>, name: string) => ids.get(name) ?? ids.set(name, ids.size + 1).get(name)!;
  let targetId = 0;
  const annexes = readSeedAnnexes(text);
  for (let copy = 0; copy < copies; copy += 1) {
    for (const annex of annexes) {
      let section = '';
      let sectionId = 0;
      let ordinal = 0;
      for (const line of annex.rows) {
        if ('section' in line) {
          section = line.section;
          sectionId += 1;
          continue;
        }
        const [sequence = '', content = '', overallGoal = '', annualTarget = '', leader = '', unitsText = ''] =
          line.cells;
        const rawUnits = unitsText.split(/[、，,；]/).map((name) => name.trim());
        const unitRefs = rawUnits.map((rawText, index) => {
          const name = rawText.replaceAll(/\s/g, '');
          return { id: idIn(unitIds, name), name, isLead: index === 0, rawText };
        });
        const targets = targetsOf(annualTarget, asOf, () => ++targetId);
        const worst = GRAVITY.find((light) => targets.some((target) => target.light === light)) ?? 'grey';
        ordinal += 1;
        rows.push({
          id: rows.length + 1,
          rev: 1,
          documentId: 1,
          docNumber: '区发〔2022〕9号',
          annexId: annex.annexNo,
          annexNo: annex.annexNo,
          annexTitle: annex.title,
          year: YEAR,
          sectionId: section === '' ? null : sectionId + copy * 100,
          sectionTitle: section === '' ? null : section,
          ordinal,
          sequenceNo: Number(sequence),
          sequence,
          content,
          overallGoal,
          annualTarget,
          responsibleLeader: leader,
          unitsText,
          due: '',
          remark: '',
          extra: {},
          correctedFields: [],
          leaders: [{ id: idIn(leaderIds, leader), name: leader }],
          units: unitRefs.map((unit) => unit.name),
          unitRefs,
          leadUnit: unitRefs[0]?.name ?? '',
          targets,
          light: worst,
          lightRule: targets.find((target) => target.light === worst)?.lightRule ?? 'nothingYet',
          strip: [],
          nextDueOn:
            targets
              .map((target) => target.dueOn)
              .filter((day) => day !== null)
              .sort()[0] ?? null,
          isRemoved: false,
        });
      }
    }
  }
  return rows;
}
