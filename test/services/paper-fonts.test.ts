import { describe, expect, it } from 'vitest';
import { type FontMachine, missingFonts } from '#services/paper-fonts.ts';

const ALL = ['方正小标宋简体', '仿宋', '黑体', '楷体', '宋体'];
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const linux = (families: string | null): FontMachine => ({
  platform: 'linux',
  env: {},
  run: async (program) => {
    if (program !== 'fc-list' || families === null) throw new Error('ENOENT');
    return bytes(families);
  },
  list: async () => [],
});

/** `registered` as reg.exe writes it on a Chinese Windows, per root key. */
const windows = (files: Record<string, string[]>, registered: Record<string, Uint8Array> = {}): FontMachine => ({
  platform: 'win32',
  env: { SystemRoot: 'D:\\Windows', LOCALAPPDATA: 'D:\\Users\\li\\AppData\\Local' },
  run: async (program, [, key = '']) => {
    const found = registered[key.split('\\')[0]!];
    if (program !== 'D:\\Windows\\System32\\reg.exe' || found === undefined) throw new Error('ENOENT');
    return found;
  },
  list: async (folder) => {
    const found = files[folder];
    if (found === undefined) throw new Error('ENOENT');
    return found;
  },
});
const SYSTEM = 'D:\\Windows\\Fonts';
const SYSTEM_FILES = ['simsun.ttc', 'simhei.ttf', 'simkai.ttf', 'simfang.ttf', 'msyh.ttc'];
/** 方正小标宋简体 in GBK. */
const XIAOBIAOSONG_GBK = [0xb7, 0xbd, 0xd5, 0xfd, 0xd0, 0xa1, 0xb1, 0xea, 0xcb, 0xce, 0xbc, 0xf2, 0xcc, 0xe5];

describe('公文所用字体是否齐全', () => {
  it('一种也没有的 Linux，五种都报，按公文格式的名称', async () => {
    expect(await missingFonts(linux('Noto Serif CJK SC,Noto Serif CJK SC Medium\nDejaVu Sans\n'))).toEqual(ALL);
  });

  it('统信、麒麟自带的方正字体算数，中英文名都认', async () => {
    const families = [
      '方正小标宋_GBK,FZXiaoBiaoSong-B05',
      'FZFangSong-Z02,方正仿宋_GBK',
      'SimHei,黑体',
      '方正楷体_GBK',
    ];
    expect(await missingFonts(linux(`${families.join('\n')}\n`))).toEqual(['宋体']);
  });

  it('查不到字体清单时不妄说缺少', async () => {
    expect(await missingFonts(linux(null))).toEqual([]);
    expect(await missingFonts(windows({}))).toEqual([]);
  });

  it('中文 Windows 自带四种，缺小标宋', async () => {
    expect(await missingFonts(windows({ [SYSTEM]: SYSTEM_FILES }))).toEqual(['方正小标宋简体']);
  });

  it('小标宋只给本人安装的，也认得出', async () => {
    const folder = 'D:\\Users\\li\\AppData\\Local\\Microsoft\\Windows\\Fonts';
    expect(await missingFonts(windows({ [SYSTEM]: SYSTEM_FILES, [folder]: ['FZXBSJW.TTF'] }))).toEqual([]);
  });

  it('换了文件名的，按登记的名称认', async () => {
    const registered = new Uint8Array([
      ...bytes('\r\nHKEY_CURRENT_USER\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Fonts\r\n    '),
      ...XIAOBIAOSONG_GBK,
      ...bytes(' (TrueType)    REG_SZ    D:\\fonts\\a.ttf\r\n'),
      ...bytes('    SimSun & NSimSun (TrueType)    REG_SZ    a.ttc\r\n'),
    ]);
    const files = { [SYSTEM]: ['simhei.ttf'] };
    expect(await missingFonts(windows(files, { HKCU: registered }))).toEqual(['仿宋', '楷体']);
  });
});
