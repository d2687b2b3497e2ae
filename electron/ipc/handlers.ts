/** Every channel and the use-case behind it. */

import { acceptCleanReturns, acceptReturns } from '#services/accept-returns.ts';
import { readAppInfo } from '#services/app-info.ts';
import { askTargets } from '#services/ask-round.ts';
import { copyBackup, createBackup, listBackups, restoreBackup } from '#services/backups.ts';
import { checkTargets, markRisk } from '#services/check-targets.ts';
import { closeRound, reopenRound } from '#services/close-round.ts';
import { commitAnnex } from '#services/commit-annex.ts';
import { commitBody } from '#services/commit-body.ts';
import { decideClause, linkClause } from '#services/decide-clause.ts';
import { decideProposal, listProposals } from '#services/decide-proposal.ts';
import { listDocuments, updateDocument } from '#services/documents.ts';
import { draftPapers, editPaper, replacePaper } from '#services/draft-paper.ts';
import { editTask } from '#services/edit-task.ts';
import { exportAnnex } from '#services/export-annex.ts';
import { exportPaper, exportPapers, paperText } from '#services/export-paper.ts';
import { listHistory, redo, undo, verifyHistory } from '#services/history.ts';
import { exportForms, issueForms } from '#services/issue-forms.ts';
import { issuePapers } from '#services/issue-paper.ts';
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
import { openRound } from '#services/open-round.ts';
import { readOverview } from '#services/overview.ts';
import { choosePackParts, readPackChoice } from '#services/pack-choice.ts';
import { listPapers } from '#services/paper-list.ts';
import { proposePapers } from '#services/paper-proposals.ts';
import { previewAnnex } from '#services/preview-annex.ts';
import { previewPaper } from '#services/preview-paper.ts';
import { printAnnex } from '#services/print-annex.ts';
import { putEntry } from '#services/put-entry.ts';
import { readPaper } from '#services/read-paper.ts';
import { readTaskDetail } from '#services/read-task.ts';
import { takeFiles } from '#services/receive-files.ts';
import { answerAsk, holdReceived, readReceived, setAsideReceived } from '#services/received-files.ts';
import { printReminders, reminderTexts, remindForms, withdrawReminder } from '#services/reminders.ts';
import { readForm, updateForm } from '#services/return-forms.ts';
import { readRoundChanges } from '#services/round-changes.ts';
import { draftRound } from '#services/round-draft.ts';
import { exportList, printList, readList } from '#services/round-lists.ts';
import { printNotice, readNotice } from '#services/round-notice.ts';
import { listRounds, readRound, updateRound } from '#services/rounds.ts';
import { sendBackReceived } from '#services/send-back.ts';
import { setDue } from '#services/set-due.ts';
import { readSettings, setSettings } from '#services/settings.ts';
import { cancelPaper, closePaper, replyToPaper } from '#services/settle-paper.ts';
import { readTargetHistory } from '#services/target-history.ts';
import { addAlias, addUnit, listUnits, replaceUnits, updateUnit, withdrawAlias } from '#services/unit-directory.ts';
import { withdrawEntry } from '#services/withdraw-entry.ts';
import { listWording, setWording } from '#services/wording.ts';
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
  'round.draft': draftRound,
  'round.open': openRound,
  'round.list': listRounds,
  'round.get': readRound,
  'round.update': updateRound,
  'round.ask': askTargets,
  'round.close': closeRound,
  'round.reopen': reopenRound,
  'round.notice': readNotice,
  'round.printNotice': printNotice,
  'round.changes': readRoundChanges,
  'form.issue': issueForms,
  'form.export': exportForms,
  'form.get': readForm,
  'form.update': updateForm,
  'form.remind': remindForms,
  'form.withdrawReminder': withdrawReminder,
  'form.reminderText': reminderTexts,
  'form.printReminder': printReminders,
  'receive.take': async (office, input, context) => {
    const { refused, ...taken } = await takeFiles(office, input, context);
    return {
      ...taken,
      refused: refused.map(({ fileName, refusal }) => {
        const { code, message } = faultOf(refusal);
        return { fileName, code, message };
      }),
    };
  },
  'receive.get': readReceived,
  'receive.answer': answerAsk,
  'receive.hold': holdReceived,
  'receive.setAside': setAsideReceived,
  'receive.accept': acceptReturns,
  'receive.acceptClean': acceptCleanReturns,
  'receive.sendBack': sendBackReceived,
  'entry.put': putEntry,
  'entry.withdraw': withdrawEntry,
  'check.set': checkTargets,
  'risk.mark': markRisk,
  'target.history': readTargetHistory,
  'overview.get': readOverview,
  'report.list': readList,
  'report.export': exportList,
  'report.print': printList,
  'paper.list': listPapers,
  'paper.propose': proposePapers,
  'paper.draft': draftPapers,
  'paper.edit': editPaper,
  'paper.replace': replacePaper,
  'paper.get': readPaper,
  'paper.preview': previewPaper,
  'paper.export': exportPaper,
  'paper.batch': exportPapers,
  'paper.text': paperText,
  'paper.issue': issuePapers,
  'paper.cancel': cancelPaper,
  'paper.reply': replyToPaper,
  'paper.close': closePaper,
  'pack.choice': readPackChoice,
  'pack.choose': choosePackParts,
  'wording.list': listWording,
  'wording.set': setWording,
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
