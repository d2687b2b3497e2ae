/** Forms of two units, last quarter's form of one of them, and a diagnosis of what came back in the words tests compare. */
import type { ReturnDiagnosis } from '#domain/return-diagnosis.ts';
import type { SentForm } from '#domain/return-form.ts';
import { diagnoseReturn } from '#domain/return-matching.ts';
import { type Grid, OLD_ROUND, ROUND, readingOf, sentForm } from './return-fixture.ts';

export const WORDS = [
  { content: '建设医养结合示范点', target: '10月底前明确安宁疗护机构收费政策' },
  { content: '建设医养结合示范点', target: '12月底前建立3个医养结合示范点', promise: '完成选址' },
  { content: '提升农村照明水平', target: '安装农村路灯0.017万盏', promise: '完成招标' },
  { content: '建成卫生应急作业中心', target: '10月底前建成卫生应急作业中心并投入使用' },
];
export const HEALTH = sentForm(6, '区卫健委', WORDS);
export const SCHOOL = sentForm(7, '区教体局', [
  { content: '改扩建中小学校', target: '新建学校2所' },
  { content: '推进课后服务', target: '课后服务覆盖率90%以上' },
]);
const OLD_HEALTH = sentForm(4, '区卫健委', WORDS, OLD_ROUND);
/** Last quarter's form, alike to the letter. */
export const OLD: SentForm = {
  ...OLD_HEALTH,
  unitId: HEALTH.unitId,
  rows: OLD_HEALTH.rows.map((row, at) => ({ ...row, locked: HEALTH.rows[at]!.locked })),
};
export const FORMS = [HEALTH, SCHOOL, OLD];

export function judge(grids: Grid[], answers: Record<string, string> = {}, more = {}): ReturnDiagnosis {
  return diagnoseReturn(readingOf(grids, more), FORMS, ROUND, answers);
}

/** `1←6 rowKey` for each row written: ordinal of the form, row of the sheet, what told it. */
export function written({ parts }: ReturnDiagnosis): string[] {
  return parts.flatMap(({ rows }) =>
    rows.flatMap(({ formRowId, row, matchedBy }) =>
      formRowId === null ? [] : `${formRowId % 100}←${row} ${matchedBy}`,
    ),
  );
}

export function asked({ parts }: ReturnDiagnosis): string[] {
  return parts.flatMap(({ asks }) => asks.map(({ key }) => key));
}

export function told({ parts, notices }: ReturnDiagnosis): string[] {
  return [...parts.flatMap((part) => part.notices), ...notices]
    .filter(({ level }) => level === 'warn')
    .map(({ code }) => code);
}
