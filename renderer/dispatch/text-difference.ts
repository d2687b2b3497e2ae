/** A stretch of two texts: in both, only in the first, or only in the second. */
export interface TextPiece {
  kind: 'same' | 'left' | 'came';
  text: string;
}

/** Longer middles are told as one exchange: letter by letter they would only be noise, and slow. */
const MOST = 1500;

/** What was `sent` against what `came` back, in reading order; of an exchange, what was sent stands first. */
export function textDifference(sent: string, came: string): TextPiece[] {
  const a = [...sent];
  const b = [...came];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const pieces: TextPiece[] = [];
  const add = (kind: TextPiece['kind'], text: string): void => {
    const last = pieces.at(-1);
    if (text === '') return;
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  };
  add('same', a.slice(0, start).join(''));
  for (const piece of middle(a.slice(start, a.length - end), b.slice(start, b.length - end)))
    add(piece.kind, piece.text);
  add('same', a.slice(a.length - end).join(''));
  return pieces;
}

/** By the longest common sequence of letters. */
function middle(a: readonly string[], b: readonly string[]): TextPiece[] {
  if (a.length === 0 || b.length === 0 || a.length > MOST || b.length > MOST)
    return [
      { kind: 'left', text: a.join('') },
      { kind: 'came', text: b.join('') },
    ];
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
  const pieces: TextPiece[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ kind: 'same', text: a[i]! });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) {
      pieces.push({ kind: 'left', text: a[i]! });
      i += 1;
    } else {
      pieces.push({ kind: 'came', text: b[j]! });
      j += 1;
    }
  }
  return pieces;
}
