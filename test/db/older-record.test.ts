import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backupFolder, listBackups } from '#db/backup.ts';
import { migrate, versionOf } from '#db/migrate.ts';
import { RELEASED } from '#db/migrations/released.ts';
import { OfficeRecord } from '#db/office-record.ts';
import { openForWriting } from '#db/open.ts';
import { act, NOW, newFolder, openRecord, opId } from './open-record.ts';

let place: ReturnType<typeof newFolder>;
beforeEach(() => {
  place = newFolder();
});
afterEach(() => place.remove());

/** A record as version 1 left it: an annex with two targets, a correction, and a rename that was taken back. */
function leaveVersionOne(): void {
  const raw = openForWriting(place.path);
  migrate(raw, () => {}, RELEASED.slice(0, 1));
  const db = new OfficeRecord(raw, { actor: () => '王敏', now: () => NOW });
  const unitId = act(db, (writer) => {
    const bytes = Buffer.from('附件');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    writer.keepFile(sha256, bytes);
    const documentId = writer.insert('document', { docNumber: '区发〔2022〕9号', title: null, issuedOn: '2022-07-05' });
    const file = {
      name: '附件.xlsx',
      sha256,
      sizeBytes: 3,
      kind: 'annex',
      receivedAt: writer.at,
    } as const;
    const sourceFileId = writer.insert('sourceFile', file);
    const annexId = writer.insert('annex', {
      documentId,
      annexNo: 2,
      title: '责任分工表',
      year: 2022,
      sourceFileId,
      sheet: '附件2',
      columnsJson: '[]',
      footLinesJson: '[]',
    });
    const task = { sectionId: null, ordinal: 1, sequenceNo: 1, sequence: '1', content: '甲', overallGoal: '' };
    const texts = { annualTarget: '1. 乙。2. 丙。', responsibleLeader: '', units: '区教体局', leadUnit: '' };
    const taskId = writer.insert('task', {
      annexId,
      ...task,
      ...texts,
      supportingUnits: '',
      due: '',
      remark: '',
      extraJson: '{}',
      sourceFileId,
      sourceSheet: '附件2',
      sourceRow: 3,
      sourceCellsJson: '{}',
      state: 'active',
    });
    for (const [index, text] of ['乙。', '丙。'].entries()) {
      writer.insert('target', {
        taskId,
        ordinal: index + 1,
        text,
        isNumbered: 1,
        kind: 'event',
        dueOn: '2022-12-31',
        dueText: '',
        dueKind: 'date',
        quantitiesJson: '[]',
        milestonesJson: '[]',
        dueIsFixed: 0,
        state: 'active',
      });
    }
    return writer.insert('unit', { name: '区教体局', kind: 'department', state: 'active' });
  });
  act(db, (writer) => writer.update('unit', unitId, { contact: '李明' }));
  act(db, (writer) => writer.update('unit', unitId, { name: '区教育体育局' }));
  db.undo(opId());
  db.close();
}

function contents(db: OfficeRecord | ReturnType<typeof openRecord>): unknown {
  const { reader } = db;
  const { from } = reader;
  return [
    reader.all(from.selectFrom('task').selectAll()),
    reader.all(from.selectFrom('target').selectAll()),
    reader.all(from.selectFrom('unit').selectAll()),
    reader.all(from.selectFrom('act').selectAll()),
    reader.all(from.selectFrom('audit').selectAll()),
    reader.all(from.selectFrom('seal').selectAll()),
  ];
}

function readAsLeft(): unknown {
  const raw = openForWriting(place.path);
  const db = new OfficeRecord(raw, { actor: () => '', now: () => NOW });
  const all = contents(db);
  db.close();
  return all;
}

/** Opens a round with one form, one row, a returned entry, a check and a stored light over the old rows. */
function runRound(db: ReturnType<typeof openRecord>): void {
  act(db, (writer) => {
    const roundId = writer.insert('dispatchRound', {
      code: '2022Q3',
      title: '2022年三季度',
      periodKind: 'quarter',
      periodFrom: '2022-07-01',
      periodTo: '2022-09-30',
      openedOn: '2022-07-05',
      dueOn: '2022-09-23',
      dueRuleJson: '{"kind":"dayOfLastMonth","day":25}',
      weekendRule: 'earlier',
      groupRule: 'asDirectory',
      coverText: '',
      contactName: '',
      contactPhone: '',
      state: 'open',
      closedOn: null,
      reopenReason: null,
    });
    writer.insert('roundTarget', { roundId, taskId: 1, targetId: 1, isCarriedOver: 0, state: 'active' });
    writer.insert('targetRisk', { targetId: 2, note: '用地', markedOn: '2022-07-05', withdrawnOn: null });
  });
}

describe('上一版的数据', () => {
  test('打开时先备份再升级：原有的行、留痕和封存一字不动，新表可用，旧的操作仍可撤销', () => {
    leaveVersionOne();
    const before = readAsLeft();
    const db = openRecord(place.path);
    expect(contents(db)).toEqual(before);
    expect(db.verify().problems).toEqual([]);
    expect(listBackups(backupFolder(place.path)).map(({ reason }) => reason)).toEqual(['migration']);
    runRound(db);
    db.undo(opId());
    expect(db.reader.all(db.reader.from.selectFrom('dispatchRound').selectAll())).toEqual([]);
    const done = db.undo(opId());
    expect(done.name).toBe('history.undo');
    const unit = db.reader.first(db.reader.from.selectFrom('unit').select(['name', 'contact']));
    expect(unit).toEqual({ name: '区教体局', contact: null });
    expect(db.verify().problems).toEqual([]);
    db.close();
    const again = openRecord(place.path);
    expect(listBackups(backupFolder(place.path))).toHaveLength(1);
    again.close();
  });

  test('升级到一半断电，下次从上一版接着升级，一行不少', () => {
    leaveVersionOne();
    const before = readAsLeft();
    const script = fileURLToPath(new URL('./kill-in-step.ts', import.meta.url));
    const { signal } = spawnSync(process.execPath, [script, place.path, '2']);
    expect(signal).toBe('SIGKILL');
    const raw = openForWriting(place.path);
    expect(versionOf(raw)).toBe(1);
    raw.close();
    expect(readAsLeft()).toEqual(before);
    const db = openRecord(place.path);
    expect(contents(db)).toEqual(before);
    runRound(db);
    expect(db.verify().problems).toEqual([]);
    db.close();
  });
});
