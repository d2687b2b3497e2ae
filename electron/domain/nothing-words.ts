/** “无” in 存在问题 and 需协调事项: an answer, and no problem. */
import { viewOf, withoutTail } from './written-text.ts';

const NOTHING =
  /^(?:目前|暂时|当前|本季度|本期|截至目前)?(?:暂?无|没有|暂未|未发现|不存在|不需要?|无需)(?:明显|突出|重大|其他|其它)?(?:的)?(?:存在)?(?:问题|困难|协调|事项|需协调事项|需要?协调的?(?:事项|问题)?|困难问题|问题和困难|困难和问题|问题及困难)?(?:和|及)?(?:问题|困难)?$/;
const MARKS = /^[-—–/／\\*.。…·0〇○]+$/;

/** True for 无, 暂无。, 没有问题, 无需协调事项, — and for an empty text; false as soon as anything else is said. */
export function saysNothing(text: string): boolean {
  const words = viewOf(text)
    .text.replace(/\s+/g, '')
    .replace(/^(?:[①-⑳]|[(（]?\d{1,2}[)）.、．])/, '');
  const bare = withoutTail(words, '。.；;，,！!').replace(/^[（(【[“"](.*)[）)】\]”"]$/u, '$1');
  return bare === '' || NOTHING.test(bare) || MARKS.test(bare);
}
