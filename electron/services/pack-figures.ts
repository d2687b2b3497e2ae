/** 调度会材料 of a round on a day. */
import type { Paper } from '#domain/paper.ts';
import type { PaperSpec } from '#ipc/contract.ts';
import type { Office } from './office.ts';

export function packPaper(_office: Office, _spec: Extract<PaperSpec, { kind: 'meetingPack' }>): Paper {
  throw new Error('meetingPack');
}
