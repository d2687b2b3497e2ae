/** Names of what is dropped and the DOM files in it. Must be asked while the drop event runs: the browser forgets it after. */
export interface DroppedItems {
  /** Dropped itself, not what lies in folders. */
  names: readonly string[];
  hasFolder: boolean;
  /** Files, folders followed. */
  files(): Promise<File[]>;
}

/** As in the shell: what the systems and Office leave in folders is no return. */
const LITTER = /^(?:\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i;

export function droppedItems(data: DataTransfer, canWalk: boolean): DroppedItems {
  const plain = [...data.files];
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return {
    names: plain.map((file) => file.name),
    hasFolder: entries.some((entry) => entry.isDirectory),
    // On the desktop the program walks folders by their paths, which files made from entries do not carry.
    files: () => (canWalk && entries.length > 0 ? allFiles(entries) : Promise.resolve(plain)),
  };
}

async function allFiles(entries: readonly FileSystemEntry[]): Promise<File[]> {
  const files: File[] = [];
  for (const entry of entries) files.push(...(await filesOf(entry)));
  return files;
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) {
    const file = await new Promise<File | null>((done) => entry.file(done, () => done(null)));
    return file === null ? [] : [file];
  }
  if (!isFolder(entry)) return [];
  const inside: FileSystemEntry[] = [];
  const reader = entry.createReader();
  // Hands out about a hundred at a time until it hands out none.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done) => reader.readEntries(done, () => done([])));
    if (some.length === 0) break;
    inside.push(...some);
  }
  inside.sort((a, b) => (a.name < b.name ? -1 : 1));
  return allFiles(inside.filter(({ name }) => !LITTER.test(name)));
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
