/** Papers as Word files: by their XML, and as python-docx reads them. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Paper, PaperBlock } from '#domain/paper.ts';
import { paperDocument, papersDocument } from '#report/paper-document.ts';
import { longTable, SAMPLE_PAPERS } from './sample-papers.ts';
import { bare, HAS_PYTHON_DOCX, modelWords, partsOf, readByPython, wordsOf } from './word-file.ts';

const paperOf = (blocks: PaperBlock[], more: Partial<Paper> = {}): Paper => ({
  kind: 'circular',
  title: '试',
  colour: null,
  sealMark: null,
  parts: [{ orientation: 'portrait', bookmark: null, isCover: false, blocks }],
  ...more,
});
const body = async (paper: Paper): Promise<string> => partsOf(await paperDocument(paper))['word/document.xml']!;

afterEach(() => {
  vi.useRealTimers();
});

describe('文书的 Word 文件', () => {
  it.each(Object.entries(SAMPLE_PAPERS))('%s：逐字与文书相同，一字不多，一字不少', async (_, paper) => {
    const words = wordsOf(await paperDocument(paper)).join('');
    expect(bare(words)).toBe(bare(modelWords(paper)));
  });

  it('同一份文书任何时候写出来都是同样的字节', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(new Date('2022-09-28T08:00:00Z'));
    const first = await paperDocument(SAMPLE_PAPERS.pack);
    await paperDocument(SAMPLE_PAPERS.notice);
    vi.setSystemTime(new Date('2031-01-02T03:04:05Z'));
    expect(Buffer.from(await paperDocument(SAMPLE_PAPERS.pack)).equals(Buffer.from(first))).toBe(true);
  });

  it('任何文字都照原样写入，写不进文件的控制符除外', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    const property = fc.asyncProperty(fc.array(text, { minLength: 6, maxLength: 6 }), async (texts) => {
      const [a, b, c, d, e, f] = texts as [string, string, string, string, string, string];
      const paper = paperOf([
        { kind: 'title', text: a },
        { kind: 'docLine', left: b, right: c },
        {
          kind: 'paragraph',
          text: [{ text: d }, { text: e, rows: { label: '红灯', targetIds: [1] } }],
          isIndented: true,
        },
        {
          kind: 'table',
          caption: b,
          table: {
            columns: [
              { caption: a, width: 1, align: 'left' },
              { caption: c, width: 2, align: 'center' },
            ],
            rows: [
              { kind: 'section', text: f },
              { kind: 'row', cells: [[{ text: e }], [{ text: d }, { text: f }]] },
            ],
            footLines: [c],
          },
        },
        { kind: 'slip', title: d, fields: [{ caption: a, text: f, lines: 2 }] },
      ]);
      const wanted = modelWords(paper).replace(/[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, '');
      expect(bare(wordsOf(await paperDocument(paper)).join(''))).toBe(bare(wanted));
    });
    await fc.assert(property, { numRuns: 40 });
  });

  it('文字里写着标记、尖括号和半个字符，也只是文字', async () => {
    const text = '<paperTable0/><w:p>&amp;\u0007\ud842]]>{formula}';
    const paper = paperOf([
      { kind: 'paragraph', text: [{ text }], isIndented: true },
      { kind: 'table', caption: text, table: { ...longTable(1), footLines: [text] } },
    ]);
    const words = wordsOf(await paperDocument(paper));
    expect(words.filter((line) => line === '<paperTable0/><w:p>&amp;]]>{formula}')).toHaveLength(3);
  });

  it('竖排正文、横排表格各成一节：A4，版心 156×225 毫米', async () => {
    const sections = [...(await body(SAMPLE_PAPERS.circular)).matchAll(/<w:pgSz ([^>]*)\/><w:pgMar ([^>]*)\/>/g)].map(
      ([, size, margins]) => {
        const value = (text: string, name: string): number => Number(new RegExp(`w:${name}="(\\d+)"`).exec(text)?.[1]);
        const [width, height] = [value(size!, 'w'), value(size!, 'h')];
        return {
          orientation: /orient="(\w+)"/.exec(size!)?.[1],
          width: Math.round(((width - value(margins!, 'left') - value(margins!, 'right')) * 25.4) / 1440),
          height: Math.round(((height - value(margins!, 'top') - value(margins!, 'bottom')) * 25.4) / 1440),
          top: Math.round((value(margins!, 'top') * 25.4) / 1440),
          left: Math.round((value(margins!, 'left') * 25.4) / 1440),
        };
      },
    );
    expect(sections).toEqual([
      { orientation: 'portrait', width: 156, height: 225, top: 37, left: 28 },
      { orientation: 'landscape', width: 225, height: 156, top: 27, left: 36 },
    ]);
  });

  it('页码单页居右、双页居左，一字线中间是页码域；封面没有页码', async () => {
    const parts = partsOf(await paperDocument(SAMPLE_PAPERS.pack));
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    const feet = Object.entries(parts)
      .filter(([name]) => /^word\/footer\d+\.xml$/.test(name))
      .map(([, xml]) => xml.replace(/<w:instrText[^>]*>([^<]*)<\/w:instrText>/g, '[$1]').replace(/<[^>]+>/g, ''));
    const number = '— [PAGE] —';
    const mark = '第12号 3f9ac1b2';
    // Cover, upright, lying, upright again; right-hand page and left-hand page of each.
    expect(feet.map((foot) => foot.replace(/^\s+|\s+$/g, ''))).toEqual([
      '',
      '',
      mark + number,
      number + mark,
      mark + number,
      number + mark,
      mark + number,
      number + mark,
    ]);
  });

  it('表头每页重复，一般的行不跨页断开，一页放不下的行可以断开', async () => {
    const paper = paperOf([], {
      parts: [
        {
          orientation: 'landscape',
          bookmark: null,
          isCover: false,
          blocks: [{ kind: 'table', caption: null, table: longTable(40) }],
        },
      ],
    });
    const rows = (await body(paper)).match(/<w:tr>.*?<\/w:tr>/gs)!;
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toEqual([rows[0]]);
    const broken = rows.filter((row) => !row.includes('<w:cantSplit/>'));
    expect(broken.map((row) => bare(row.replace(/<[^>]+>/g, '')).slice(0, 2))).toEqual(['4附', '15', '26', '37']);
    // The total and the lines below the table stay with a row of it.
    expect(rows.at(-1)).toContain('<w:keepNext/>');
    expect(rows.at(-2)).toContain('<w:keepNext/>');
    expect(rows.at(-3)).not.toContain('<w:keepNext/>');
  });

  it('条形图不靠颜色：四种底纹，每段上面写着数', async () => {
    const xml = await body(SAMPLE_PAPERS.pack);
    const table = /<w:tbl>.*?<\/w:tbl>/s.exec(xml)![0];
    const shades = [...table.matchAll(/<w:shd [^>]*w:val="(\w+)"/g)].map(([, shade]) => shade);
    expect(shades).toEqual([
      'solid',
      'diagStripe',
      'pct20',
      'solid',
      'diagStripe',
      'pct20',
      'clear',
      'diagStripe',
      'pct20',
    ]);
    // The steps of each bar are all given: 60 in every row of pieces.
    const spans = (table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [])
      .filter((_, index) => index % 2 === 1)
      .map((row) => [...row.matchAll(/<w:gridSpan w:val="(\d+)"/g)].reduce((sum, [, span]) => sum + Number(span), 0));
    expect(spans).toEqual([60, 60, 60, 60]);
  });

  it('封面总在一页上：空行让位', async () => {
    const xml = await body(SAMPLE_PAPERS.pack);
    const cover = xml.slice(0, xml.indexOf('<w:sectPr'));
    const lines = cover.match(/<w:pStyle w:val="PaperBody"\/>/g)!.length;
    expect(lines).toBeLessThan(18);
    expect(lines).toBeGreaterThan(8);
  });

  it('几份合成一个文件，每份从第 1 页编起，书签不重名', async () => {
    const papers = [SAMPLE_PAPERS.notice, SAMPLE_PAPERS.circular, SAMPLE_PAPERS.notice];
    const docx = await papersDocument(papers, '督办单（3份）');
    const parts = partsOf(docx);
    const xml = parts['word/document.xml']!;
    expect(xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2);
    const names = [...xml.matchAll(/<w:bookmarkStart w:name="([^"]+)" w:id="(\d+)"/g)].map(
      ([, name, id]) => `${id} ${name}`,
    );
    expect(names).toEqual(['1 P1_督办单', '2 P2_正文', '3 P3_附件', '4 P4_督办单']);
    expect(bare(wordsOf(docx).join(''))).toBe(bare(papers.map(modelWords).join('')));
    expect(parts['docProps/core.xml']).toContain('<dc:title>督办单（3份）</dc:title>');
  });

  it('缺字体时用哪种字体代替，文件里写明', async () => {
    const fonts = partsOf(await paperDocument(SAMPLE_PAPERS.notice))['word/fontTable.xml']!;
    const told = [...fonts.matchAll(/<w:font w:name="([^"]+)"><w:altName w:val="([^"]+)"/g)].map(([, name, others]) => [
      name,
      others!.split(',')[0],
    ]);
    expect(told).toEqual([
      ['方正小标宋简体', 'FZXiaoBiaoSong-B05S'],
      ['仿宋_GB2312', 'FangSong_GB2312'],
      ['黑体', 'SimHei'],
      ['楷体_GB2312', 'KaiTi_GB2312'],
      ['宋体', 'SimSun'],
    ]);
  });
});

const READ = `
import json, sys, docx
d = docx.Document(sys.argv[1])
def east(style):
    fonts = d.styles[style].element.rPr.rFonts
    return fonts.get(docx.oxml.ns.qn('w:eastAsia'))
print(json.dumps({
  'title': d.core_properties.title,
  'sections': [[s.orientation, round(s.page_width.mm), round(s.page_height.mm)] for s in d.sections],
  'styles': sorted({p.style.name for p in d.paragraphs if p.text}),
  'fonts': {s: [east(s), d.styles[s].font.size.pt] for s in ['Title', 'Heading 1', 'Heading 2', 'Heading 3']},
  'heads': [[c.text for c in t.rows[0].cells] for t in d.tables if t.rows[0]._tr.trPr is not None and t.rows[0]._tr.trPr.find(docx.oxml.ns.qn('w:tblHeader')) is not None],
}))
`;

describe.skipIf(!HAS_PYTHON_DOCX)('python-docx 读 Word 文件', () => {
  it('样式、字体、各节方向和表头都读得出来', async () => {
    const { fonts, ...read } = readByPython(await paperDocument(SAMPLE_PAPERS.pack), READ) as Record<string, unknown>;
    expect(fonts).toEqual({
      Title: ['方正小标宋简体', 22],
      'Heading 1': ['黑体', 16],
      'Heading 2': ['楷体_GB2312', 16],
      'Heading 3': ['仿宋_GB2312', 16],
    });
    const table = SAMPLE_PAPERS.pack.parts[2]!.blocks[1] as Extract<PaperBlock, { kind: 'table' }>;
    expect(read).toEqual({
      title: '示范区建设任务2022年三季度调度会材料',
      sections: [
        [0, 210, 297],
        [0, 210, 297],
        [1, 297, 210],
        [0, 210, 297],
      ],
      styles: [
        'Heading 1',
        'Heading 2',
        'Heading 3',
        'Title',
        '公文正文',
        '副标题行',
        '口径',
        '封面标题',
        '条形图',
        '表名',
      ],
      heads: [['板块', '分项目标', '红灯', '黄灯', '绿灯'], table.table.columns.map(({ caption }) => caption)],
    });
  });
});
