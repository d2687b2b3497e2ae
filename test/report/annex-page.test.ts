import { describe, expect, it } from 'vitest';
import { annexPageHtml } from '#report/annex-page.ts';
import { paperWith, SEED_PAPERS } from '../sheet/writing/papers.ts';

const bodyOf = (html: string): string => /<body>\n([\s\S]*)\n<\/body>/.exec(html)?.[1] ?? '';

describe('印制用的页面', () => {
  it('附件号、标题、表头、板块、任务、表后的备注依次在', () => {
    const html = annexPageHtml(
      [
        paperWith(['一、总体', ['1', '修路', '', '1. 开工。 2. 完工。', '张三', '甲局、乙局']], {
          footLines: ['备注：无。'],
        }),
      ],
      {},
    );
    expect(bodyOf(html)).toBe(`<article>
<p class="label">附件3</p>
<h1 class="title">2023年重点工作责任分工表</h1>
<table>
<colgroup><col style="width:4.23%"><col style="width:20.42%"><col style="width:26.06%"><col style="width:28.17%"><col style="width:7.04%"><col style="width:14.08%"></colgroup>
<thead>
<tr><th>序号</th><th>工作任务</th><th>总体目标</th><th>2023年任务目标</th><th>责任领导</th><th>责任单位</th></tr>
</thead>
<tbody>
<tr class="section"><td colspan="6">一、总体</td></tr>
<tr><td class="short"><p>1</p></td><td class="short"><p>修路</p></td><td class="short"><p></p></td><td><p>1. 开工。</p><p>2. 完工。</p></td><td class="short"><p>张三</p></td><td class="short"><p>甲局、乙局</p></td></tr>
</tbody>
</table>
<p class="foot">备注：无。</p>
</article>`);
  });

  it('分组的表头两行，组名横跨，其余竖跨', () => {
    const html = annexPageHtml(
      [
        paperWith([], {
          columns: [
            ['sequence', '序号'],
            ['responsibleLeader', '领导', '责任'],
            ['units', '单位', '责任'],
            [null, '甲', '乙'],
          ],
        }),
      ],
      {},
    );
    expect(html).toContain(
      '<tr><th rowspan="2">序号</th><th colspan="2">责任</th><th colspan="1">乙</th></tr>\n<tr><th>领导</th><th>单位</th><th>甲</th></tr>',
    );
  });

  it('文字里的标记只是文字，看不见的控制字符不印', () => {
    const evil = `</style><script>alert("1")</script>&amp;'\u0007\uffff`;
    const html = annexPageHtml(
      [
        paperWith([evil, [evil, evil]], {
          label: evil,
          title: evil,
          footLines: [evil],
          columns: [
            ['sequence', evil, evil],
            [null, evil],
          ],
        }),
      ],
      { sealMark: `"; } </style><script>` },
    );
    expect(html).not.toContain('<script');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(['\u0007', '\uffff'].filter((sign) => html.includes(sign))).toEqual([]);
    expect(html).toContain('&#60;/style&#62;&#60;script&#62;alert(&#34;1&#34;)&#60;/script&#62;&#38;amp;&#39;');
  });

  it('页面自成一体：不引外面的东西，也不许引', () => {
    const html = annexPageHtml(SEED_PAPERS, {});
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).not.toMatch(/\b(?:src|href)=|url\(|@import|https?:/);
  });

  it('高得一页放不下的任务可以跨页，其余的不拆开', () => {
    const html = annexPageHtml(
      [
        paperWith([
          ['1', '修路', '', '建设一段道路。'.repeat(60)],
          ['2', '建桥', '', '一'],
        ]),
      ],
      {},
    );
    expect(html.match(/<tr class="tall">/g)).toHaveLength(1);
  });

  it('标题下的说明紧跟标题；用 A3 的表按 A3 横向印', () => {
    const paper = paperWith([['1', '修路']], { subtitle: '（截至<今天>）', pageSize: 'A3' });
    const html = annexPageHtml([paper], {});
    expect(html).toContain('</h1>\n<p class="subtitle">（截至&#60;今天&#62;）</p>\n<table>');
    expect(html).toContain('size: A3 landscape;');
    expect(annexPageHtml([paperWith([['1', '修路']])], {})).toContain('size: A4 landscape;');
  });
});
