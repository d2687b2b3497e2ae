import { parseArgs } from 'node:util';

export interface StartOptions {
  /** As given; relative to where the user stood. Null: OFFICE_DATA or the default folder. */
  data: string | null;
  opensBrowser: boolean;
  /** Serve to a browser even where Electron is there. */
  isBrowserOnly: boolean;
  port: number | null;
}

export const START_HELP = [
  '用法：npm start -- [选项]',
  '  --data <文件夹>   数据文件夹（也可用环境变量 OFFICE_DATA 指定）',
  '  --browser         不用桌面窗口，在浏览器中使用',
  '  --no-open         只显示地址，不打开浏览器',
  '  --port <端口>     指定端口，默认任选一个空闲端口',
  '',
].join('\n');

/** Null: help was asked for. Throws an Error with a Chinese sentence for options it does not know. */
export function parseStartOptions(args: readonly string[]): StartOptions | null {
  const options = {
    data: { type: 'string' },
    browser: { type: 'boolean', default: false },
    'no-open': { type: 'boolean', default: false },
    port: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  let values: ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
  try {
    ({ values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false }));
  } catch {
    throw new Error(`不认识这样的写法：${args.join(' ')}\n${START_HELP}`);
  }
  if (values.help) return null;
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new Error(`端口应为 0 到 65535 之间的整数：${values.port}`);
  }
  return {
    data: values.data ?? null,
    opensBrowser: !values['no-open'],
    isBrowserOnly: values.browser === true,
    port,
  };
}
