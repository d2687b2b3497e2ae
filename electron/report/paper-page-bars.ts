/** Stacked bars that read in black and white: four fills, and every count written above its piece. */
import type { BarClass, BarRow, PaperBlock } from '#domain/paper.ts';
import { escaped } from './html-text.ts';

/** Millimetres: names at the left, sums at the right, gaps between. */
const NAME_WIDTH = 52;
const SUM_WIDTH = 16;
const GAP = 2;
const BAR_TOP = 4;
const BAR_HEIGHT = 4;
/** Width of one digit of a count, and the room between two counts. */
const DIGIT = 1.75;
const COUNT_GAP = 1;

const FILLS: Readonly<Record<BarClass['fill'], string>> = {
  solid: '#222',
  hatched: 'url(#hatched)',
  dotted: 'url(#dotted)',
  blank: '#fff',
};

/** Once in a page; bars and legends point at them. */
export const BAR_PATTERNS = `<svg width="0" height="0" style="position:absolute" aria-hidden="true"><defs>
<pattern id="hatched" width="1.2" height="1.2" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0.3 0V1.2" stroke="#222" stroke-width="0.35"/></pattern>
<pattern id="dotted" width="1.2" height="1.2" patternUnits="userSpaceOnUse"><circle cx="0.6" cy="0.6" r="0.28" fill="#222"/></pattern>
</defs></svg>`;

export function barsHtml({ caption, rows, legend }: Extract<PaperBlock, { kind: 'bars' }>, textWidth: number): string {
  const track = textWidth - NAME_WIDTH - SUM_WIDTH - 2 * GAP;
  const most = Math.max(1, ...rows.map(({ total }) => total));
  const keys = legend.map(
    ({ label, fill }) =>
      `<span><svg width="8mm" height="3.5mm" viewBox="0 0 8 3.5">${piece(0.1, 0.1, 7.8, 3.3, fill)}</svg>${escaped(label)}</span>`,
  );
  const bars = rows.map((row) => barHtml(row, legend, track, (row.total / most) * track));
  return `<div class="bars">
<p class="caption">${escaped(caption)}</p>
<p class="legend">${keys.join('')}</p>
${bars.join('\n')}
</div>`;
}

function barHtml({ label, counts, total }: BarRow, legend: readonly BarClass[], track: number, width: number): string {
  const height = BAR_TOP + BAR_HEIGHT + 0.4;
  const pieces: string[] = [];
  const marks: { text: string; at: number }[] = [];
  let left = 0;
  for (const [index, count] of counts.entries()) {
    if (count <= 0) continue;
    const share = (count / Math.max(1, total)) * width;
    pieces.push(piece(left, BAR_TOP, share, BAR_HEIGHT, legend[index]?.fill ?? 'blank'));
    marks.push({ text: String(count), at: left + share / 2 });
    left += share;
  }
  const texts = apart(marks, track).map(
    ({ text, at }) => `<text class="count" x="${mm(at)}" y="${BAR_TOP - 0.8}">${text}</text>`,
  );
  const base = `<path d="M0 ${BAR_TOP}V${BAR_TOP + BAR_HEIGHT}" stroke="#222" stroke-width="0.25"/>`;
  return `<div class="bar"><span class="name">${escaped(label)}</span><svg width="${mm(track)}mm" height="${mm(height)}mm" viewBox="-0.2 0 ${mm(track)} ${mm(height)}">${base}${pieces.join('')}${texts.join('')}</svg><span class="sum">${total}</span></div>`;
}

function piece(x: number, y: number, width: number, height: number, fill: BarClass['fill']): string {
  return `<rect x="${mm(x)}" y="${mm(y)}" width="${mm(width)}" height="${mm(height)}" fill="${FILLS[fill]}" stroke="#222" stroke-width="0.2"/>`;
}

/** Counts over the middle of their pieces, pushed apart where those are too narrow, none beyond the track. */
function apart(marks: readonly { text: string; at: number }[], track: number): { text: string; at: number }[] {
  const half = ({ text }: { text: string }): number => (text.length * DIGIT + COUNT_GAP) / 2;
  const placed: { text: string; at: number }[] = [];
  let free = 0;
  for (const mark of marks) {
    const at = Math.max(mark.at, free + half(mark));
    placed.push({ text: mark.text, at });
    free = at + half(mark);
  }
  let end = track;
  for (const mark of placed.toReversed()) {
    mark.at = Math.min(mark.at, end - half(mark));
    end = mark.at - half(mark);
  }
  return placed;
}

const mm = (value: number): string => String(Math.round(value * 100) / 100);
