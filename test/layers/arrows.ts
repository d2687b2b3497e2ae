/** The table of architecture.md: which folder may import which, and which packages. First match of `folder` counts. */
export interface Layer {
  folder: RegExp;
  /** Project paths (prefix) it may import besides its own folder. */
  files: readonly string[];
  /** Project paths it may take types from, and nothing that runs. */
  shapes?: readonly string[];
  /** `node` stands for every `node:` module. `*` allows any package. */
  packages: readonly string[];
}

const DOMAIN = 'electron/domain/';
const IPC = 'electron/ipc/';
const SERVICES = 'electron/services/';

export const LAYERS: readonly Layer[] = [
  { folder: /^electron\/domain\//, files: [DOMAIN], packages: [] },
  { folder: /^db\//, files: ['db/', DOMAIN], packages: ['node', 'kysely', 'better-sqlite3'] },
  {
    folder: /^electron\/sheet\//,
    files: ['electron/sheet/', DOMAIN],
    packages: ['node', 'exceljs', 'fflate', 'saxes'],
  },
  { folder: /^electron\/report\//, files: ['electron/report/', DOMAIN], packages: ['node', 'docx', 'fflate'] },
  {
    folder: /^electron\/services\//,
    files: [SERVICES, DOMAIN, 'db/', 'electron/sheet/', 'electron/report/', 'seeds/annex-text.ts'],
    // Use-cases answer in the shapes of the contract.
    shapes: ['electron/ipc/contract.ts'],
    packages: ['node'],
  },
  // The contract is what the page knows of the office: it names shapes of the domain and nothing that runs.
  { folder: /^electron\/ipc\/contract(-\w+)?\.ts$/, files: ['electron/ipc/contract-', DOMAIN], packages: [] },
  { folder: /^electron\/ipc\//, files: [IPC, SERVICES, DOMAIN], packages: ['node'] },
  // Two composition roots besides main.ts: they put the reading process and the record together for their host.
  {
    folder: /^electron\/loopback\/serve\.ts$/,
    files: ['electron/loopback/', IPC, SERVICES, 'electron/sheet/fork-reader.ts', DOMAIN],
    packages: ['node'],
  },
  {
    folder: /^electron\/cli\.ts$/,
    files: ['electron/loopback/chromium-printer.ts', IPC, SERVICES, 'electron/sheet/fork-reader.ts', DOMAIN],
    packages: ['node'],
  },
  { folder: /^electron\/loopback\//, files: ['electron/loopback/', IPC, DOMAIN], packages: ['node'] },
  {
    folder: /^electron\/main\.ts$/,
    files: ['electron/shell/', IPC, SERVICES, 'electron/sheet/reader-pool.ts', DOMAIN],
    packages: ['node', 'electron'],
  },
  { folder: /^electron\/preload\.ts$/, files: ['electron/shell/', IPC], packages: ['electron'] },
  {
    folder: /^electron\/shell\//,
    files: ['electron/shell/', IPC, DOMAIN],
    // The reading process is started here, in the shape that its pool wants.
    shapes: ['electron/sheet/reader-pool.ts'],
    packages: ['node', 'electron'],
  },
  {
    folder: /^electron\/bootstrap\//,
    files: ['electron/bootstrap/', 'electron/loopback/', 'electron/services/data-folder.ts'],
    packages: ['node'],
  },
  {
    folder: /^renderer\//,
    files: ['renderer/', 'electron/ipc/contract.ts', 'electron/ipc/fault.ts', DOMAIN],
    packages: ['*'],
  },
  { folder: /^seeds\//, files: ['seeds/', DOMAIN, 'electron/sheet/'], packages: ['node'] },
];
