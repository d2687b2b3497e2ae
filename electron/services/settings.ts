/** 设置: the rules the office may turn, and the names that stand in the history. */
import type { Reader } from '#db/record.ts';
import type { Settings } from '#ipc/contract.ts';
import type { CallContext, Office } from './office.ts';

export const DEFAULT_SETTINGS: Settings = { dueSoonDays: 30, behindPercent: 10, officeName: '', operatorName: '' };

const NAMES: Record<keyof Settings, string> = {
  dueSoonDays: '临近提醒天数',
  behindPercent: '滞后百分点',
  officeName: '单位名称',
  operatorName: '操作人',
};

export function readSettings(reader: Reader): Settings {
  const settings: Settings = { ...DEFAULT_SETTINGS };
  for (const { key, valueJson } of reader.all(reader.from.selectFrom('setting').select(['key', 'valueJson']))) {
    const value: unknown = JSON.parse(valueJson);
    if ((key === 'dueSoonDays' || key === 'behindPercent') && typeof value === 'number') settings[key] = value;
    if ((key === 'officeName' || key === 'operatorName') && typeof value === 'string') settings[key] = value;
  }
  return settings;
}

/** Values equal to the present ones are left alone; nothing changed at all leaves no act. */
export function setSettings(office: Office, input: Partial<Settings>, { opId }: CallContext): Settings {
  const changed: string[] = [];
  office.db.command({ name: 'setting.set', opId, subject: () => changed.join('、') }, (writer) => {
    const present = readSettings(writer);
    for (const key of Object.keys(NAMES) as (keyof Settings)[]) {
      const value = input[key];
      if (value === undefined || value === present[key]) continue;
      changed.push(NAMES[key]);
      const valueJson = JSON.stringify(value);
      const row = writer.first(writer.from.selectFrom('setting').select('id').where('key', '=', key));
      if (row === undefined) writer.insert('setting', { key, valueJson });
      else writer.update('setting', row.id, { valueJson });
    }
  });
  return readSettings(office.db.reader);
}
