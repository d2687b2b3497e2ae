/** 退回: what a unit is told about the form it sent, row by row, and until when it is wanted again. */
import { dayWords } from './form-text.ts';
import { clip, itemName } from './return-address.ts';
import type { ReturnAnswers } from './return-answers.ts';
import type { FormDiagnosis, ReturnAskKind, ReturnDiagnosis, ReturnNoticeCode } from './return-diagnosis.ts';
import { COLUMN_CAPTIONS, REQUIRED_COLUMNS } from './return-form.ts';
import { openAsks } from './return-standing.ts';

export interface SendBackRequest {
  unitName: string;
  /** 2022Q3-007 */
  code: string;
  /** 2022年三季度 */
  roundTitle: string;
  fileName: string;
  /** In the office's words; '' when the list says it all. */
  reason: string;
  /** Day until which the form is wanted again; null when none is set. */
  wantedOn: string | null;
  /** 序号 of rows whose earlier report stays in force; empty when none does. */
  standing: readonly string[];
  /** The file is a form of another round: the form that is wanted instead, null when none was sent to the unit. */
  instead?: { roundTitle: string; code: string } | null;
}

/** What the unit should do about each kind of question. */
const REQUESTS: Readonly<Record<ReturnAskKind, string>> = {
  form: '请使用本轮下发给你单位的表填报。',
  match: '请保留下发的任务文字，逐项填在对应的行里。',
  doubled: '请只保留一行。',
  amount: '请写明一个数，计量单位与目标一致；没有的请留空。',
  state: '请在下拉选项中选一种。',
  extraRow: '下发的任务以外的内容，请写进相应各项的进展情况。',
  merged: '请取消合并，逐项填写。',
  shared: '请写进下发的各栏，不要另加栏目。',
};
const TOLD: readonly ReturnNoticeCode[] = ['blank', 'otherRound', 'pictures', 'notAForm', 'dateUnreadable'];

/** Plain text with numbered lines, ready to copy. */
export function sendBackText(diagnosis: ReturnDiagnosis, answers: ReturnAnswers, request: SendBackRequest): string {
  const { unitName, code, roundTitle, fileName, reason, wantedOn } = request;
  const items = [...new Set(itemsOf(diagnosis, answers))];
  const why = reason.trim() === '' ? '' : `原因：${reason.trim().replace(/[。.]+$/, '')}。`;
  const list = items.map((item, at) => `${at + 1}．${item}`);
  const until = wantedOn === null ? '请改好后尽快重报。' : `请改好后于${dayWords(wantedOn)}前重报。`;
  if (request.instead !== undefined) return [`${unitName}：`, otherRoundText(request, why)].join('\n');
  return [
    `${unitName}：`,
    `你单位报来的${roundTitle}调度反馈表（${code}，文件“${fileName}”）需要修改后重报。${why}`,
    ...(list.length === 0 ? [] : ['请核对以下各处：', ...list]),
    ...standingLine(request.standing),
    `${until}没有提到的内容可以不动，反馈编号和隐藏的行号请不要删改。`,
  ].join('\n');
}

function otherRoundText({ fileName, code, roundTitle, wantedOn, instead, standing }: SendBackRequest, why: string) {
  const came = code === '' ? '' : `（${code}）`;
  const first = `你单位报来的文件“${fileName}”不是${roundTitle}的调度反馈表${came}，没有收下。${why}`;
  if (instead === null || instead === undefined) return `${first}本轮没有需要你单位报送的事项。`;
  const until = wantedOn === null ? '尽快' : `于${dayWords(wantedOn)}前`;
  const wanted = `请在本轮下发的${instead.roundTitle}调度反馈表（${instead.code}）中填写，${until}报送；找不到的请与本办公室联系，可以重发。`;
  return [first + wanted, ...standingLine(standing)].join('\n');
}

const MOST_NAMED = 8;

function standingLine(standing: readonly string[]): string[] {
  if (standing.length === 0) return [];
  const more = standing.length > MOST_NAMED ? '等' : '';
  const named = standing.slice(0, MOST_NAMED).join('、');
  return [`此前报送并已收下的${standing.length}项（序号${named}${more}）仍然有效，没有变化的不必重报。`];
}

function itemsOf(diagnosis: ReturnDiagnosis, answers: ReturnAnswers): string[] {
  const told = [...diagnosis.notices, ...diagnosis.parts.flatMap(({ notices }) => notices)]
    .filter(({ code }) => TOLD.includes(code))
    .map(({ message }) => message);
  const asked = openAsks(diagnosis, answers).map(({ kind, question }) => `${factsOf(question)}${REQUESTS[kind]}`);
  const isBlank = diagnosis.kind === 'blank';
  return [...told, ...asked, ...diagnosis.parts.flatMap((part) => (isBlank ? [] : rowItems(part)))];
}

function rowItems({ sheet, rows, missingRows }: FormDiagnosis): string[] {
  const lacking = rows.flatMap(({ row, formRowId, cells, isFilled }) => {
    const missing = REQUIRED_COLUMNS.filter((column) => cells[column] === undefined);
    if (formRowId === null || isFilled || missing.length === 0) return [];
    return `《${sheet}》第 ${row} 行没有填${missing.map((column) => `“${COLUMN_CAPTIONS[column]}”`).join('、')}，没有情况请写“无”。`;
  });
  const changed = rows.flatMap(({ lockedChanges }) =>
    lockedChanges.map(
      ({ column, cell, sent }) =>
        `《${sheet}》${cell} 的“${COLUMN_CAPTIONS[column]}”与下发的不同，请恢复为“${clip(sent, 40)}”。`,
    ),
  );
  const names = missingRows.map(itemName).join('、');
  const missing = missingRows.length === 0 ? [] : [`《${sheet}》缺少 ${missingRows.length} 项，请补报：${names}。`];
  return [...missing, ...lacking, ...changed];
}

/** Every question is what was found, and one last sentence that asks the office; the unit is told the first. */
function factsOf(question: string): string {
  const cut = question.lastIndexOf('。', question.length - 2);
  return cut < 0 ? '' : question.slice(0, cut + 1);
}
