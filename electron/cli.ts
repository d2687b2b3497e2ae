/**
 * The terminal: `npm run office -- <channel> [json]`. Prints nothing but the Result as JSON on standard output.
 * Exit code 0: done · 1: the office's rules or an error said no · 2: the call itself was malformed.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Refusal } from '#domain/refusal.ts';
import { CHANNEL_WORDS } from '#ipc/channel-words.ts';
import type { Result } from '#ipc/contract.ts';
import { CHANNELS } from '#ipc/contract.ts';
import { faultOf } from '#ipc/fault.ts';
import { HANDLERS } from '#ipc/handlers.ts';
import { createRouter } from '#ipc/router.ts';
import { defaultDataFolder } from '#services/data-folder.ts';
import { createFaultLog } from '#services/fault-log.ts';
import { openOffice } from '#services/open-office.ts';
import { createForkReader } from '#sheet/fork-reader.ts';
import { createChromiumPrinter } from './loopback/chromium-printer.ts';

const ROOT = join(import.meta.dirname, '..');

const HELP = [
  '用法：npm run office -- <通道> [JSON 输入]',
  '      输入写作 - 时从标准输入读取；路径以当前文件夹为准；OFFICE_DATA 指定数据文件夹。',
  '',
  ...Object.keys(CHANNELS).map(
    (channel) => `  ${channel.padEnd(24)}${CHANNEL_WORDS[channel as keyof typeof CHANNELS]}`,
  ),
  '',
].join('\n');

const MALFORMED = new Set(['channelUnknown', 'inputInvalid']);

async function main(args: readonly string[]): Promise<number> {
  const [channel, given] = args;
  if (channel === undefined || channel === '--help' || channel === '-h') {
    process.stdout.write(HELP);
    return channel === undefined ? 2 : 0;
  }
  const result = await call(channel, given);
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  if (result.ok) return 0;
  return MALFORMED.has(result.fault.code) ? 2 : 1;
}

async function call(channel: string, given: string | undefined): Promise<Result<unknown>> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    if (!Object.hasOwn(CHANNELS, channel)) throw new Refusal('channelUnknown', { channel });
    const input = parseInput(channel, given === '-' ? await text(process.stdin) : given);
    const printer = createChromiumPrinter();
    const opened = openOffice({
      folder: defaultDataFolder(),
      host: 'terminal',
      version: version(),
      seedsFolder: join(ROOT, 'seeds'),
      workbooks: createForkReader(),
      printPdf: printer.print,
      pathBase: process.env.INIT_CWD ?? process.cwd(),
    });
    try {
      const router = createRouter(opened.office, HANDLERS);
      const callId = 'terminal';
      stopping.signal.addEventListener('abort', () => router.cancel(callId));
      return await router.call(channel, input, { callId }, showProgress());
    } finally {
      await printer.close();
      opened.close();
    }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, fault: faultOf(error) };
    const logs = createFaultLog(join(defaultDataFolder(), 'logs'), () => new Date());
    return { ok: false, fault: faultOf(error, logs.record(channel, error)) };
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}

function parseInput(channel: string, json: string | undefined): unknown {
  if (json === undefined || json.trim() === '') return {};
  try {
    return JSON.parse(json);
  } catch {
    throw new Refusal('inputInvalid', { channel, detail: '输入不是完整的 JSON' });
  }
}

function version(): string {
  const parsed: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : '';
}

/** Progress goes to the error stream, and only where a person looks at it. */
function showProgress(): ((progress: { done: number; total: number; label: string }) => void) | undefined {
  if (!process.stderr.isTTY) return undefined;
  return ({ done, total, label }) => {
    process.stderr.write(`\r\u001b[K${total > 0 ? `${done}/${total} ` : ''}${label}`);
    if (total > 0 && done >= total) process.stderr.write('\r\u001b[K');
  };
}

process.exitCode = await main(process.argv.slice(2));
