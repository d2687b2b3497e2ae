import type { OfficeBridge } from '#ipc/contract.ts';
import { createLoopbackBridge } from './loopback-bridge.ts';

declare global {
  interface Window {
    /** Put there by the desktop's preload; absent in a browser. */
    readonly office?: OfficeBridge;
  }
}

let loopback: OfficeBridge | null = null;

/** The office behind this page: the desktop's preload, or the loopback server that served the page. */
export function office(): OfficeBridge {
  if (window.office) return window.office;
  loopback ??= createLoopbackBridge();
  return loopback;
}
