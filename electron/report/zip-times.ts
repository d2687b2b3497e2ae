/** A zip whose bytes depend on its contents alone: the entries carry one fixed time instead of the moment of packing. */

/** 2000-01-01 00:00 as the two words that a zip keeps. */
const DATE = (20 << 9) | (1 << 5) | 1;
const TIME = 0;
const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const END_BYTES = 22;

/** Changes the times in place, in the directory and before each entry. Throws where `zip` is none. */
export function withFixedTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let end = zip.length - END_BYTES;
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new Error('not a zip');
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < entries; entry += 1) {
    if (view.getUint32(at, true) !== DIRECTORY) throw new Error('damaged zip');
    setTime(view, at + 12);
    setTime(view, view.getUint32(at + 42, true) + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return zip;
}

function setTime(view: DataView, at: number): void {
  view.setUint16(at, TIME, true);
  view.setUint16(at + 2, DATE, true);
}
