/** Which parts 调度会材料 has and in which order: chosen once, kept for the next meeting. */
import type { Reader } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Input, Output, PackPart } from '#ipc/contract.ts';
import { PACK_PARTS } from '#report/pack-paper.ts';
import type { CallContext, Office } from './office.ts';

const KEY = 'packParts';

const PART_WORDS: Readonly<Record<PackPart, string>> = {
  cover: '封面',
  overview: '总体情况',
  sections: '各板块情况',
  redYellow: '红灯、黄灯事项',
  coordination: '需协调事项',
  leaders: '责任领导任务情况',
  unreturned: '未反馈和退回单位',
  consolidated: '进展情况汇总表',
};

/** All parts in their usual order until something is chosen. */
export function readPackChoice({ db }: Office, _input: Input<'pack.choice'>): Output<'pack.choice'> {
  return { parts: readParts(db.reader) };
}

/** A part named twice counts once; the present choice given again leaves no act. Throws Refusal nothingSelected. */
export function choosePackParts(
  { db }: Office,
  input: Input<'pack.choose'>,
  { opId }: CallContext,
): Output<'pack.choose'> {
  const parts = [...new Set(input.parts)];
  if (parts.length === 0) throw new Refusal('nothingSelected', {});
  const valueJson = JSON.stringify(parts);
  if (valueJson === JSON.stringify(readParts(db.reader))) return { parts };
  const subject = parts.map((part) => PART_WORDS[part]).join('，');
  db.command({ name: 'pack.choose', opId, subject }, (writer) => {
    const row = writer.first(writer.from.selectFrom('setting').select('id').where('key', '=', KEY));
    if (row === undefined) writer.insert('setting', { key: KEY, valueJson });
    else writer.update('setting', row.id, { valueJson });
  });
  return { parts };
}

function readParts(reader: Reader): PackPart[] {
  const row = reader.first(reader.from.selectFrom('setting').select('valueJson').where('key', '=', KEY));
  const kept: unknown = row === undefined ? null : JSON.parse(row.valueJson);
  const parts = Array.isArray(kept) ? kept.filter(isPart) : [];
  return parts.length === 0 ? [...PACK_PARTS] : parts;
}

function isPart(value: unknown): value is PackPart {
  return PACK_PARTS.some((part) => part === value);
}
