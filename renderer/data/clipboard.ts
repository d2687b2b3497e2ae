import { useCallback } from 'react';
import { useNotices } from '../frame/notices.tsx';
import { frameText } from '../text/frame.ts';

/** Puts text on the clipboard; false where the system refuses. */
async function copyToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies words and says so: in `told`, or that they can be pasted. */
export function useCopyWords(): (words: string, told?: string) => Promise<void> {
  const notices = useNotices();
  return useCallback(
    async (words, told = frameText.copiedWords) =>
      notices.tell((await copyToClipboard(words)) ? told : frameText.copyFailed),
    [notices],
  );
}
