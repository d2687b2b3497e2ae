import type { OfficeBridge } from '#ipc/contract.ts';

declare global {
  interface Window {
    office?: OfficeBridge;
  }
}

export function office(): OfficeBridge {
  if (!window.office) throw new Error('no bridge');
  return window.office;
}
