/** No network, no permissions, no devices, no downloads for the pages of a session. */
import type { Session } from 'electron';
import { APP_ORIGIN, APP_SCHEME, originOf } from './app-origin.ts';

/** The page copies text for WeChat and Excel; it may write to the clipboard and not read it. */
const GRANTED = 'clipboard-sanitized-write';

export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, { requestingUrl }) =>
    callback(permission === GRANTED && originOf(requestingUrl) === APP_ORIGIN),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) => permission === GRANTED && originOf(requestingOrigin) === APP_ORIGIN,
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
  // Spelling dictionaries would come from the network.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url, resourceType }, callback) =>
    callback({ cancel: !isLocal(url, resourceType) }),
  );
  // Files leave through the save dialog only.
  session.on('will-download', (event) => event.preventDefault());
}

/** `data:` and `blob:` hold what the page already has; as a page of their own they would be a foreign page. */
function isLocal(url: string, resourceType: string): boolean {
  if (url.startsWith(`${APP_SCHEME}:`)) return true;
  return /^(data|blob):/.test(url) && resourceType !== 'mainFrame' && resourceType !== 'subFrame';
}
