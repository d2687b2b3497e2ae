/** The forms that were sent, by everything a returned row can carry. */
import { readRowKey } from './form-code.ts';
import type { LockedColumn, SentForm, SentRow } from './return-form.ts';
import { type TextPairs, textPairs } from './text-overlap.ts';
import { strictKey } from './written-text.ts';

export interface SentPlace {
  form: SentForm;
  row: SentRow;
}

/** Locked texts of a returned row; an absent column and an empty cell are both missing. */
export type CameTexts = Partial<Record<LockedColumn, string>>;

export class SentIndex {
  readonly forms: readonly SentForm[];
  readonly roundId: number;
  readonly #byKey = new Map<string, SentPlace>();
  readonly #byCode = new Map<string, SentForm>();
  readonly #byText = new Map<string, SentPlace[]>();
  readonly #byColumn = new Map<string, SentPlace[]>();
  readonly #pairs = new Map<string, TextPairs>();

  constructor(forms: readonly SentForm[], roundId: number) {
    this.forms = forms;
    this.roundId = roundId;
    for (const form of forms) {
      this.#byCode.set(form.code, form);
      for (const row of form.rows) {
        const place = { form, row };
        this.#byKey.set(readRowKey(row.rowKey)?.key ?? row.rowKey, place);
        push(this.#byText, rowText(row.locked.content, row.locked.target), place);
        for (const column of ['content', 'target'] as const) {
          if (row.locked[column] !== '') push(this.#byColumn, columnText(column, row.locked[column]), place);
        }
      }
    }
  }

  /** Forms of the round the file is received for. */
  get current(): SentForm[] {
    return this.forms.filter(({ roundId }) => roundId === this.roundId);
  }

  byKey(rowKey: string): SentPlace | null {
    const key = readRowKey(rowKey)?.key;
    return (key === undefined ? undefined : this.#byKey.get(key)) ?? null;
  }

  byCode(code: string): SentForm | null {
    return this.#byCode.get(code) ?? null;
  }

  /** Rows of any form with exactly these words in 任务内容 and 年度任务目标; none when one of the two is missing. */
  byText({ content, target }: CameTexts): SentPlace[] {
    return content === undefined || target === undefined ? [] : (this.#byText.get(rowText(content, target)) ?? []);
  }

  /** Rows of any form with exactly these words in one column. */
  byColumn(column: 'content' | 'target', text: string): SentPlace[] {
    return this.#byColumn.get(columnText(column, text)) ?? [];
  }

  /** Pairs of letters, kept: every returned row is held against every sent one of its form. */
  pairsOf(text: string): TextPairs {
    const known = this.#pairs.get(text);
    if (known !== undefined) return known;
    const pairs = textPairs(text);
    this.#pairs.set(text, pairs);
    return pairs;
  }
}

const indexes = new WeakMap<readonly SentForm[], Map<number, SentIndex>>();

/** Made once for the same list of forms: an inbox of hundreds holds every file against it. */
export function sentIndexOf(forms: readonly SentForm[], roundId: number): SentIndex {
  const ofForms = indexes.get(forms) ?? new Map<number, SentIndex>();
  const index = ofForms.get(roundId) ?? new SentIndex(forms, roundId);
  indexes.set(forms, ofForms.set(roundId, index));
  return index;
}

export function isSameText(a: string, b: string): boolean {
  return a === b || strictKey(a) === strictKey(b);
}

function rowText(content: string, target: string): string {
  return `${strictKey(content)}\n${strictKey(target)}`;
}

function columnText(column: string, text: string): string {
  return `${column}\n${strictKey(text)}`;
}

function push(map: Map<string, SentPlace[]>, key: string, place: SentPlace): void {
  const places = map.get(key);
  if (places === undefined) map.set(key, [place]);
  else places.push(place);
}
