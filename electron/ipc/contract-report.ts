/** 总览 and the lists of a round: figures with their rows, as data for the screen, a workbook or a page. */
import type { AnnexPaper } from '#domain/annex-paper.ts';
import type { Light } from '#domain/light.ts';
import type { FileRef } from './contract-calls.ts';
import type { CheckRow, EntryRow, FormRow, RoundRow, StripMark } from './contract-round.ts';

/** 汇总表 · 问题清单 · 协调事项清单 · 逾期清单 · 未回表清单 */
export type ListKind = 'consolidated' | 'difficulty' | 'coordination' | 'overdue' | 'unreturned';

export interface ListInput {
  roundId: number;
  kind: ListKind;
  /** Narrowing; all when absent. Several together narrow further. */
  annexId?: number;
  sectionId?: number;
  /** Leader's name as in office on the day. */
  leader?: string;
  /** Lead unit's name. */
  unit?: string;
  asOf?: string;
}

export interface ListExportInput extends ListInput {
  to?: FileRef;
}

export interface ListPaper {
  /** One per annex for 汇总表, one in all for the lists. */
  papers: AnnexPaper[];
  /** Rows counted as the totals line says. */
  rows: number;
  /** Task behind each row of each paper, null for section rows: a click opens it. */
  taskIds: (number | null)[][];
  /** Totals with their counting rule; classes add up. Finished sentences, also at the foot of each paper. */
  totals: string[];
  /** The list as text for WeChat. */
  text: string;
}

export interface Overview {
  asOf: string;
  round: RoundRow | null;
  /** Rows the office must act on today; each list complete, worst first. */
  needs: {
    overdueTargets: NeedTarget[];
    dueSoonTargets: NeedTarget[];
    /** 需关注: yellow because the amount lags behind 序时进度, or the office marked a risk. The farthest behind first. */
    watchTargets: NeedTarget[];
    /** Forms not returned (issued, sent back) of open rounds, overdue first. */
    unreturned: FormRow[];
    /** Received and not verified. */
    toCheck: NeedTarget[];
    /** Files in the inbox of open rounds. */
    inbox: number;
    openProposals: number;
  };
  /** Targets by light; sums to `targets`. */
  lights: LightCounts;
  targets: number;
  tasks: number;
  /** By section, in table order; each row sums to its `targets`, all rows to the total. */
  sections: (LightCounts & { annexId: number; sectionId: number | null; title: string; targets: number })[];
  /** Lead units by light, worst first. */
  units: (LightCounts & { unitName: string; targets: number })[];
  /** Open dated targets by month of their due day; those already passed and those without date apart. Sums to `targets` with `completed`. */
  dueMonths: { month: string; open: number; completed: number }[];
  undated: number;
  /** Targets per light, round by round, oldest first, the running one as of the day. */
  rounds: (LightCounts & { roundId: number; title: string; isStored: boolean })[];
  changes: RoundChanges | null;
}

export type LightCounts = Record<Light, number>;

export interface NeedTarget {
  targetId: number;
  taskId: number;
  label: string;
  text: string;
  leadUnit: string;
  light: Light;
  /** Finished words: 逾期35天 · 还有6天 · 滞后22个百分点 · 待核实 */
  why: string;
  dueOn: string | null;
}

/** Against the round before. */
export interface RoundChanges {
  roundId: number;
  roundTitle: string;
  previousId: number | null;
  previousTitle: string | null;
  newlyRed: NeedTarget[];
  recovered: NeedTarget[];
  finished: NeedTarget[];
  /** Progress text and amount the same, or nothing reported, in this round and the one before. */
  noMovement: NeedTarget[];
}

/** History of one target, for the drawer. */
export interface TargetHistory {
  targetId: number;
  strip: StripMark[];
  /** Newest first. */
  entries: EntryRow[];
  checks: (CheckRow & { roundTitle: string })[];
  risks: { id: number; note: string; markedOn: string; withdrawnOn: string | null }[];
  /** 申请销号 and 销号 that stand, with the 销号单 or 督办单 they stand on. */
  closeOuts: CloseOutRow[];
}

export interface CloseOutRow {
  id: number;
  appliedOn: string | null;
  closedOn: string | null;
  note: string;
  paperId: number | null;
  /** Null while its paper is a draft. */
  paperNumber: string | null;
}
