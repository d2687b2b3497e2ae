/** 起草: drafts from the record, their own wording, and drafts in place of papers that went out. */
import type { Writer } from '#db/record.ts';
import { Refusal } from '#domain/refusal.ts';
import type { Input, Output } from '#ipc/contract.ts';
import { applyForCloseOut, standingSlips } from './close-outs.ts';
import type { CallContext, Office } from './office.ts';
import { type DraftColumns, draftOf, redated, UNISSUED } from './paper-draft.ts';
import { paperRow, paperRows } from './paper-list.ts';
import { paperCommand, readPaperRecord, wordingChangesOf } from './paper-record.ts';
import { readPaper } from './read-paper.ts';
import { checkText, KIND_WORDS, knownPiece, sameText, templateTexts, trimmedText } from './wording.ts';

/** Throws Refusal nothingSelected, paperPresent, and what `draftOf` throws: one that cannot be drafted leaves all undrafted. */
export function draftPapers(
  office: Office,
  { specs }: Input<'paper.draft'>,
  context: CallContext,
): Output<'paper.draft'> {
  const drafts = specs.map((spec) => draftOf(office, spec));
  const [first] = drafts;
  if (first === undefined) throw new Refusal('nothingSelected', {});
  const subject = drafts.length === 1 ? first.title : `${KIND_WORDS[first.kind]}等${drafts.length}份`;
  const ids = office.db.command({ name: 'paper.draft', opId: context.opId, subject }, (writer) =>
    drafts.map((draft) => insertDraft(writer, draft)),
  );
  return paperRows(office, ids);
}

/** A 销号单 in draft is an application for 销号. */
function insertDraft(writer: Writer, draft: DraftColumns): number {
  const id = writer.insert('paper', { ...draft, draftedAt: writer.at });
  const { kind, targetId = null, asOf } = draft;
  if (kind === 'closeOutSlip' && targetId !== null) {
    const [present] = standingSlips(writer, targetId, id);
    if (present !== undefined) throw new Refusal('paperPresent', { paper: present.title });
    applyForCloseOut(writer, id, targetId, asOf);
  }
  return id;
}

/**
 * Throws Refusal recordMissing, paperFixed, paperSettled, changedElsewhere, valueInvalid, placeholderUnknown, nothingToChange;
 * dated anew also dateInvalid and paperEmpty.
 */
export function editPaper(office: Office, input: Input<'paper.edit'>, context: CallContext): Output<'paper.edit'> {
  const { db } = office;
  const row = readPaperRecord(db.reader, input.id);
  if (row.state === 'cancelled' || row.state === 'replaced') throw new Refusal('paperSettled', { paper: row.title });
  if (row.state !== 'draft') throw new Refusal('paperFixed', { paper: row.title });
  const template = templateTexts(db.reader);
  const wording = { ...wordingChangesOf(row) };
  for (const { key, text } of input.wording) {
    const piece = knownPiece(key, row.kind);
    if (text === null || sameText(text, template(piece.key))) delete wording[key];
    else {
      checkText(piece, text);
      wording[key] = trimmedText(text);
    }
  }
  const draft = redated(office, row, wording, input.asOf ?? row.asOf);
  const { title, wordingJson } = draft;
  // A draft that went out since has another `rev`.
  db.command({ name: 'paper.edit', opId: context.opId, subject: title }, (writer) => {
    if (wordingJson === row.wordingJson && draft.asOf === row.asOf) throw new Refusal('nothingToChange', {});
    writer.update('paper', row.id, draft, input.rev);
  });
  return readPaper(office, { id: input.id });
}

/**
 * A draft of the same, worded the same; the paper that went out is marked when the draft goes out.
 * Throws Refusal recordMissing, changedElsewhere, paperNotIssued, paperSettled, paperPresent (such a draft stands already).
 */
export function replacePaper(
  office: Office,
  { id, rev }: Input<'paper.replace'>,
  context: CallContext,
): Output<'paper.replace'> {
  const act = { name: 'paper.replace', opId: context.opId, id, rev };
  const draftId = paperCommand(office, act, (writer, row) => {
    if (row.state === 'draft') throw new Refusal('paperNotIssued', { paper: row.title });
    if (row.state !== 'issued' && row.state !== 'replied') throw new Refusal('paperSettled', { paper: row.title });
    const { from } = writer;
    const present = writer.first(
      from.selectFrom('paper').select('title').where('replacesId', '=', id).where('state', '=', 'draft'),
    );
    if (present !== undefined) throw new Refusal('paperPresent', { paper: present.title });
    const { kind, year, title, colour, roundId, unitId, taskId, targetId, asOf, specJson, wordingJson } = row;
    const same = { kind, year, title, colour, roundId, unitId, taskId, targetId, asOf, specJson, wordingJson };
    return writer.insert('paper', {
      ...same,
      ...UNISSUED,
      replacesId: id,
      replyDueOn: row.replyDueOn,
      draftedAt: writer.at,
    });
  });
  return paperRow(office, draftId);
}
