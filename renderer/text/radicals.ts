/**
 * Fonts draw some ideographs with the glyph of a radical, and PDFs made with them name the radical when their text is
 * taken out. Radicals of U+2E80–2EF3 with the ideograph each stands for, in pairs; those of U+2F00–2FD5 fold by NFKC.
 */
const PAIRS =
  '⺁厂⺇几⺎兀⺐尢⺓幺⺙攵⺝月⺟母⺠民⺮竹⺼肉⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻎辶⻏阝⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟';

const IDEOGRAPHS = new Map(
  Array.from(
    { length: PAIRS.length / 2 },
    (_, index) => [PAIRS.charAt(2 * index), PAIRS.charAt(2 * index + 1)] as const,
  ),
);

/** The text as it reads: radicals as the ideographs they were drawn for. */
export function withoutRadicals(text: string): string {
  return text.replaceAll(/[\u2e80-\u2fdf]/g, (radical) => IDEOGRAPHS.get(radical) ?? radical.normalize('NFKC'));
}
