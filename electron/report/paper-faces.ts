/** Type of printed papers: GB/T 9704 where it is installed, what stands nearest where it is not. */

/** Founder 小标宋 is in no Windows and may not be bundled; the fonts of Linux close each list (玥 is in all of them). */
const TITLE_FACES = ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '小标宋', 'FZXiaoBiaoSong-B05'];
export const FONTS = {
  title: "'Paper Title', '宋体', SimSun, 'Noto Serif CJK SC', serif",
  body: "'仿宋_GB2312', FangSong_GB2312, '仿宋', FangSong, STFangsong, 'Noto Serif CJK SC', serif",
  head: "'黑体', SimHei, STHeiti, 'Noto Sans CJK SC', sans-serif",
  kai: "'楷体_GB2312', KaiTi_GB2312, '楷体', KaiTi, STKaiti, 'Noto Serif CJK SC', serif",
  number: "'宋体', SimSun, STSong, 'Noto Serif CJK SC', serif",
};

/* 小标宋 is bold by nature and stays as it is; 宋体 in its place is made bold. */
export const TITLE_FACE = `@font-face { font-family: 'Paper Title'; font-weight: bold; src: ${TITLE_FACES.map((name) => `local('${name}')`).join(', ')}; }`;
