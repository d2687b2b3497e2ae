/** All steps, oldest first. A new step is one line here and one fingerprint in `schema-fingerprint.ts`. */
import type { Migration } from '../migration.ts';
import { officeRecord } from './0001-office-record.ts';
import { dispatchRound } from './0002-dispatch-round.ts';
import { papers } from './0003-papers.ts';

export const RELEASED: readonly Migration[] = [officeRecord, dispatchRound, papers];
