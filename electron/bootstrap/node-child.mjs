/** Runs one program on Node 24 in place of this process: same terminal, same signals, same exit code. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { ROOT } from './paths.mjs';

/**
 * @param {string} node path of the Node to use
 * @param {readonly string[]} args script and its arguments
 * @returns {Promise<number>} exit code; 128 + n when a signal ended it
 */
export function runOnNode(node, args, root = ROOT) {
  const bin = join(root, 'node_modules', '.bin');
  const pathKey = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const env = { ...process.env, [pathKey]: `${bin}${delimiter}${process.env[pathKey] ?? ''}` };
  const child = spawn(node, args, { stdio: 'inherit', env });
  const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  // Ctrl+C on a terminal reaches the child by itself (same process group); this process only has to outlive it.
  const interrupted = process.stdin.isTTY ? () => {} : pass;
  process.on('SIGINT', interrupted);
  process.on('SIGTERM', pass);
  process.on('SIGHUP', pass);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code, signal) => {
      process.off('SIGINT', interrupted);
      process.off('SIGTERM', pass);
      process.off('SIGHUP', pass);
      done(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 0));
    });
  });
}
