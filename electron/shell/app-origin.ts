/** Where the window's pages live: `app://office`, a scheme of our own that only this program answers. */
import { protocol } from 'electron';

export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://office';
/** Papers on their way to PDF live on a host of their own, in a session of their own. */
export const PAPER_ORIGIN = 'app://paper';

/** Must run before the app is ready. Standard and secure: relative URLs and a real origin, as with https. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * `scheme://host` of a URL, or '' when it is none. Not `URL.origin`: for schemes that Node does not know that is the
 * text 'null', which would make all of them equal.
 */
export function originOf(url: string): string {
  const parsed = URL.parse(url);
  return parsed === null ? '' : `${parsed.protocol}//${parsed.host}`;
}
