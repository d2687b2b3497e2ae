import { expect, test } from 'vitest';
import { OfficeRecord } from '#db/office-record.ts';
import { openForWriting } from '#db/open.ts';
import { act, NOW, newFolder, openRecord } from './open-record.ts';

test('磁盘满了就退回这一步并说明，腾出空间后照常办理', () => {
  const place = newFolder();
  try {
    openRecord(place.path).close();
    const raw = openForWriting(place.path);
    const db = new OfficeRecord(raw, { actor: () => '王敏', now: () => NOW });
    act(db, (writer) => writer.insert('setting', { key: 'a', valueJson: '1' }));
    // SQLite answers SQLITE_FULL at its page limit just as on a full disk.
    const limit = (pages: number) => raw.pragma(`max_page_count = ${pages}`);
    limit(Number(raw.pragma('page_count', { simple: true })));
    const large = () => act(db, (writer) => writer.insert('setting', { key: 'b', valueJson: 'x'.repeat(100_000) }));
    expect(large).toThrow(expect.objectContaining({ code: 'diskFull', params: { path: place.path } }));
    expect([db.isReadOnly, db.acts({ limit: 9 }).length, db.verify().problems]).toEqual([false, 1, []]);
    limit(1_000_000);
    expect(large()).toBe(2);
    expect(db.verify().problems).toEqual([]);
    db.close();
  } finally {
    place.remove();
  }
});
