/** The words of every question a returned file can raise: where → what is written → what is asked. */
import { type CameRow, entriesOf } from './came-row.ts';
import { placeOf } from './finding-sentence.ts';
import type { AmountReading } from './reported-amount.ts';
import { addressOf, captionOf, cellWords, clip, itemName, quote, quoteCells } from './return-address.ts';
import type { ReturnAsk, ReturnAskOption } from './return-diagnosis.ts';
import { COLUMN_CAPTIONS, type EntryColumn, LOCKED_COLUMNS, type SentForm, STATE_WORDS } from './return-form.ts';
import type { Carrier, Recognition } from './return-identity.ts';
import type { ReadText, ReturnTable } from './return-reading.ts';
import type { OpenReason, RowVerdict } from './row-claim.ts';
import type { SentPlace } from './sent-index.ts';
import type { Quantity } from './target.ts';

const CARRIER_WORDS: Readonly<Record<Carrier, string>> = {
  meta: '隐藏编号',
  rowKeys: '行号',
  visible: '反馈编号',
  keywords: '文件属性',
  unit: '填报单位',
  texts: '任务文字',
  office: '指定',
};

/** Which form this is. `forms`: those of this round, likeliest first. */
export function formQuestion(
  table: ReturnTable,
  { doubt, candidates }: Recognition,
  current: readonly SentForm[],
  roundTitle: string,
): ReturnAsk {
  const forms = [...new Set([...candidates, ...current])];
  const at = { sheet: table.sheet, row: table.headerRow };
  const unit = table.unitName === null ? '' : `填报单位写的是${quote(table.unitName)}，`;
  const question = {
    none: () =>
      `《${table.sheet}》的表${unit === '' ? '' : `，${unit}`}认不出是哪份回表。请指定它是哪个单位的回表，或者选择不收。`,
    weak: () =>
      `《${table.sheet}》的表没有反馈编号和行号，${unit}单凭名称和文字不能确定是哪份回表。请指定，或者选择不收。`,
    otherRound: (code: string | null, title: string) =>
      `《${table.sheet}》的表是${title === '' ? '别的一轮' : title}的回表${code === null ? '' : `（${code}）`}，不是${roundTitle}的。一般应请单位重报；如确实是本轮内容，请指定它算哪份回表，各行再按文字对应。`,
    disagree: (says: string) => `《${table.sheet}》的表身份不一致：${says}。请指定它是哪份回表，或者选择不收。`,
  };
  const words =
    doubt?.kind === 'otherRound'
      ? question.otherRound(doubt.code, doubt.title)
      : doubt?.kind === 'disagree'
        ? question.disagree(
            doubt.voices.map(({ carrier, says }) => `${CARRIER_WORDS[carrier]}是${quote(says)}`).join('，'),
          )
        : doubt?.kind === 'weak'
          ? question.weak()
          : question.none();
  return {
    key: `form:${table.sheet}!${table.headerRow}`,
    kind: 'form',
    at,
    question: words,
    options: [
      ...forms.map(({ formId, code, unitName }) => ({ answer: `form:${formId}`, label: `是${unitName}的 ${code}` })),
      { answer: 'drop', label: '不收' },
    ],
    suggested: doubt?.kind !== 'otherRound' && candidates.length === 1 ? 0 : null,
  };
}

const REASONS: Readonly<Record<OpenReason, (keyed: SentPlace | null) => string>> = {
  keyAgainstWords: (keyed) =>
    `行号是${keyed === null ? '另一项' : rowName(keyed)}的，文字却不是，可能是排序或粘贴时错位`,
  foreignKey: (keyed) => `行号是${keyed?.form.roundTitle ?? '别的一轮'}的（${keyed?.row.rowKey ?? ''}）`,
  wordsChanged: () => '没有可用的行号，文字与下发的不完全一致',
  wordsDoubled: () => '没有可用的行号，而这段文字在本表中不止一项',
  nothingFits: () => '与下发的各项都对不上，像是单位自己加的行',
};

/** Which row this is, or whether it is one at all. */
export function rowQuestion(came: CameRow, form: SentForm, open: RowVerdict & { kind: 'open' }): ReturnAsk {
  const { table, row, texts } = came;
  const at = { sheet: table.sheet, row: row.row };
  const words = texts.target ?? texts.content;
  const filled = filledWords(came);
  const isExtra = open.reason === 'nothingFits';
  const rows = open.candidates.map((place) => ({
    answer: `row:${place.row.formRowId}`,
    label: `是${rowName(place, place.form === form ? undefined : place.form)}`,
  }));
  const aside: ReturnAskOption[] = [
    { answer: 'note', label: '记为说明' },
    { answer: 'drop', label: '不收' },
  ];
  const others = LOCKED_COLUMNS.flatMap((column) => row.cells[column] ?? []);
  const about =
    words === undefined
      ? `没有任务文字${others.length === 0 ? '' : `，写有 ${quoteCells(others)}`}`
      : `写的是${quote(words)}`;
  return {
    key: `match:${table.sheet}!${row.row}`,
    kind: isExtra ? 'extraRow' : 'match',
    at,
    question: `${placeOf(at)}${about}，${REASONS[open.reason](open.keyed)}。${filled}请确定这一行${isExtra ? '怎样处理' : '是哪一项'}。`,
    options: isExtra ? [...aside, ...rows] : [...rows, ...aside],
    suggested: isExtra ? 0 : open.suggested,
  };
}

/** Rows of one table whose keys stand beside the words of other rows. */
export function orderQuestion(rows: readonly CameRow[]): ReturnAsk {
  const { table } = rows[0]!;
  const numbers = rows.map(({ row }) => row.row).join('、');
  return {
    key: `match:${table.sheet}!${table.headerRow}`,
    kind: 'match',
    at: { sheet: table.sheet, row: table.headerRow },
    question: `《${table.sheet}》第 ${numbers} 行的行号与任务文字错开了，多半是只排了看得见的各栏，任务文字与下发的完全一致。请确定这些行是不是都按任务文字对应，也可以逐行确定。`,
    options: [
      { answer: 'text', label: '都按文字对应' },
      { answer: 'each', label: '逐行确定' },
    ],
    suggested: 0,
  };
}

/** Several rows answer one target with different words. */
export function doubledQuestion(rows: readonly CameRow[], place: SentPlace): ReturnAsk {
  const first = rows[0]!;
  const isOneSheet = rows.every(({ table }) => table.sheet === first.table.sheet);
  const places = rows.map(({ table, row }) =>
    isOneSheet ? `第 ${row.row} 行` : placeOf({ sheet: table.sheet, row: row.row }),
  );
  const says = rows.map((came, at) => `${places[at]}${filledWords(came)}`).join('');
  return {
    key: `doubled:${rows.map(rowAddress).join('+')}`,
    kind: 'doubled',
    at: { sheet: first.table.sheet, row: first.row.row },
    question: `${isOneSheet ? `《${first.table.sheet}》` : ''}${places.join('、')}填的是同一项${rowName(place)}，内容不同。${says}请确定以哪一行为准，其余不收。`,
    options: rows.map((came, at) => ({
      answer: isOneSheet ? `row:${came.row.row}` : `row:${rowAddress(came)}`,
      label: `取${places[at]}`,
    })),
    suggested: null,
  };
}

export function amountQuestion(
  table: ReturnTable,
  key: string,
  read: ReadText,
  reading: AmountReading & { kind: 'ask' },
  quantity: Quantity,
): ReturnAsk {
  const target = `目标是 ${quantity.valueText}${quantity.measure === '' ? '' : ` ${quantity.measure}`}`;
  const why = {
    several: '有不止一个数',
    rough: '是约数',
    share: '是成数或比例',
    scaleOnly: '没有写计量单位',
    measureMissing: '没有写计量单位，与目标相差悬殊',
    measureDiffers: '计量单位与目标不同',
    inWords: '要看前后文才知道算不算完成',
    whole: '没有写数',
    noNumber: '读不出数',
  }[reading.reason];
  const unit = reading.measure === '' ? '' : ` ${reading.measure}`;
  return {
    key,
    kind: 'amount',
    at: addressOf(table.sheet, read.cell),
    question: `${cellWords(table, 'amount', read.cell)}写的是${quote(read.text)}，${why}，${target}。${reading.choices.length === 0 ? '是否只留文字、不计完成量？' : '请确定完成量取多少，或者只留文字、不计完成量。'}`,
    options: [
      ...reading.choices.map(({ value, how }) => ({
        answer: `value:${value}`,
        label: `取 ${value}${unit}${how === '' ? '' : `（${how}）`}`,
      })),
      { answer: 'blank', label: '留空' },
    ],
    suggested: reading.suggested,
  };
}

export function stateQuestion(table: ReturnTable, key: string, read: ReadText, suggested: string | null): ReturnAsk {
  const states = Object.entries(STATE_WORDS);
  const index = states.findIndex(([state]) => state === suggested);
  return {
    key,
    kind: 'state',
    at: addressOf(table.sheet, read.cell),
    question: `${cellWords(table, 'state', read.cell)}写的是${quote(read.text)}，不是表中的选项。请确定算哪一种状态，或者留空。`,
    options: [
      ...states.map(([state, word]) => ({ answer: `state:${state}`, label: word })),
      { answer: 'blank', label: '留空' },
    ],
    suggested: index < 0 ? null : index,
  };
}

/** One entry over several rows. */
export function mergedQuestion(table: ReturnTable, column: EntryColumn, read: ReadText, last: number): ReturnAsk {
  const at = addressOf(table.sheet, read.cell);
  return {
    key: `merged:${table.sheet}!${read.cell}`,
    kind: 'merged',
    at,
    question: `${cellWords(table, column, read.cell)}与下面的单元格合并到第 ${last} 行，写的是${quote(read.text)}。请确定这句话各行都算，还是只算第 ${at.row} 行。`,
    options: [
      { answer: 'each', label: '各行都算' },
      { answer: 'first', label: `只算第 ${at.row} 行` },
    ],
    suggested: null,
  };
}

/** Entries under a header that is none of ours. `missing`: entry columns that were not found. */
export function columnQuestion(
  table: ReturnTable,
  column: string,
  caption: string,
  reads: readonly ReadText[],
  missing: readonly EntryColumn[],
  likely: EntryColumn | null,
): ReturnAsk {
  const at = { sheet: table.sheet, row: table.headerRow, column };
  const order = likely === null ? missing : [likely, ...missing.filter((one) => one !== likely)];
  const lost =
    missing.length === 0 ? '' : `表中没有找到${missing.map((one) => `“${COLUMN_CAPTIONS[one]}”`).join('、')}一栏。`;
  return {
    key: `shared:${table.sheet}!${column}${table.headerRow}`,
    kind: 'shared',
    at,
    question: `${placeOf(at)}的“${clip(caption)}”不是下发的栏目，${reads.length} 处有字：${quoteCells(reads)}。${lost}请确定这一栏怎样处理。`,
    options: [
      ...order.map((one) => ({ answer: `column:${one}`, label: `算“${COLUMN_CAPTIONS[one]}”` })),
      { answer: 'note', label: '记为说明' },
      { answer: 'drop', label: '不收' },
    ],
    suggested: likely === null && missing.length > 0 ? null : 0,
  };
}

/** The item, with the unit whose form it is on where one is given. */
function rowName({ row }: SentPlace, form?: SentForm): string {
  const owner = form === undefined ? '' : `${form.unitName}的`;
  return owner + itemName(row.locked);
}

/** 填写内容：G7“…”、H7“…”。 */
function filledWords(came: CameRow): string {
  const entries = entriesOf(came).map(({ column, read }) => `${captionOf(came.table, column)} ${quoteCells([read])}`);
  const extras = came.row.extras.filter(({ text }) => text.trim() !== '');
  const all = [...entries, ...extras.map((extra) => `${clip(extra.caption)} ${quoteCells([extra])}`)];
  return all.length === 0 ? '没有填写。' : `填写的是：${all.join('，')}。`;
}

function rowAddress({ table, row }: CameRow): string {
  return `${table.sheet}!${row.row}`;
}
