/** The merged ranges of a sheet, found by cell. */
import type { CellRange } from './cell-reference.ts';

export class MergeMap {
  readonly #byRow = new Map<number, CellRange[]>();
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** False, and nothing added, when the range overlaps one that is in already. */
  add(merge: CellRange): boolean {
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      if (this.#byRow.get(row)?.some((other) => other.left <= merge.right && merge.left <= other.right)) return false;
    }
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      const list = this.#byRow.get(row);
      if (list) list.push(merge);
      else this.#byRow.set(row, [merge]);
    }
    this.#count += 1;
    return true;
  }

  at(row: number, column: number): CellRange | null {
    const list = this.#byRow.get(row);
    if (list === undefined) return null;
    for (const merge of list) if (merge.left <= column && column <= merge.right) return merge;
    return null;
  }

  ofRow(row: number): readonly CellRange[] {
    return this.#byRow.get(row) ?? [];
  }
}
