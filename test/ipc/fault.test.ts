import { expect, test } from 'vitest';
import { Refusal, type RefusalCode, type RefusalParams } from '#domain/refusal.ts';
import { faultOf, faultSentence } from '#ipc/fault.ts';
import { declaredParams } from '../declared-params.ts';

const EXAMPLES = [...declaredParams('electron/domain/refusal.ts', 'RefusalParams')];

function sentenceOf(code: string, params: Record<string, string | number>): string {
  return faultSentence(code as RefusalCode, params as RefusalParams[RefusalCode]);
}

test('每一种“不行”都有完整的中文句子：说明情况、说明什么没有变、说明怎么办', () => {
  expect(EXAMPLES.length).toBeGreaterThan(50);
  for (const [code, params] of EXAMPLES) {
    const sentence = sentenceOf(code, params);
    expect(sentence, code).toMatch(/^[^。]+。.+。$/u);
    expect(sentence, code).not.toMatch(/undefined|null|NaN|\[object|！|!/u);
    expect(sentence, code).toMatch(/没有变动|没有改动|没有用它|完好|还在|都在|不受影响|照存/u);
    expect(sentence, code).toMatch(/请|可以|可在/u);
  }
});

test('句子里写出参数：文件、工作表、限额、编号', () => {
  // Table names come out in Chinese; revision numbers mean nothing to a reader.
  const hidden = new Set(['yourRev', 'currentRev']);
  for (const [code, params] of EXAMPLES) {
    const sentence = sentenceOf(code, params);
    for (const [name, value] of Object.entries(params)) {
      if (!hidden.has(name)) expect(sentence, `${code}.${name}`).toContain(String(value));
    }
  }
});

test('预览之后文件又被改动的，说清没有导入', () => {
  expect(faultOf(new Refusal('fileChangedSincePreview', { file: '附件2.xlsx' }))).toEqual({
    code: 'fileChangedSincePreview',
    params: { file: '附件2.xlsx' },
    message:
      '“附件2.xlsx”在预览之后又被改动，与预览时看到的不同。没有导入，台账没有变动。请重新预览，核对后再确认导入。',
  });
});

test('程序内部的表名译成中文，别处改过的说清两份内容都在', () => {
  expect(sentenceOf('changedElsewhere', { kind: 'task', id: 15, yourRev: 1, currentRev: 2 })).toBe(
    '这条任务（编号 15）在您打开之后又被改过，刚才的修改没有保存。两份内容都还在，请对照最新内容后再保存。',
  );
});

test('没有预料到的错误不泄露内部文字，只给日志编号', () => {
  const error = new TypeError("Cannot read properties of undefined (reading 'id')");
  expect(faultOf(error, '20220705-3')).toEqual({
    code: 'unexpected',
    params: {},
    message:
      '程序遇到没有预料到的情况，刚才的操作没有完成，日志编号 20220705-3。已保存的数据没有变动。请再试一次；如仍不成，请联系维护人员，并告知日志编号。',
    logId: '20220705-3',
  });
  expect(faultOf('a thrown word')).toEqual({
    code: 'unexpected',
    params: {},
    message:
      '程序遇到没有预料到的情况，刚才的操作没有完成。已保存的数据没有变动。请再试一次；如仍不成，请联系维护人员。',
  });
});
