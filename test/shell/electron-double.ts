/**
 * A stand-in for the `electron` module: remembers what it was told, and lets a test play the browser process. Only what
 * the shell uses is here; anything else is undefined and fails at once.
 */
import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

type Handler = (...args: unknown[]) => unknown;

class SessionDouble extends EventEmitter {
  permissionRequest: Handler | null = null;
  permissionCheck: Handler | null = null;
  devicePermission: Handler | null = null;
  displayMedia: Handler | null = null;
  bluetooth: Handler | null = null;
  isSpellCheckerOn = true;
  beforeRequest: Handler | null = null;
  schemes = new Map<string, (request: Request) => Promise<Response> | Response>();
  protocol = {
    handle: (scheme: string, answer: (request: Request) => Promise<Response> | Response) =>
      this.schemes.set(scheme, answer),
  };
  webRequest = {
    onBeforeRequest: (listener: Handler) => {
      this.beforeRequest = listener;
    },
  };
  setPermissionRequestHandler(handler: Handler): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: Handler): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: Handler): void {
    this.devicePermission = handler;
  }
  setDisplayMediaRequestHandler(handler: Handler): void {
    this.displayMedia = handler;
  }
  setBluetoothPairingHandler(handler: Handler): void {
    this.bluetooth = handler;
  }
  setSpellCheckerEnabled(isOn: boolean): void {
    this.isSpellCheckerOn = isOn;
  }
}

class WebContentsDouble extends EventEmitter {
  mainFrame = { origin: 'app://office' };
  openHandler: Handler | null = null;
  sent: unknown[][] = [];
  printToPDF = vi.fn(async (_options: unknown) => Buffer.from('%PDF-double'));
  reload = vi.fn();
  setWindowOpenHandler(handler: Handler): void {
    this.openHandler = handler;
  }
  send(...args: unknown[]): void {
    this.sent.push(args);
  }
  isDestroyed(): boolean {
    return false;
  }
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = [];
  readonly webContents = new WebContentsDouble();
  readonly options: Record<string, unknown> & { webPreferences: Record<string, unknown> };
  isShown = false;
  isDestroyedNow = false;
  isMaximizedNow = false;
  bounds = { x: 10, y: 20, width: 1200, height: 700 };
  /** What loading answers with; a test may hold it back. */
  static load: (url: string) => Promise<void> = async () => {};
  loaded: string[] = [];
  constructor(options: BrowserWindow['options']) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    return BrowserWindow.load(url);
  }
  show(): void {
    this.isShown = true;
  }
  maximize(): void {
    this.isMaximizedNow = true;
  }
  isMaximized(): boolean {
    return this.isMaximizedNow;
  }
  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return this.bounds;
  }
  isMinimized(): boolean {
    return true;
  }
  restore = vi.fn();
  focus = vi.fn();
  close = vi.fn(() => {
    this.emit('close');
    this.emit('closed');
  });
  destroy(): void {
    this.isDestroyedNow = true;
  }
}

class AppDouble extends EventEmitter {
  isPackaged = false;
  isSandboxed = false;
  appPath = process.cwd();
  paths = new Map<string, string>([['documents', '/documents']]);
  switches = new Map<string, string | undefined>();
  hasLock = true;
  quits = 0;
  ready = Promise.withResolvers<void>();
  commandLine = {
    appendSwitch: (name: string, value?: string) => void this.switches.set(name, value),
  };
  enableSandbox(): void {
    this.isSandboxed = true;
  }
  getAppPath(): string {
    return this.appPath;
  }
  getVersion(): string {
    return '0.1.0';
  }
  getPath(name: string): string {
    return this.paths.get(name) ?? '';
  }
  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }
  requestSingleInstanceLock(): boolean {
    return this.hasLock;
  }
  whenReady(): Promise<void> {
    return this.ready.promise;
  }
  /** As Electron does: asks `will-quit`, whose listeners may hold it back. */
  quit(): void {
    this.quits += 1;
    this.emit('will-quit', { preventDefault: () => {} });
  }
}

export const app = new AppDouble();

export const session = {
  defaultSession: new SessionDouble(),
  partitions: new Map<string, SessionDouble>(),
  fromPartition(name: string): SessionDouble {
    const found = session.partitions.get(name) ?? new SessionDouble();
    session.partitions.set(name, found);
    return found;
  },
};

export const protocol = { registerSchemesAsPrivileged: vi.fn() };

export const ipcMain = {
  handlers: new Map<string, Handler>(),
  handle(channel: string, handler: Handler): void {
    ipcMain.handlers.set(channel, handler);
  },
};

export const dialog = {
  showOpenDialog: vi.fn(async (..._args: unknown[]) => ({ canceled: true, filePaths: [] as string[] })),
  showSaveDialog: vi.fn(async (..._args: unknown[]) => ({ canceled: true, filePath: '' })),
  showMessageBox: vi.fn(async (..._args: unknown[]) => ({ response: 0 })),
  showErrorBox: vi.fn(),
};

export const shell = {
  openPath: vi.fn(async (_path: string) => ''),
  openExternal: vi.fn(async () => {}),
  showItemInFolder: vi.fn(),
};

export const screen = {
  displays: [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
  getAllDisplays: () => screen.displays,
};

export const Menu = {
  current: null as unknown,
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu(menu: unknown): void {
    Menu.current = menu;
  },
};

export class UtilityProcessDouble extends EventEmitter {
  pid: number | undefined = undefined;
  posted: unknown[] = [];
  kill = vi.fn(() => true);
  postMessage(message: unknown): void {
    this.posted.push(message);
  }
}

export const utilityProcess = {
  forks: [] as { entry: string; args: string[]; options: Record<string, unknown>; child: UtilityProcessDouble }[],
  fork(entry: string, args: string[], options: Record<string, unknown>): UtilityProcessDouble {
    const child = new UtilityProcessDouble();
    utilityProcess.forks.push({ entry, args, options, child });
    return child;
  },
};

export const contextBridge = {
  exposed: new Map<string, unknown>(),
  exposeInMainWorld(name: string, value: unknown): void {
    contextBridge.exposed.set(name, value);
  },
};

class IpcRendererDouble extends EventEmitter {
  invoke = vi.fn(async (..._args: unknown[]): Promise<unknown> => undefined);
}
export const ipcRenderer = new IpcRendererDouble();

export const webUtils = {
  getPathForFile: vi.fn((file: File) => (file.name === 'drawn.png' ? '' : `/chosen/${file.name}`)),
};
