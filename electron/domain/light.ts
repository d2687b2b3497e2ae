/** 灯 of a target or task on a day (domain.md §3.5). */
export type Light = 'red' | 'yellow' | 'green' | 'grey';

/** Why a light is what it is; kept with every stored light. */
export type LightRule =
  | 'overdue' // red: due day passed, not completed
  | 'dueSoon' // yellow: due within the warning days
  | 'behindTime' // yellow: amount behind 序时进度
  | 'riskMarked' // yellow: marked by the office
  | 'lateDone' // yellow mark 逾期完成
  | 'completed' // green
  | 'reported' // green
  | 'notYetDue' // green: dated, not due, reported or not → see rules
  | 'nothingYet'; // grey
