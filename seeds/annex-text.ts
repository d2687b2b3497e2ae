/** The annex tables inside the text of a document, as tab-separated lines, to the letter. */

export interface SeedAnnex {
  annexNo: number;
  title: string;
  /** Captions as in the first header line (`2022 年任务目标`). */
  header: string[];
  rows: SeedRow[];
}

export type SeedRow = { section: string } | { cells: string[] };

/** Annexes of the text in order. Headers that a page break repeats are left out; text outside the tables is passed over. */
export function readSeedAnnexes(text: string): SeedAnnex[] {
  const annexes: SeedAnnex[] = [];
  let annex: SeedAnnex | null = null;
  for (const line of text.split(/\r?\n/)) {
    const label = /^附件\s*(\d+)\s*$/.exec(line);
    if (label) {
      annex = { annexNo: Number(label[1]), title: '', header: [], rows: [] };
      annexes.push(annex);
    } else if (annex && line !== '') {
      if (annex.title === '') annex.title = line;
      else if (line.startsWith('序号\t')) annex.header = annex.header.length > 0 ? annex.header : line.split('\t');
      else if (line.includes('\t')) annex.rows.push(rowOf(line.split('\t')));
      else annex = null; // what follows the last table is the imprint
    }
  }
  return annexes;
}

/** A section line fills the first cell alone: 一、全面推进乡村振兴…. */
function rowOf(cells: string[]): SeedRow {
  const [first = '', ...others] = cells;
  return others.every((cell) => cell === '') ? { section: first } : { cells };
}
