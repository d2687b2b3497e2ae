/** Type of printed papers: GB/T 9704 where it is installed, what stands nearest where it is not. */

export interface StandardFace {
  /** As the standard and the font menu of Word call it. */
  name: string;
  /** Names under which it is installed, on Windows and on the systems of UOS and Kylin; the first one there is taken. */
  families: readonly string[];
  /** Its file on Windows, where fonts of the system are registered in English alone. */
  files: readonly string[];
}

/** Founder 小标宋 is in no Windows and may not be bundled. */
const TITLE: StandardFace = {
  name: '方正小标宋简体',
  families: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05', '小标宋'],
  files: ['FZXBSJW.TTF', 'FZXBSK.TTF'],
};
const BODY: StandardFace = {
  name: '仿宋',
  families: [
    '仿宋_GB2312',
    'FangSong_GB2312',
    '仿宋',
    'FangSong',
    '方正仿宋_GBK',
    'FZFangSong-Z02',
    'STFangsong',
    '华文仿宋',
  ],
  files: ['SIMFANG.TTF'],
};
const HEAD: StandardFace = {
  name: '黑体',
  families: ['黑体', 'SimHei', '方正黑体_GBK', 'FZHei-B01', 'STHeiti', '华文黑体'],
  files: ['SIMHEI.TTF'],
};
const KAI: StandardFace = {
  name: '楷体',
  families: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi', '方正楷体_GBK', 'FZKai-Z03', 'STKaiti', '华文楷体'],
  files: ['SIMKAI.TTF'],
};
const NUMBER: StandardFace = {
  name: '宋体',
  families: ['宋体', 'SimSun', '方正书宋_GBK', 'FZShuSong-Z01', 'STSong', '华文宋体'],
  files: ['SIMSUN.TTC'],
};

export const STANDARD_FACES: readonly StandardFace[] = [TITLE, BODY, HEAD, KAI, NUMBER];

const listed = ({ families }: StandardFace, ...rest: string[]): string =>
  [...families.map((name) => `'${name}'`), ...rest].join(', ');

/** The fonts of Linux close each list (玥 is in all of them). */
export const FONTS = {
  title: `'Paper Title', ${listed(NUMBER, "'Noto Serif CJK SC'", 'serif')}`,
  body: listed(BODY, "'Noto Serif CJK SC'", 'serif'),
  head: listed(HEAD, "'Noto Sans CJK SC'", 'sans-serif'),
  kai: listed(KAI, "'Noto Serif CJK SC'", 'serif'),
  number: listed(NUMBER, "'Noto Serif CJK SC'", 'serif'),
};

/* 小标宋 is bold by nature and stays as it is; 宋体 in its place is made bold. */
export const TITLE_FACE = `@font-face { font-family: 'Paper Title'; font-weight: bold; src: ${TITLE.families.map((name) => `local('${name}')`).join(', ')}; }`;
