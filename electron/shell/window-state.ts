/** Size and place of the window, remembered in the data folder. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserWindow, type Rectangle, screen } from 'electron';

export interface WindowState {
  bounds: Rectangle | null;
  isMaximized: boolean;
}

const NEW_WINDOW: WindowState = { bounds: null, isMaximized: true };
/** So much of the title bar must lie on a screen that it can be dragged. */
const GRIP = 80;

/** Anything unreadable, and a place on a screen that is gone, counts as a new window. */
export function readWindowState(folder: string): WindowState {
  try {
    const { bounds, isMaximized }: { bounds?: Rectangle; isMaximized?: unknown } = JSON.parse(
      readFileSync(stateFile(folder), 'utf8'),
    );
    const isKnown = bounds !== undefined && isRectangle(bounds) && isReachable(bounds);
    return { bounds: isKnown ? bounds : null, isMaximized: isMaximized === true };
  } catch {
    return NEW_WINDOW;
  }
}

/** Written when the window closes; a full disk must not keep it open. */
export function rememberWindow(window: BrowserWindow, folder: string): void {
  window.on('close', () => {
    const state: WindowState = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
    try {
      writeFileSync(stateFile(folder), JSON.stringify(state));
    } catch {
      // The next start then opens a new window.
    }
  });
}

function stateFile(folder: string): string {
  return join(folder, 'window.json');
}

function isRectangle(bounds: Rectangle): boolean {
  return [bounds.x, bounds.y, bounds.width, bounds.height].every(Number.isInteger);
}

function isReachable({ x, y, width }: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const isAcross = x + width > workArea.x + GRIP && x < workArea.x + workArea.width - GRIP;
    return isAcross && y >= workArea.y && y < workArea.y + workArea.height - GRIP;
  });
}
