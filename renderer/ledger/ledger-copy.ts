import { STATE_WORDS } from '#domain/return-form.ts';
import type { TargetRow, TaskRow } from '#ipc/contract.ts';
import { dayWords, ledgerText, lightWords } from '../text/ledger.ts';

/** A field for a tab-separated paste: Excel keeps line breaks and tabs only inside quotes. */
function tsvField(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** State and amount reported last, in a word or two. */
function reportedWords({ progress }: TargetRow): string {
  if (progress === null) return ledgerText.progress.none;
  const state = progress.reportedState === null ? ledgerText.progress.unstated : STATE_WORDS[progress.reportedState];
  return progress.amountText === '' ? state : ledgerText.progress.withAmount(state, progress.amountText);
}

/** The rows as they would be pasted into Excel or WPS, with a head line. */
export function rowsAsTsv(rows: readonly TaskRow[]): string {
  const names = ledgerText.columns;
  const year = new Set(rows.map((row) => row.year)).size === 1 ? (rows[0]?.year ?? null) : null;
  const isReported = rows.some((row) => row.targets.some((target) => target.progress !== null));
  const head = [
    ledgerText.annex(null),
    names.sequence,
    names.content,
    names.overallGoal,
    names.annualTarget(year),
    names.leader,
    names.units,
    names.due,
    names.state,
    ...(isReported ? [ledgerText.filters.reported] : []),
  ];
  const lines = rows.map((row) => [
    // Apart: Excel would make a day of 1-1.
    ledgerText.annex(row.annexNo),
    row.sequence,
    row.content,
    row.overallGoal,
    row.annualTarget,
    row.responsibleLeader,
    row.units.join(ledgerText.separator),
    row.nextDueOn ?? '',
    lightWords[row.lightRule],
    ...(isReported ? [row.targets.map(reportedWords).join('\n')] : []),
  ]);
  // A leading = + - @ would come alive as a formula in the sheet it is pasted into.
  const still = (text: string) => (/^[=+\-@]/.test(text) ? `'${text}` : text);
  return [head, ...lines].map((line) => line.map((text) => tsvField(still(text))).join('\t')).join('\n');
}

/** The rows as a message for WeChat: one paragraph a task, its parts with their days. */
export function rowsAsMessage(rows: readonly TaskRow[]): string {
  return rows
    .map((row) => {
      const parts = row.targets.map((target) => {
        const due = target.dueOn === null ? '' : `（${dayWords(target.dueOn, row.year)}）`;
        const reported = target.progress === null ? '' : `　${reportedWords(target)}`;
        return `${target.isNumbered ? `${target.ordinal}. ` : ''}${target.text}${due}${reported}`;
      });
      return [
        `【${ledgerText.rowName(row.annexNo, row.sequence)}】${row.content}`,
        ...parts,
        `${ledgerText.filters.leadUnit}：${row.leadUnit}　${ledgerText.columns.leader}：${row.leaders.map((leader) => leader.name).join(ledgerText.separator)}　${ledgerText.columns.state}：${lightWords[row.lightRule]}`,
      ].join('\n');
    })
    .join('\n\n');
}
