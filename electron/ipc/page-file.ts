/** Finds the built file behind a URL path, and nothing outside the folder of the built page. */
import { realpath, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

export interface PageFile {
  path: string;
  mediaType: string;
  sizeBytes: number;
}

/** The only kinds of files a built page has; anything else in the folder is not served. */
const MEDIA_TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
]);

/**
 * @param urlPath path of the URL as it came, still percent-encoded; `/` is the page itself
 * @returns null for anything that is not a file of the page: unknown, outside, hidden, of a foreign kind
 */
export async function findPageFile(folder: string, urlPath: string): Promise<PageFile | null> {
  const parts = pathParts(urlPath);
  if (parts === null) return null;
  const path = join(folder, ...(parts.length === 0 ? ['index.html'] : parts));
  const mediaType = MEDIA_TYPES.get(extname(path).toLowerCase());
  if (mediaType === undefined) return null;
  const root = resolve(folder);
  if (!resolve(path).startsWith(root + sep)) return null;
  try {
    // A link inside the folder must not lead out of it either.
    const [real, realRoot] = await Promise.all([realpath(path), realpath(root)]);
    if (!real.startsWith(realRoot + sep)) return null;
    const found = await stat(real);
    return found.isFile() ? { path: real, mediaType, sizeBytes: found.size } : null;
  } catch {
    return null;
  }
}

/** Decoded names between the slashes, or null where one could mean something other than a plain name. */
function pathParts(urlPath: string): string[] | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  const parts = decoded.split('/').filter((part) => part !== '');
  const isPlain = parts.every((part) => !part.startsWith('.') && !/[\\:\0]/.test(part));
  return isPlain ? parts : null;
}
