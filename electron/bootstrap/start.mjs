/** `npm start`: installs what is missing, then goes on in start.ts on Node 24. */
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { runOnNode } from './node-child.mjs';
import { ROOT } from './paths.mjs';

try {
  const node = ensureInstalled();
  process.exitCode = await runOnNode(node, [join(ROOT, 'electron', 'bootstrap', 'start.ts'), ...process.argv.slice(2)]);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
