/** The contract over HTTP to the loopback server that served this page. */
import type { ChosenFile, Fault, MadeFile, OfficeBridge, Progress, Result } from '#ipc/contract.ts';
import { bridgeText } from '../text/bridge.ts';

/** What the file dialog offers first; the office still judges what comes by its content. */
const ACCEPT = {
  workbook: '.xlsx,.xlsm,.xls,.et,.csv',
  text: '.txt,.docx',
  backup: '.backup,.sealed',
  returns: '.xlsx,.xlsm,.xls,.et,.zip',
  reply: '.pdf,.ofd,.docx,.doc,.wps,.xlsx,.xls,.et,.jpg,.jpeg,.png,.zip',
} as const;

export function createLoopbackBridge(): OfficeBridge {
  const listeners = new Set<(progress: Progress) => void>();
  let events: EventSource | null = null;

  function hear(): void {
    if (events !== null || listeners.size === 0) return;
    events = new EventSource('/progress');
    events.onmessage = (event: MessageEvent<string>) => {
      const progress: Progress = JSON.parse(event.data);
      for (const listener of listeners) listener(progress);
    };
  }

  return {
    host: 'loopback',
    call: (channel, input, meta) => post('/call', { channel, input, meta }),
    async cancel(callId) {
      await post('/cancel', { callId });
    },
    onProgress(listener) {
      listeners.add(listener);
      hear();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        events?.close();
        events = null;
      };
    },
    async chooseFiles({ accept, isMultiple }) {
      return upload(await askForFiles(ACCEPT[accept], isMultiple === true));
    },
    takeDropped: (files) => upload(files.filter((file) => file instanceof File)),
    async saveFile(file) {
      download(file);
      return file.name;
    },
    async saveFiles(files, zip) {
      const file = zip ?? files[0];
      if (file === undefined) return null;
      download(file);
      return file.name;
    },
    async openFile(file) {
      if (/\.pdf$/i.test(file.name)) window.open(`/file/${file.token}?inline`, '_blank', 'noopener');
      else download(file);
    },
    async readFile(file) {
      const response = await fetch(`/file/${file.token}?inline`);
      if (!response.ok) throw new Error(bridgeText.answerBroken);
      return response.arrayBuffer();
    },
    canShowInFolder: false,
    async showInFolder() {},
  };
}

function fault(message: string): { ok: false; fault: Fault } {
  return { ok: false, fault: { code: 'unexpected', params: {}, message } };
}

async function post<T>(path: string, body: unknown): Promise<Result<T>> {
  return answered<T>(
    fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  );
}

/** Every way an answer can fail to come is a fault with its sentence; nothing is thrown. */
async function answered<T>(request: Promise<Response>): Promise<Result<T>> {
  const response = await request.catch(() => null);
  if (response === null) return fault(bridgeText.unreachable);
  if (response.status === 401) return fault(bridgeText.loggedOut);
  if (!response.ok) return fault(bridgeText.answerBroken);
  const result: Result<T> | null = response.status === 204 ? null : await response.json().catch(() => null);
  return result ?? fault(bridgeText.answerBroken);
}

/** One after another, so that a folder of returns keeps its order. What could not be taken in is left out. */
async function upload(files: readonly File[]): Promise<ChosenFile[]> {
  const taken: ChosenFile[] = [];
  for (const file of files) {
    const headers = { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) };
    const result = await answered<ChosenFile>(fetch('/upload', { method: 'POST', headers, body: file }));
    if (result.ok) taken.push(result.value);
  }
  return taken;
}

function askForFiles(accept: string, isMultiple: boolean): Promise<File[]> {
  return new Promise((done) => {
    const field = document.createElement('input');
    field.type = 'file';
    field.accept = accept;
    field.multiple = isMultiple;
    field.addEventListener('change', () => done([...(field.files ?? [])]));
    field.addEventListener('cancel', () => done([]));
    field.click();
  });
}

function download(file: MadeFile): void {
  const link = document.createElement('a');
  link.href = `/file/${file.token}`;
  link.download = file.name;
  link.click();
}
