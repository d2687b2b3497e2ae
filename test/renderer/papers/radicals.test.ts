import { expect, test } from 'vitest';
import { withoutRadicals } from '../../../renderer/text/radicals.ts';

test('字体把字画成部首的，复制出来仍是原来的字', () => {
  expect(withoutRadicals('截⾄2022年9⽉20⽇，⻩灯⼆个，⻓期推进，玥𠮷不变')).toBe(
    '截至2022年9月20日，黄灯二个，长期推进，玥𠮷不变',
  );
});
