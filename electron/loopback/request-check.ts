/** Refuses requests that another site's page, or a name that was made to point here (DNS rebinding), sends. */
import type { IncomingMessage } from 'node:http';

/**
 * @param origin `http://127.0.0.1:<port>`
 * @returns the HTTP status to refuse with, or null when the request may go on
 */
export function refusalStatus(request: IncomingMessage, origin: string): number | null {
  const { headers, method } = request;
  if (headers.host !== new URL(origin).host) return 421;
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return 405;
  if (headers.origin !== undefined && headers.origin !== origin) return 403;
  // A browser always names the origin of a POST; whatever does not is no page of ours.
  if (method === 'POST' && headers.origin === undefined) return 403;
  // SameSite cookies do not tell ports apart, so a page of another local server is kept out here.
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 403;
  return null;
}
