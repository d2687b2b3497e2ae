import { afterEach, expect, test, vi } from 'vitest';
import { openOriginal } from '../../../renderer/data/original-file.ts';

afterEach(() => vi.unstubAllGlobals());

test('原件里 PDF、xlsx、docx 直接打开，其他格式交给用户另存', () => {
  const done: string[] = [];
  const bridge = {
    openFile: async ({ name }: { name: string }) => done.push(`open ${name}`),
    saveFile: async ({ name }: { name: string }) => done.push(`save ${name}`),
  };
  vi.stubGlobal('window', { office: bridge });
  for (const name of ['回表.xlsx', '回表.xls', '答复.PDF', '回表.et', '答复.docx', '回表.zip'])
    openOriginal({ token: 'a', name });
  expect(done).toEqual([
    'open 回表.xlsx',
    'save 回表.xls',
    'open 答复.PDF',
    'save 回表.et',
    'open 答复.docx',
    'save 回表.zip',
  ]);
});
