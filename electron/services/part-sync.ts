/** Makes the derived rows on record equal the wanted ones: same identity keeps its row, the rest comes and goes by state. */
export interface PartWriting<W> {
  insert(row: W): unknown;
  update(id: number, patch: W): void;
  /** Marks the row as no longer said. */
  remove(id: number): void;
}

/**
 * `present` holds active rows before removed ones, so that a doubled text takes the standing row first.
 * Every member of a wanted row is compared; members a wanted row leaves out stay as they are.
 */
export function syncParts<S extends { id: number; state: string }, W extends object>(
  present: readonly S[],
  wanted: readonly W[],
  identity: (row: S | W) => string,
  writing: PartWriting<W>,
): void {
  const free = new Map<string, S[]>();
  for (const row of present) {
    const key = identity(row);
    const list = free.get(key);
    if (list === undefined) free.set(key, [row]);
    else list.push(row);
  }
  for (const row of wanted) {
    const kept = free.get(identity(row))?.shift();
    if (kept === undefined) writing.insert(row);
    else if (differs(kept, row)) writing.update(kept.id, row);
  }
  for (const rows of free.values()) {
    for (const row of rows) if (row.state === 'active') writing.remove(row.id);
  }
}

function differs(present: object, wanted: object): boolean {
  const standing = new Map<string, unknown>(Object.entries(present));
  return Object.entries(wanted).some(([key, value]) => standing.get(key) !== value);
}
