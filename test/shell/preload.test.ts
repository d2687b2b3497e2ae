import { expect, test, vi } from 'vitest';
import type { OfficeBridge } from '#ipc/contract.ts';
import { contextBridge, ipcRenderer } from './electron-double.ts';

vi.mock('electron', () => import('./electron-double.ts'));

await import('../../electron/preload.ts');
const office = contextBridge.exposed.get('office') as OfficeBridge;

test('the page gets one object of named functions and nothing of Electron', () => {
  expect([...contextBridge.exposed.keys()]).toEqual(['office']);
  expect(Object.keys(office).sort()).toEqual(
    [
      'host',
      'call',
      'cancel',
      'onProgress',
      'chooseFiles',
      'takeDropped',
      'saveFile',
      'saveFiles',
      'openFile',
      'readFile',
      'canShowInFolder',
      'showInFolder',
    ].sort(),
  );
  expect([office.host, office.canShowInFolder]).toEqual(['electron', true]);
});

test('only channels of the contract are passed on', async () => {
  await office.call('task.list', { asOf: '2022-07-05' }, { callId: 'a' });
  expect(ipcRenderer.invoke.mock.lastCall).toEqual([
    'office:call',
    'task.list',
    { asOf: '2022-07-05' },
    { callId: 'a' },
  ]);
  ipcRenderer.invoke.mockClear();
  for (const channel of ['office:save-file', 'constructor', '__proto__', 'toString', '']) {
    await expect(office.call(channel as never, {} as never)).rejects.toThrow('unknown channel');
  }
  expect(ipcRenderer.invoke).not.toHaveBeenCalled();
});

test('progress arrives without the event that could answer it, until nobody listens', () => {
  const heard = vi.fn();
  const stop = office.onProgress(heard);
  const progress = { callId: 'a', done: 1, total: 2, label: '附件2' };
  ipcRenderer.emit('office:progress', { sender: ipcRenderer }, progress);
  expect(heard.mock.calls).toEqual([[progress]]);
  stop();
  ipcRenderer.emit('office:progress', { sender: ipcRenderer }, progress);
  expect(heard).toHaveBeenCalledOnce();
});

test('dropped files become paths here; what has no path or is no file is left out', async () => {
  await office.takeDropped([
    new File(['x'], '附件.xlsx'),
    new File(['x'], 'drawn.png'),
    '/etc/passwd',
    { path: '/etc/passwd' },
  ]);
  expect(ipcRenderer.invoke.mock.lastCall).toEqual(['office:take-dropped', ['/chosen/附件.xlsx']]);
});

test('files that were made go by their token alone', async () => {
  const file = { token: 't', name: '表.pdf', sizeBytes: 1, path: '/secret' };
  await office.saveFile(file);
  expect(ipcRenderer.invoke.mock.lastCall).toEqual(['office:save-file', 't']);
  await office.saveFiles([file, { ...file, token: 'u' }], { ...file, token: 'zip' });
  expect(ipcRenderer.invoke.mock.lastCall).toEqual(['office:save-files', ['t', 'u']]);
  await office.openFile(file);
  expect(ipcRenderer.invoke.mock.lastCall).toEqual(['office:open-file', 't']);
  await office.readFile(file);
  expect(ipcRenderer.invoke.mock.lastCall).toEqual(['office:read-file', 't']);
  await office.cancel('a');
  expect(ipcRenderer.invoke.mock.lastCall).toEqual(['office:cancel', 'a']);
  await office.chooseFiles({ accept: 'text' });
  expect(ipcRenderer.invoke.mock.lastCall).toEqual(['office:choose-files', { accept: 'text' }]);
  await office.showInFolder('/saved/表.pdf');
  expect(ipcRenderer.invoke.mock.lastCall).toEqual(['office:show-in-folder', '/saved/表.pdf']);
});
