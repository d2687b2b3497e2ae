/** Codes and parameters as a params map declares them, read from its source, so that a new code is tested the day it comes. */
import { readFileSync } from 'node:fs';

/** Example parameters by code: numbers count up from 71, texts are 某file, 某sheet …. */
export function declaredParams(path: string, mapName: string): Map<string, Record<string, string | number>> {
  const source = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  const body = source.slice(source.indexOf(`interface ${mapName} {`)).split(/^}/m)[0]!;
  const found = new Map<string, Record<string, string | number>>();
  for (const [, code, shape] of body.matchAll(/^ {2}(\w+): ([^;]*(?:\{[^}]*\})?[^;]*);$/gm)) {
    const params: Record<string, string | number> = {};
    for (const [index, [, name, type]] of [...shape!.matchAll(/(\w+): (string|number)/g)].entries()) {
      params[name!] = type === 'number' ? 71 + index : `某${name}`;
    }
    found.set(code!, params);
  }
  return found;
}
