/** What Excel asks of a package, checked on its parts: well-formed, in the order of the schema, ranges apart. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** CT_Worksheet, ECMA-376 part 1, 18.3.1.99. */
const SHEET_ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );
/** CT_Workbook, 18.2.27. */
const BOOK_ORDER =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr'.split(
    ' ',
  );

export function partsOf(workbook: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(workbook)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** Sentences about what is wrong; empty for a sound package. */
export function packageFaults(workbook: Uint8Array): string[] {
  const parts = Object.entries(partsOf(workbook));
  return parts.flatMap(([name, xml]) => {
    const children = childrenOfRoot(name, xml);
    if (typeof children === 'string') return [children];
    const faults = /\bNaN\b|undefined|\[object/.test(xml) ? [`${name} holds a value that is none`] : [];
    if (name === 'xl/workbook.xml') faults.push(...outOfOrder(name, children, BOOK_ORDER));
    if (!name.startsWith('xl/worksheets/')) return faults;
    return [...faults, ...outOfOrder(name, children, SHEET_ORDER), ...overlaps(name, xml)];
  });
}

function childrenOfRoot(name: string, xml: string): string[] | string {
  const children: string[] = [];
  let depth = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local }) => {
    if (depth === 1) children.push(local);
    depth += 1;
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    return `${name} is not well-formed: ${String(error)}`;
  }
  return children;
}

function outOfOrder(name: string, children: readonly string[], order: readonly string[]): string[] {
  const places = children.map((child) => order.indexOf(child));
  return places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1))
    ? []
    : [`${name} has its elements in the order ${children.join(' ')}`];
}

function overlaps(name: string, xml: string): string[] {
  const seen = new Set<string>();
  const faults: string[] = [];
  for (const [, from, top, to, bottom] of xml.matchAll(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)) {
    for (let row = Number(top); row <= Number(bottom); row += 1) {
      for (let column = columnNo(from!); column <= columnNo(to!); column += 1) {
        const cell = `${column}:${row}`;
        if (seen.has(cell)) faults.push(`${name} merges a cell twice, in row ${row}`);
        seen.add(cell);
      }
    }
  }
  return faults;
}

const columnNo = (letters: string): number => [...letters].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0);
