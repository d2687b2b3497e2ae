/** One annex laid out on one sheet: label, title, header, sections, tasks, lines below. */
import type { Style, Worksheet } from 'exceljs';
import type { AnnexPaper } from '#domain/annex-paper.ts';
import { type PaperColumn, pageUnits, paperColumns } from '#domain/paper-columns.ts';
import { type AnnexStyles, annexStyles, FONT_SIZES } from './annex-styles.ts';
import type { LaidOut } from './paper-page.ts';
import { HIGHEST_ROW, heightOfLines, lineCount } from './row-height.ts';
import { safeCellText } from './safe-text.ts';

/** Points of an empty line, and what a title is given above and below. */
const GAP_HEIGHT = 14;
const TITLE_PADDING = 14;
/** exceljs leaves a column of exactly this width out, and Excel then gives it 8.43. */
const USUAL_WIDTH = 9;
const NUMBER = /^[1-9]\d{0,8}$/;

export function layOutAnnex(sheet: Worksheet, paper: AnnexPaper): LaidOut {
  const layout = new AnnexLayout(sheet, paper);
  layout.heading();
  const [firstHeaderRow, lastHeaderRow] = layout.header();
  layout.body();
  return { firstHeaderRow, lastHeaderRow, lastRow: layout.lastRow, columnCount: paper.columns.length };
}

class AnnexLayout {
  lastRow = 0;
  readonly #sheet: Worksheet;
  readonly #paper: AnnexPaper;
  readonly #columns: PaperColumn[];
  readonly #styles: AnnexStyles;
  readonly #numberColumn: number;

  constructor(sheet: Worksheet, paper: AnnexPaper) {
    this.#sheet = sheet;
    this.#paper = paper;
    this.#columns = paperColumns(paper);
    this.#numberColumn = paper.columns.findIndex(({ field }) => field === 'sequence');
    this.#styles = annexStyles(this.#columns, this.#numberColumn);
    for (const [index, { width }] of this.#columns.entries()) {
      sheet.getColumn(index + 1).width = width === USUAL_WIDTH ? USUAL_WIDTH + 0.01 : width;
    }
  }

  /** Label on line 1, title on line 3 (GB/T 9704); without a label the title comes first. */
  heading(): void {
    const { label, title, subtitle = '' } = this.#paper;
    if (label !== '') {
      this.#wideRow(label, this.#styles.label, FONT_SIZES.label, 0);
      if (title !== '') this.#sheet.getRow(this.#nextRow()).height = GAP_HEIGHT;
    }
    if (title !== '') this.#wideRow(title, this.#styles.title, FONT_SIZES.title, TITLE_PADDING);
    if (subtitle !== '') this.#wideRow(subtitle, this.#styles.subtitle, FONT_SIZES.subtitle, 4);
  }

  /** One row of captions, or two when columns stand in groups (责任 over 领导, 单位). */
  header(): [number, number] {
    const { columns } = this.#paper;
    const captions = columns.map(({ caption }) => safeCellText(caption));
    const groups = columns.map(({ group }) => (group ? safeCellText(group) : null));
    if (groups.every((group) => group === null)) {
      const row = this.#headerRow(captions);
      return [row, row];
    }
    const top = this.#headerRow(groups.map((group, index) => group ?? captions[index]!));
    const bottom = this.#headerRow(captions);
    for (let left = 0; left < groups.length; ) {
      let right = left;
      while (groups[left] !== null && groups[right + 1] === groups[left]) right += 1;
      if (groups[left] === null) this.#sheet.mergeCellsWithoutStyle(top, left + 1, bottom, left + 1);
      else if (right > left) this.#sheet.mergeCellsWithoutStyle(top, left + 1, top, right + 1);
      left = right + 1;
    }
    return [top, bottom];
  }

  body(): void {
    const { section, footLine } = this.#styles;
    for (const row of this.#paper.rows) {
      if (row.kind === 'section') this.#wideRow(row.title, section, FONT_SIZES.body, 4);
      else this.#taskRow(row.texts);
    }
    for (const line of this.#paper.footLines) this.#wideRow(line, footLine, FONT_SIZES.body, 0);
  }

  #nextRow(): number {
    this.lastRow += 1;
    return this.lastRow;
  }

  /** A row that is one text over the whole width. */
  #wideRow(text: string, style: Partial<Style>, fontSize: number, padding: number): void {
    const number = this.#nextRow();
    const row = this.#sheet.getRow(number);
    const safe = safeCellText(text);
    for (const index of this.#columns.keys()) row.getCell(index + 1).style = style;
    row.getCell(1).value = safe;
    row.height = Math.min(
      HIGHEST_ROW,
      heightOfLines(lineCount(safe, pageUnits(this.#paper), fontSize), fontSize) + padding,
    );
    if (this.#columns.length > 1) this.#sheet.mergeCellsWithoutStyle(number, 1, number, this.#columns.length);
  }

  #headerRow(texts: readonly string[]): number {
    const number = this.#nextRow();
    const row = this.#sheet.getRow(number);
    let lines = 1;
    for (const [index, text] of texts.entries()) {
      const cell = row.getCell(index + 1);
      cell.style = this.#styles.header;
      cell.value = text;
      lines = Math.max(lines, lineCount(text, this.#columns[index]!.width, FONT_SIZES.header));
    }
    row.height = Math.min(HIGHEST_ROW, heightOfLines(lines, FONT_SIZES.header) + 6);
    return number;
  }

  #taskRow(texts: readonly string[]): void {
    const safe = this.#columns.map((_, index) => safeCellText(texts[index] ?? ''));
    let lines = 1;
    for (const [index, text] of safe.entries()) {
      lines = Math.max(lines, lineCount(text, this.#columns[index]!.width, FONT_SIZES.body));
    }
    const height = heightOfLines(lines, FONT_SIZES.body);
    const rowCount = Math.ceil(height / HIGHEST_ROW);
    const top = this.lastRow + 1;
    for (let count = 0; count < rowCount; count += 1) {
      const row = this.#sheet.getRow(this.#nextRow());
      row.height = heightOfLines(Math.ceil(lines / rowCount), FONT_SIZES.body);
      const styles = rowCount > 1 ? this.#styles.tallCells : this.#styles.cells;
      for (const [index, text] of safe.entries()) {
        const cell = row.getCell(index + 1);
        cell.style = styles[index]!;
        if (count === 0 && text !== '') cell.value = this.#valueOf(index, text);
      }
    }
    if (rowCount > 1) this.#mergeDown(top, this.lastRow);
  }

  /** A task taller than a row may be: its cells go on over further rows, each text still whole in one cell. */
  #mergeDown(top: number, bottom: number): void {
    for (const index of this.#columns.keys()) this.#sheet.mergeCellsWithoutStyle(top, index + 1, bottom, index + 1);
  }

  /** Plain numbers in 序号 are numbers (no green corner in Excel); everything else is a string, also `=1+1`. */
  #valueOf(index: number, text: string): string | number {
    return index === this.#numberColumn && NUMBER.test(text) ? Number(text) : text;
  }
}
