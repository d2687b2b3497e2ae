/** An annex as it stands on record, in table order: what a workbook read again is held against. */
import type { Reader, Stored } from '#db/record.ts';
import type { AnnexTaskRow } from '#domain/annex.ts';
import { ANNEX_FIELDS, paperTexts, type TaskTexts, taskLabel, textsOfRow } from './task-texts.ts';

export interface AnnexOnRecord {
  annex: Stored<'annex'>;
  /** Standing sections and tasks, by ordinal. */
  sections: Stored<'section'>[];
  tasks: Stored<'task'>[];
}

export function readAnnexOnRecord(reader: Reader, annex: Stored<'annex'>): AnnexOnRecord {
  const { from } = reader;
  return {
    annex,
    sections: reader.all(
      from
        .selectFrom('section')
        .selectAll()
        .where('annexId', '=', annex.id)
        .where('state', '=', 'active')
        .orderBy('ordinal')
        .orderBy('id'),
    ),
    tasks: reader.all(
      from
        .selectFrom('task')
        .selectAll()
        .where('annexId', '=', annex.id)
        .where('state', '=', 'active')
        .orderBy('ordinal')
        .orderBy('id'),
    ),
  };
}

/** Texts by field, extra columns under `extra:<caption>`; empty texts left out, as a missing cell says the same. */
export function comparedTexts(texts: TaskTexts, extra: Readonly<Record<string, string>>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const field of ANNEX_FIELDS) if (texts[field] !== '') found[field] = texts[field];
  for (const [caption, text] of Object.entries(extra)) if (text !== '') found[`extra:${caption}`] = text;
  return found;
}

export function extraOf(task: Pick<Stored<'task'>, 'extraJson'>): Record<string, string> {
  return JSON.parse(task.extraJson) as Record<string, string>;
}

/** The shape `compareAnnex` takes. */
export function comparedTasks(
  record: AnnexOnRecord,
): { taskId: number; label: string; sequence: string; texts: Record<string, string> }[] {
  return record.tasks.map((task) => ({
    taskId: task.id,
    label: taskLabel(record.annex.annexNo, task.sequence, task.ordinal),
    sequence: task.sequence,
    texts: comparedTexts(paperTexts(task), extraOf(task)),
  }));
}

/** Same texts, same key; order of extra columns does not matter. */
export function textKey(texts: Record<string, string>): string {
  return JSON.stringify(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function textKeyOfRow(row: AnnexTaskRow): string {
  return textKey(comparedTexts(textsOfRow(row), row.extra));
}
