/** Switches of Chromium that no page can change afterwards, and our own `--data`. */
import type { App } from 'electron';

/** Belt to the braces of `lockSession`: no host name leads anywhere, nothing is fetched in the background. */
export function setSwitches(app: App): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
  app.commandLine.appendSwitch('dns-prefetch-disable');
  app.commandLine.appendSwitch('lang', 'zh-CN');
}

/** The folder after `--data=`, or null. */
export function givenDataFolder(argv: readonly string[]): string | null {
  const given = argv.find((arg) => arg.startsWith('--data='))?.slice('--data='.length);
  return given === undefined || given === '' ? null : given;
}
