import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OfficeDatabase, Reader } from '#db/record.ts';
import { LEDGER_TABLES, readLedger } from '#services/ledger.ts';
import { FACT_TABLES, readFacts } from '#services/progress-facts.ts';
import { readProgress } from '#services/target-progress.ts';
import { openTestOffice, type TestOffice } from './office-fixture.ts';
import { act, report, writeQuarter } from './round-rows.ts';

let office: TestOffice;
beforeAll(async () => {
  office = openTestOffice();
  await office.ask('seed.load', {});
});
afterAll(() => office.end());

/** Names of the tables that are read through the reader handed to `work`. */
function tablesRead(reader: Reader, work: (reader: Reader) => void): Set<string> {
  const names = new Set<string>();
  const note = (sql: string): void => {
    for (const match of sql.matchAll(/(?:from|join) "(\w+)"/g)) if (match[1] !== undefined) names.add(match[1]);
  };
  work({
    from: reader.from,
    all(query) {
      note(query.compile().sql);
      return reader.all(query);
    },
    first(query) {
      note(query.compile().sql);
      return reader.first(query);
    },
  });
  return names;
}

test('whatever the ledger and the facts are read from makes them stale when it changes', () => {
  const { db } = office.office;
  const ledger = tablesRead(db.reader, (reader) => {
    const spied: Pick<OfficeDatabase, 'reader' | 'sealHead'> = { reader, sealHead: () => db.sealHead() };
    readLedger(spied as OfficeDatabase);
  });
  expect(ledger).toEqual(new Set(LEDGER_TABLES));
  expect(tablesRead(db.reader, (reader) => readFacts(reader))).toEqual(new Set(FACT_TABLES));
});

test('an act elsewhere leaves both as they are, an entry renews the progress alone, a unit both', async () => {
  const { db } = office.office;
  const rows = await office.ask('task.list', {});
  const round = writeQuarter(office, 3, rows);
  const [ledger, progress] = [readLedger(db), readProgress(db)];
  await office.ask('setting.set', { operatorName: '李明' });
  expect([readLedger(db) === ledger, readProgress(db) === progress]).toEqual([true, true]);
  const target = rows[0]?.targets[0];
  const unitId = rows[0]?.unitRefs[0]?.id ?? 0;
  report(office, round.id, { targetId: target?.id ?? 0, unitId });
  expect([readLedger(db) === ledger, readProgress(db) === progress]).toEqual([true, false]);
  expect(readProgress(db).reportOf(target?.id ?? 0, '2022-09-20')?.state).toBe('underWay');
  act(office, (writer) => writer.update('unit', unitId, { contact: '李明' }));
  expect(readLedger(db) === ledger).toBe(false);
  expect(readProgress(db).reportOf(target?.id ?? 0, '2022-09-20')?.state).toBe('underWay');
});
