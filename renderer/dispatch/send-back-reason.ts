import type { ReceivedDetail } from '#ipc/contract.ts';
import { receivedText } from '../text/dispatch-collect.ts';

/**
 * A first draft of why a file goes back, for the office to change. Short: the text for the unit lists every place below
 * it. Empty where nothing speaks against the file.
 */
export function sendBackSuggestion({ row, parts, notices, answers }: ReceivedDetail): string {
  const words = receivedText.backReasons;
  if (row.kind === 'blank') return words.blank;
  if (row.kind === 'otherRound') return words.otherRound;
  const diagnoses = parts.map((part) => part.diagnosis);
  const sum = (count: (one: (typeof diagnoses)[number]) => number): number =>
    diagnoses.reduce((all, one) => all + count(one), 0);
  const counted: [number, (count: number) => string][] = [
    [sum(({ missingRows }) => missingRows.length), words.missing],
    [
      sum(({ rows }) => rows.filter(({ formRowId, isFilled }) => formRowId !== null && !isFilled).length),
      words.unfilled,
    ],
    [sum(({ rows }) => rows.reduce((all, { lockedChanges }) => all + lockedChanges.length, 0)), words.changed],
    [sum(({ asks }) => asks.filter(({ key }) => answers[key] === undefined).length), words.unclear],
  ];
  const told = counted.flatMap(([count, tell]) => (count === 0 ? [] : [tell(count)]));
  if (told.length > 0) return told.join(words.comma);
  const warnings = [...notices, ...diagnoses.flatMap((one) => one.notices)].filter(({ level }) => level === 'warn');
  return warnings[0]?.message ?? '';
}
