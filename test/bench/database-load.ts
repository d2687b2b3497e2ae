/**
 * Bulk load of the record: 10,000 tasks with their targets, goals, units and leader (some 100,000 rows) in one command,
 * against the same inserts into the same tables without triggers, audit and seals. Run by `test/bench/bench.ts` or alone.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTriggers, dropTriggers } from '#db/audit-triggers.ts';
import { CommandWriter, WriteStatements } from '#db/command-writer.ts';
import { migrate } from '#db/migrate.ts';
import { openDatabase, openForWriting } from '#db/open.ts';
import type { Fresh, Writer } from '#db/record.ts';
import type { AuditedTable } from '#db/schema.ts';
import { StatementCache, StatementReader } from '#db/statements.ts';

const text = '推进农村路灯建设，新增路灯0.017万盏，完成区级统筹目标任务，年底前全部建成投用。';
const quantities = '[{"value":0.017,"valueText":"0.017","measure":"万盏","comparator":"exactly","subject":"路灯"}]';

/** Returns the number of rows written. */
export function writeTasks(writer: Writer, tasks: number): number {
  let rows = 0;
  const add = <T extends AuditedTable>(table: T, row: Fresh<T>): number => {
    rows += 1;
    return writer.insert(table, row);
  };
  const content = Buffer.from('workbook');
  const sha256 = createHash('sha256').update(content).digest('hex');
  writer.keepFile(sha256, content);
  const sourceFileId = add('sourceFile', {
    name: 'a.xlsx',
    sha256,
    sizeBytes: 8,
    kind: 'annex',
    receivedAt: writer.at,
  });
  const documentId = add('document', { docNumber: '区发〔2022〕9号', title: null, issuedOn: null });
  const annexId = add('annex', {
    documentId,
    annexNo: 2,
    title: '行动计划责任分工表',
    year: 2022,
    sourceFileId,
    sheet: '附件2',
    columnsJson: '[]',
    footLinesJson: '[]',
  });
  const unitIds = Array.from({ length: 60 }, (_, index) =>
    add('unit', { name: `区第${index}局`, kind: 'department', state: 'active' }),
  );
  const leaderIds = Array.from({ length: 10 }, (_, index) => add('leader', { name: `领导${index}`, state: 'active' }));
  for (let ordinal = 1; ordinal <= tasks; ordinal += 1) {
    const taskId = add('task', {
      annexId,
      sectionId: null,
      ordinal,
      sequenceNo: ordinal,
      sequence: String(ordinal),
      content: text,
      overallGoal: text.repeat(2),
      annualTarget: `1.${text}2.${text}`,
      responsibleLeader: '林朝阳',
      units: '区交通运输局、区财政局、区自然资源局',
      leadUnit: '',
      supportingUnits: '',
      due: '',
      remark: '',
      extraJson: '{}',
      sourceFileId,
      sourceSheet: '附件2',
      sourceRow: ordinal + 4,
      sourceCellsJson: '{"sequence":"A5","content":"B5","overallGoal":"C5","annualTarget":"D5"}',
      state: 'active',
    });
    for (let part = 1; part <= 2; part += 1) {
      add('target', {
        taskId,
        ordinal: part,
        text,
        isNumbered: 1,
        kind: 'amount',
        dueOn: '2022-12-31',
        dueText: '年底前',
        dueKind: 'date',
        quantitiesJson: quantities,
        milestonesJson: '[]',
        dueIsFixed: 0,
        state: 'active',
      });
      add('goal', {
        taskId,
        ordinal: part,
        text,
        isNumbered: 1,
        horizonYear: 2025,
        horizonText: '到2025年',
        quantitiesJson: quantities,
        state: 'active',
      });
    }
    for (let place = 0; place < 4; place += 1) {
      const unitId = unitIds[(ordinal + place) % unitIds.length] ?? 1;
      const isLead = place === 0 ? 1 : 0;
      add('taskUnit', {
        taskId,
        ordinal: place + 1,
        rawText: '区财政局',
        unitId,
        field: 'units',
        isLead,
        state: 'active',
      });
    }
    const leaderId = leaderIds[ordinal % leaderIds.length] ?? 1;
    add('taskLeader', { taskId, ordinal: 1, rawText: '林朝阳', leaderId, state: 'active' });
  }
  return rows;
}

export interface LoadFigures {
  rows: number;
  plainSeconds: number;
  auditedSeconds: number;
  verifySeconds: number;
  openSeconds: number;
  undoSeconds: number;
  megabytes: number;
}

export function measureLoad(tasks: number): LoadFigures {
  const folder = mkdtempSync(join(tmpdir(), 'office-bench-'));
  const seconds = <T>(work: () => T): [T, number] => {
    const start = performance.now();
    const value = work();
    return [value, (performance.now() - start) / 1000];
  };
  try {
    const plain = openForWriting(join(folder, 'plain.db'));
    migrate(plain, () => {});
    dropTriggers(plain);
    const reader = new StatementReader(new StatementCache(plain));
    const [, plainSeconds] = seconds(() =>
      plain
        .transaction(() => writeTasks(new CommandWriter(reader, new WriteStatements(plain), 1, '2022-07-05'), tasks))
        .immediate(),
    );
    createTriggers(plain);
    plain.close();

    const path = join(folder, 'office.db');
    const open = () => openDatabase({ path, actor: () => 'bench', now: () => new Date() });
    const db = open();
    const [rows, auditedSeconds] = seconds(() =>
      db.command({ name: 'bench', opId: 'load', subject: '' }, (writer) => writeTasks(writer, tasks)),
    );
    const [, verifySeconds] = seconds(() => db.verify());
    db.close();
    const megabytes = statSync(path).size / 1e6;
    const [again, openSeconds] = seconds(open);
    const [, undoSeconds] = seconds(() => again.undo('undo'));
    again.close();
    return { rows, plainSeconds, auditedSeconds, verifySeconds, openSeconds, undoSeconds, megabytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(measureLoad(Number(process.argv[2] ?? 10_000)), null, 2));
}
