/** 销号单: the item, its notices and their replies, what was checked, the verdict, room to sign. */
import { dayWords } from '#domain/form-text.ts';
import { COLOUR_NAMES } from '#domain/notice-rule.ts';
import type { NoticeColour, Paper, PaperTableRow } from '#domain/paper.ts';
import type { PlaceholderOf } from '#domain/wording-pieces.ts';
import {
  copyToBlocks,
  officeWords,
  type PaperFrame,
  portraitPart,
  signatureBlock,
  titleWords,
  wordedBlocks,
} from './paper-frame.ts';
import { itemRows, reportedRows, type SlipTarget, slipRow, slipTable, sourceRow } from './slip-target.ts';

export interface CloseOutFigures {
  target: SlipTarget;
  /** 督办单 that went out for the target, oldest first. */
  notices: readonly CloseOutNotice[];
  /** The check that counts in the newest round with a verdict. */
  check: { roundTitle: string; verdict: 'trueAsReported' | 'notTrue'; note: string; checkedOn: string } | null;
  /** Null when not completed, or on an unknown day. */
  completedOn: string | null;
  isCompleted: boolean;
  /** The whole target’s last day; null when none is known. */
  lastDueOn: string | null;
}

export interface CloseOutNotice {
  number: string;
  colour: NoticeColour | null;
  issuedOn: string;
  repliedOn: string | null;
  replyText: string;
}

export function closeOutOf(figures: CloseOutFigures, frame: PaperFrame): Paper {
  const { target } = figures;
  const values = valuesOf(figures, frame);
  const title = titleWords(frame, 'closeOutSlip.title', values);
  const name = `${title}（${target.label}，${target.unitName}）`;
  const rows: PaperTableRow[] = [
    sourceRow(target),
    ...itemRows(target),
    ...reportedRows(target),
    slipRow('完成情况', completionWords(figures)),
    slipRow('督办情况', figures.notices.map(noticeWords).join('\n') || '没有发出过督办单。'),
    slipRow('核查情况', checkWords(figures.check)),
  ];
  const part = portraitPart(name, [
    { kind: 'mast', text: title },
    { kind: 'docLine', left: frame.number, right: dayWords(frame.signedOn) },
    {
      kind: 'table',
      caption: null,
      table: slipTable(rows, [`情况统计到${dayWords(target.asOf)}，所报情况为最近一轮原文。`]),
    },
    { kind: 'heading', level: 1, text: '销号意见' },
    ...wordedBlocks(frame, 'closeOutSlip.verdict', values),
    { kind: 'paragraph', text: [{ text: '经办人（签字）：　　　　　　　　审核人（签字）：' }], isIndented: true },
    signatureBlock(frame),
    ...copyToBlocks(frame, 'closeOutSlip.copyTo', values),
  ]);
  return { kind: 'closeOutSlip', title: name, colour: null, parts: [part], sealMark: frame.sealMark };
}

function valuesOf(
  { target, notices }: CloseOutFigures,
  frame: PaperFrame,
): Record<PlaceholderOf<'closeOutSlip'>, string> {
  return {
    本单位: officeWords(frame),
    单位: target.unitName,
    文件: target.docNumber,
    事项: target.label,
    统计日期: dayWords(target.asOf),
    督办编号: notices.map(({ number }) => number).join('、'),
    责任领导: target.leaders,
  };
}

function completionWords({ isCompleted, completedOn, lastDueOn }: CloseOutFigures): string {
  if (!isCompleted) return '没有按完成统计。';
  if (completedOn === null) return '已完成，没有登记完成日期。';
  const late = lastDueOn !== null && completedOn > lastDueOn;
  const inTime = lastDueOn === null ? '' : late ? '，晚于完成时限' : '，在完成时限之内';
  return `${dayWords(completedOn)}完成${inTime}。`;
}

function noticeWords({ number, colour, issuedOn, repliedOn, replyText }: CloseOutNotice): string {
  const colourWords = colour === null ? '' : `（${COLOUR_NAMES[colour]}督办）`;
  const reply =
    repliedOn === null
      ? '没有登记答复'
      : `${dayWords(repliedOn)}答复${replyText.trim() === '' ? '' : `：${replyText.trim().replace(/[。；;]$/, '')}`}`;
  return `${number}${colourWords}，${dayWords(issuedOn)}发出，${reply}。`;
}

function checkWords(check: CloseOutFigures['check']): string {
  if (check === null) return '没有登记核查结果。';
  const note = check.note.trim().replace(/[。；;]$/, '');
  const verdict = check.verdict === 'trueAsReported' ? '属实' : '不属实';
  return `${dayWords(check.checkedOn)}核查${check.roundTitle}所报情况，结果为${verdict}${note === '' ? '' : `：${note}`}。`;
}
