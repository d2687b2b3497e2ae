/**
 * The paper that a source names, for preview, PDF, Word and text alike: as issued from the record, as the draft stands,
 * or made from a spec that is not on record.
 */
import type { Stored } from '#db/record.ts';
import type { Paper } from '#domain/paper.ts';
import type { PaperRow, PaperSource, PaperSpec } from '#ipc/contract.ts';
import { safeFileName } from './file-desk.ts';
import { numberedPaper } from './numbered-papers.ts';
import type { Office } from './office.ts';
import { packPaper } from './pack-figures.ts';
import { paperRow } from './paper-list.ts';
import { readPaperRecord, specOf, wordingChangesOf } from './paper-record.ts';
import { readRoundRow } from './round-record.ts';
import { today } from './today.ts';
import { KIND_WORDS } from './wording.ts';

export interface SourcedPaper {
  paper: Paper;
  /** Null for a spec that is not on record. */
  row: PaperRow | null;
  /** Without extension; good for every system: 督办〔2022〕3号-区教体局. */
  fileName: string;
}

/** Throws Refusal recordMissing, and what making a paper of the kind throws. */
export function paperOf(office: Office, source: PaperSource): SourcedPaper {
  if ('spec' in source) {
    const { spec } = source;
    const paper = spec.kind === 'meetingPack' ? packPaper(office, spec) : numberedPaper(office, spec);
    return { paper, row: null, fileName: specFileName(office, spec, paper) };
  }
  const record = readPaperRecord(office.db.reader, source.id);
  const row = paperRow(office, source.id);
  return { paper: recordedPaper(office, record), row, fileName: paperFileName(row) };
}

/** As issued, or as the draft stands. */
export function recordedPaper(office: Office, record: Stored<'paper'>): Paper {
  if (record.modelJson !== null) return JSON.parse(record.modelJson) as Paper;
  return numberedPaper(office, specOf(record), wordingChangesOf(record));
}

/** 督办〔2022〕3号-区教体局, 通报第3期; a draft by what it is about. */
export function paperFileName({
  kind,
  number,
  about,
  unitName,
}: Pick<PaperRow, 'kind' | 'number' | 'about' | 'unitName'>): string {
  const head = number === null ? `${KIND_WORDS[kind]}草稿` : kind === 'circular' ? `通报${number}` : number;
  return named([head, number === null ? about : null, unitName]);
}

function specFileName(office: Office, spec: PaperSpec, paper: Paper): string {
  if (spec.kind !== 'meetingPack') return named([paper.title, '草稿']);
  const { title } = readRoundRow(office.db.reader, spec.roundId);
  const [leader = null, ...others] = spec.leaders ?? [];
  const whose = leader === null || others.length === 0 ? leader : `${leader}等${others.length + 1}人`;
  return named(['调度会材料', title, whose, (spec.asOf ?? today(office)).replaceAll('-', '')]);
}

/** Paths of Windows are short; what tells papers apart stands first. */
function named(parts: readonly (string | null)[]): string {
  return safeFileName(parts.filter((part) => part !== null && part !== '').join('-')).slice(0, 80);
}
