/** The directory of an OLE compound file (.xls, .et, .doc and encrypted .xlsx all are), read within bounds. */

export const COMPOUND_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const END_OF_CHAIN = 0xfffffffe;
const ENTRY_BYTES = 128;
/** Directories of real files have a few dozen entries; a longer chain is a loop or worse. */
const MAX_SECTORS = 512;

/** Names of streams and storages, [] when the directory cannot be followed. */
export function compoundNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 512) return [];
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return [];
  const sectorBytes = 1 << shift;
  const offsetOf = (sector: number): number => (sector + 1) * sectorBytes;
  const names: string[] = [];
  let sector = view.getUint32(48, true);
  for (let count = 0; sector < END_OF_CHAIN && count < MAX_SECTORS; count += 1) {
    const start = offsetOf(sector);
    if (start + sectorBytes > bytes.byteLength) break;
    for (let at = start; at < start + sectorBytes; at += ENTRY_BYTES) {
      const nameBytes = Math.min(64, view.getUint16(at + 64, true));
      if (view.getUint8(at + 66) === 0 || nameBytes < 2) continue;
      names.push(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + nameBytes - 2)));
    }
    const next = nextSector(view, sector, sectorBytes, offsetOf);
    if (next === null) break;
    sector = next;
  }
  return names;
}

/** Follows the allocation table through its first 109 sectors, which the header lists (up to 7 MB of small sectors). */
function nextSector(
  view: DataView,
  sector: number,
  sectorBytes: number,
  offsetOf: (sector: number) => number,
): number | null {
  const perTable = sectorBytes / 4;
  const table = Math.floor(sector / perTable);
  if (table >= 109) return null;
  const at = offsetOf(view.getUint32(76 + table * 4, true)) + (sector % perTable) * 4;
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : null;
}
