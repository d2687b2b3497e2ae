/** Words of classes in the order in which papers name them, and conditions on the tables of record-sql.ts. */
import { next, type RecordFigures, type Row } from './record-figures.ts';

export const LIGHTS = [
  ['red', '红灯'],
  ['yellow', '黄灯'],
  ['green', '绿灯'],
  ['grey', '灰灯'],
] as const;
export const STATES = [
  ['completed', '已完成'],
  ['longTerm', '长期推进'],
  ['underWay', '推进中'],
  ['adjustmentRequested', '申请调整'],
  ['notStarted', '未启动'],
  ['unstated', '状态未填'],
  ['unreported', '未报'],
] as const;
export const FORMS = [
  ['onTime', '按时反馈'],
  ['late', '逾期反馈'],
  ['waiting', '已收到待核对'],
  ['empty', '反馈空表'],
  ['sentBack', '退回待重报'],
  ['missing', '下发后没有反馈'],
  ['notIssued', '没有下发'],
] as const;

export const AHEAD_DAYS = 60;
export const IN_ORDER = 'ORDER BY annexNo, line, part';

/** Open targets whose earliest open day lies within the days ahead, that day and the last one included. */
export const dueAhead = (day: string): string => `nextDue BETWEEN '${day}' AND '${next(day, AHEAD_DAYS)}'`;

/** How a text begins: a tall row may go on on the next page. */
export const head = (text: Row[string] | undefined): string =>
  String(text ?? '')
    .trim()
    .slice(0, 10);

/** Red, yellow still to be done, yellow done too late: each with its name. */
export const PRESSING = [
  ['红灯（逾期未完成）', "light = 'red'"],
  ['黄灯（临近时限、进度滞后或者存在风险）', "light = 'yellow' AND rule <> 'lateDone'"],
  ['黄灯（逾期完成）', "rule = 'lateDone' AND light = 'yellow'"],
] as const;

export const LEVELS = [
  ['district', '提请区级协调'],
  ['city', '提请市级协调'],
  ['province', '提请省级协调'],
  ['open', '协调层级未定'],
] as const;
/** What clerks of the record write when they need nothing. */
export const SAYS_MORE = "trim(coordination) NOT IN ('', '无', '无。', '暂无')";
export const REPORTED = `FROM item JOIN returnEntry AS e ON e.targetId = item.targetId AND e.roundId = (SELECT roundId FROM ask)
  AND e.state = 'active' JOIN unit ON unit.id = e.unitId WHERE scope = 'asked'`;

/** 已完成3个（其中核实不属实1个）、…: classes with targets only. */
export function stateWords(count: RecordFigures['count'], from: string): string {
  return STATES.flatMap(([state, word]) => {
    const found = count(`SELECT count(*) ${from} AND class = '${state}'`);
    const disproved = count(`SELECT count(*) ${from} AND class = '${state}' AND isDisproved`);
    const part = disproved === 0 ? '' : `（其中核实不属实${disproved}个）`;
    return found === 0 ? [] : [`${word}${found}个${part}`];
  }).join('、');
}
