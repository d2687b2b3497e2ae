/** 单位、领导、文件: rows of the directory and of the documents on record. */
import type { ProposalKind, ProposalOption, ProposalState } from '#domain/proposal.ts';
import type { UnitKind } from '#domain/unit-name.ts';

export interface UnitRow {
  id: number;
  rev: number;
  name: string;
  kind: UnitKind;
  groupRule: 'contact' | 'members' | null;
  contact: string | null;
  phone: string | null;
  aliases: { id: number; alias: string; origin: string }[];
  members: { id: number; name: string }[];
  /** Units that stand for this one, in order; empty when it stands for itself. */
  replacedBy: { id: number; name: string }[];
  /** Tasks it leads / takes part in, after merges. */
  leadCount: number;
  taskCount: number;
  bodyCount: number;
  isClosed: boolean;
}

export interface LeaderRow {
  id: number;
  rev: number;
  name: string;
  post: string | null;
  taskCount: number;
  replacedBy: { id: number; name: string } | null;
  handovers: { id: number; toLeaderId: number; toName: string; onDate: string; note: string }[];
  isClosed: boolean;
}

export interface ProposalRow {
  id: number;
  kind: ProposalKind;
  subject: string;
  subjectUnitId: number | null;
  subjectLeaderId: number | null;
  /** Rows where the name stands, as labels (附件2 第15项). */
  places: string[];
  options: ProposalOption[];
  state: ProposalState;
  chosenOption: number | null;
}

export interface DocumentRow {
  id: number;
  rev: number;
  docNumber: string;
  title: string | null;
  issuedOn: string | null;
  annexes: {
    id: number;
    annexNo: number | null;
    title: string;
    year: number;
    tasks: number;
    sections: number;
    targets: number;
    fileName: string;
    sha256: string;
    token: string;
    importedAt: string;
  }[];
  measures: {
    id: number;
    measureNo: number;
    heading: string;
    title: string;
    clauses: {
      id: number;
      text: string;
      bracketText: string;
      tasks: { linkId: number; taskId: number; label: string; state: 'proposed' | 'confirmed' | 'refused' }[];
    }[];
  }[];
}
