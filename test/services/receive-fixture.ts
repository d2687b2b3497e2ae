/** What tests of the inbox ask again and again. */
import { expect } from 'vitest';
import type { ReceivedRow } from '#ipc/contract.ts';
import type { FilledForm } from '../quarter/fill-forms.ts';
import type { RoundOffice } from '../quarter/round-office.ts';

export function only<T>(rows: readonly T[]): T {
  expect(rows).toHaveLength(1);
  return rows[0]!;
}

/** The line of a file that is dropped alone. */
export async function receivedFrom(office: RoundOffice, name: string, bytes: Uint8Array): Promise<ReceivedRow> {
  const { taken, refused } = await office.drop({ [name]: bytes });
  expect(refused).toEqual([]);
  return only(taken);
}

/** What the record holds of a form, without the counts of changes. */
export async function standingOf(office: RoundOffice, formId: number) {
  const { form, lines, files, notes, signing } = await office.ask('form.get', { id: formId });
  const { rev: _, ...row } = form;
  return {
    row,
    present: lines.map(({ present }) => present),
    checks: lines.map(({ check }) => check?.verdict ?? null),
    files: files.map(({ id, outcome, version }) => ({ id, outcome, version })),
    notes,
    signing,
  };
}

/** 进展情况 of each row of a form, as it stands. */
export async function progressOf(office: RoundOffice, { code }: FilledForm): Promise<(string | undefined)[]> {
  const form = office.forms.find(({ row }) => row.code === code)!;
  const { lines } = await office.ask('form.get', { id: form.row.id });
  return lines.map(({ present }) => present?.values.progressNote);
}
