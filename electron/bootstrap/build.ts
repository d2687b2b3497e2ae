/** `npm run build`: the page and the desktop's own processes, into out/. */

import { buildPart } from './build-part.ts';
import { ROOT } from './paths.mjs';

for (const part of ['renderer', 'desktop'] as const) buildPart(ROOT, part, true);
process.stdout.write('out/renderer, out/electron\n');
