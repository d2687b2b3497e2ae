/**
 * `node run.mjs <tool> [args…]`: installs what is missing, then runs the tool on Node 24. The tool is `node` for a
 * source file of ours, or the name of a program that a devDependency brings (vitest).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { runOnNode } from './node-child.mjs';
import { ROOT } from './paths.mjs';

/**
 * @param {string} tool
 * @returns {string} the script behind a package's program
 */
function toolScript(tool) {
  const folder = join(ROOT, 'node_modules', tool);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const program = typeof bin === 'string' ? bin : (bin[tool] ?? Object.values(bin)[0]);
  return join(folder, program);
}

try {
  const [tool, ...args] = process.argv.slice(2);
  if (tool === undefined) throw new Error('run.mjs needs the name of a tool.');
  const node = ensureInstalled();
  process.exitCode = await runOnNode(node, tool === 'node' ? args : [toolScript(tool), ...args]);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
