import type { ReceivedDetail } from '#ipc/contract.ts';

/** A first draft of why a file goes back: everything that warns, numbered, for the office to shorten. */
export function sendBackSuggestion({ parts, notices }: ReceivedDetail): string {
  const messages = [...notices, ...parts.flatMap((part) => part.diagnosis.notices)]
    .filter((notice) => notice.level === 'warn')
    .map((notice) => notice.message);
  return messages.length < 2
    ? (messages[0] ?? '')
    : messages.map((message, index) => `${index + 1}. ${message}`).join('\n');
}
