/**
 * Entry of the reader process: reads one file at a time, on request. Everything risky about a file from outside happens
 * here, in a process that can be killed and holds nothing worth keeping.
 */
import { Refusal } from '#domain/refusal.ts';
import { answerAnnex } from './annex-answer.ts';
import { ARCHIVE_LIMITS, answerArchive } from './archive-answer.ts';
import {
  type FromReader,
  MEMORY_EXIT_CODE,
  type ReaderRequest,
  type ReadingPiece,
  type ToReader,
} from './reader-messages.ts';
import { contentOf, type ReaderOutlet } from './reader-outlet.ts';
import { answerReturn } from './return-answer.ts';
import { ZIP_LIMITS } from './zip-bounds.ts';

/** `process.parentPort` of an Electron utility process, else the channel of a forked one. */
interface ParentPort {
  postMessage(message: FromReader): void;
  on(event: 'message', listener: (event: { data: ToReader }) => void): void;
}

const MEMORY_LIMIT_BYTES = 512 * 1024 * 1024;
const parentPort = (process as { parentPort?: ParentPort }).parentPort;
let taken: Promise<void> = Promise.resolve();
let goOn: (() => void) | null = null;

function tell(message: FromReader): void {
  if (parentPort) parentPort.postMessage(message);
  else process.send?.(message);
}

const OUTLET: ReaderOutlet = {
  progress: (done, total, label) => tell({ kind: 'progress', done, total, label }),
  // The owner's event loop never has two to swallow, and the next piece is made here while it swallows one there.
  async send(piece) {
    await taken;
    taken = new Promise((resolve) => {
      goOn = resolve;
    });
    tell({ kind: 'piece', piece });
  },
  // The heap has its own limit; this one sees what lies outside of it.
  leaveWhenTooLarge() {
    if (process.memoryUsage.rss() > MEMORY_LIMIT_BYTES) process.exit(MEMORY_EXIT_CODE);
  },
};

function onMessage(message: ToReader): void {
  if (message.kind === 'more') goOn?.();
  else void answer(message);
}

async function answer(request: ReaderRequest): Promise<void> {
  try {
    const piece = await pieces(request);
    await taken;
    tell({ kind: 'done', rssBytes: process.memoryUsage.rss(), ...(piece && { piece }) });
  } catch (error) {
    if (error instanceof Refusal) {
      tell({ kind: 'refused', code: error.code, params: { ...error.params }, rssBytes: process.memoryUsage.rss() });
    } else tell({ kind: 'failed', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

async function pieces(request: ReaderRequest): Promise<ReadingPiece | undefined> {
  const { path, name } = request;
  switch (request.kind) {
    case 'read':
      OUTLET.progress(0, 0, '正在打开文件');
      await answerAnnex(workbookAt(path, name), name, request.year, OUTLET);
      return undefined;
    case 'readReturn':
      return answerReturn(workbookAt(path, name), name, OUTLET);
    case 'expand': {
      const limitMegabytes = ARCHIVE_LIMITS.fileMegabytes;
      const tooLarge = (): Refusal => new Refusal('archiveTooLarge', { file: name, limitMegabytes });
      await answerArchive(contentOf(path, name, limitMegabytes, tooLarge), name, request.folder, OUTLET);
      return undefined;
    }
  }
}

function workbookAt(path: string, file: string): Uint8Array {
  const limitMegabytes = ZIP_LIMITS.fileMegabytes;
  return contentOf(
    path,
    file,
    limitMegabytes,
    (sizeMegabytes) => new Refusal('fileTooLarge', { file, sizeMegabytes, limitMegabytes }),
  );
}

if (parentPort) parentPort.on('message', ({ data }) => onMessage(data));
else {
  process.on('message', (message: ToReader) => onMessage(message));
  // an owner that is gone reads no answer
  process.on('disconnect', () => process.exit(0));
}
