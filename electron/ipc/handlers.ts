/** Every channel and the use-case behind it. */
import { readAppInfo } from '#services/app-info.ts';
import { copyBackup, createBackup, listBackups, restoreBackup } from '#services/backups.ts';
import { commitAnnex } from '#services/commit-annex.ts';
import { commitBody } from '#services/commit-body.ts';
import { decideClause, linkClause } from '#services/decide-clause.ts';
import { decideProposal, listProposals } from '#services/decide-proposal.ts';
import { listDocuments, updateDocument } from '#services/documents.ts';
import { editTask } from '#services/edit-task.ts';
import { exportAnnex } from '#services/export-annex.ts';
import { listHistory, redo, undo, verifyHistory } from '#services/history.ts';
import {
  addLeader,
  handOver,
  listLeaders,
  mergeLeader,
  updateLeader,
  withdrawHandover,
} from '#services/leader-directory.ts';
import { listTasks } from '#services/list-tasks.ts';
import { loadSeed } from '#services/load-seed.ts';
import { previewAnnex } from '#services/preview-annex.ts';
import { printAnnex } from '#services/print-annex.ts';
import { readTaskDetail } from '#services/read-task.ts';
import { setDue } from '#services/set-due.ts';
import { readSettings, setSettings } from '#services/settings.ts';
import { addAlias, addUnit, listUnits, replaceUnits, updateUnit, withdrawAlias } from '#services/unit-directory.ts';
import { faultOf } from './fault.ts';
import type { Handlers } from './router.ts';

export const HANDLERS: Handlers = {
  'app.info': (office) => ({
    ...readAppInfo(office),
    damage: office.damage ? faultOf(office.damage).message : null,
  }),
  'annex.preview': previewAnnex,
  'annex.commit': commitAnnex,
  'annex.export': exportAnnex,
  'annex.print': printAnnex,
  'body.commit': commitBody,
  'seed.load': loadSeed,
  'task.list': listTasks,
  'task.get': readTaskDetail,
  'task.edit': editTask,
  'target.setDue': setDue,
  'clause.decide': decideClause,
  'clause.link': linkClause,
  'unit.list': listUnits,
  'unit.add': addUnit,
  'unit.update': updateUnit,
  'unit.addAlias': addAlias,
  'unit.withdrawAlias': withdrawAlias,
  'unit.replace': replaceUnits,
  'leader.list': listLeaders,
  'leader.add': addLeader,
  'leader.update': updateLeader,
  'leader.replace': mergeLeader,
  'leader.handOver': handOver,
  'leader.withdrawHandover': withdrawHandover,
  'proposal.list': listProposals,
  'proposal.decide': decideProposal,
  'document.list': listDocuments,
  'document.update': updateDocument,
  'history.list': listHistory,
  'history.undo': undo,
  'history.redo': redo,
  'history.verify': verifyHistory,
  'backup.list': listBackups,
  'backup.create': createBackup,
  'backup.copy': copyBackup,
  'backup.restore': restoreBackup,
  'setting.get': (office) => readSettings(office.db.reader),
  'setting.set': setSettings,
};
