/** 通知 asking for the returns of a round: text to copy, pages to print. */
import type { Input, Output } from '#ipc/contract.ts';
import { type Letter, plainPaperOf } from '#report/letter.ts';
import { letterPageHtml } from '#report/letter-page.ts';
import { type LetterFrame, noticeLetter } from '#report/round-wording.ts';
import { sealMark } from './history.ts';
import { docNumbersOf, readLedger } from './ledger.ts';
import type { CallContext, Office } from './office.ts';
import { countPages } from './print-annex.ts';
import { readRoundRow } from './round-record.ts';
import { formRowOf, roundRowOf } from './round-rows.ts';
import { type RoundTally, readRoundTally } from './round-tally.ts';
import { readSettings } from './settings.ts';
import { today } from './today.ts';

/** Throws Refusal recordMissing. */
export function readNotice(office: Office, { id }: Input<'round.notice'>): Output<'round.notice'> {
  return plainPaperOf(noticeOf(office, id));
}

/** Throws Refusal recordMissing, browserMissing, printFailed, cancelled. */
export async function printNotice(
  office: Office,
  { id, to }: Input<'round.printNotice'>,
  context: CallContext,
): Promise<Output<'round.printNotice'>> {
  const letter = noticeOf(office, id);
  return printLetters(office, [letter], letter.title, to, context);
}

function noticeOf(office: Office, id: number): Letter {
  const { reader } = office.db;
  const tally = readRoundTally(reader, readRoundRow(reader, id));
  const { dueOn, coverText, period, counts } = roundRowOf(tally, today(office));
  const forms = tally.forms.filter(({ form }) => form.isWaived === 0);
  const asked = new Set(tally.targets.map(({ taskId }) => taskId));
  return noticeLetter({
    ...letterFrame(office, tally),
    docNumbers: docNumbersOf(readLedger(office.db).tasks.filter(({ task }) => asked.has(task.id))),
    coverText,
    periodTo: period.to,
    dueOn,
    tasks: counts.tasks,
    targets: counts.targets,
    units: forms.map((form) => {
      const row = formRowOf(tally, form, today(office));
      return {
        code: row.code,
        unitName: row.unitName,
        tasks: row.tasks,
        targets: row.targets,
        dueOn: row.dueOn,
      };
    }),
  });
}

/** What every letter about the round carries. */
export function letterFrame(office: Office, { round }: Pick<RoundTally, 'round'>): LetterFrame {
  return {
    roundTitle: round.title,
    officeName: readSettings(office.db.reader).officeName,
    contactName: round.contactName,
    contactPhone: round.contactPhone,
    signedOn: today(office),
  };
}

/** `name` without extension. */
export async function printLetters(
  office: Office,
  letters: readonly Letter[],
  name: string,
  to: Input<'round.printNotice'>['to'],
  { signal, progress }: CallContext,
): Promise<Output<'round.printNotice'>> {
  progress(0, letters.length, '正在排版');
  const seal = sealMark(office.db);
  const html = letterPageHtml(letters, seal === null ? {} : { sealMark: seal });
  const bytes = await office.ports.printPdf(html, signal);
  signal.throwIfAborted();
  const made = await office.ports.files.offer(`${name}.pdf`, bytes, to);
  progress(letters.length, letters.length, made.name);
  return { ...made, pages: countPages(bytes) };
}
