import type { TakenFiles } from '#ipc/contract.ts';
import { collectText } from '../text/dispatch-collect.ts';

/** What became of the files just dropped; stays until it was read, since refused files are told nowhere else. */
export function TakeResult({ taken, onDismiss }: { taken: TakenFiles; onDismiss(): void }) {
  const words = collectText.taken;
  const counts = [
    words.count(taken.taken.length),
    ...(taken.known.length > 0 ? [words.known(taken.known.length)] : []),
    ...(taken.refused.length > 0 ? [words.refused(taken.refused.length)] : []),
    ...(taken.left > 0 ? [words.left(taken.left)] : []),
  ];
  return (
    <section className="take-result" role="status" aria-label={words.title} data-testid="take-result">
      <p>
        {counts.map((count) => (
          <span key={count}>{count}</span>
        ))}
      </p>
      {taken.refused.length > 0 ? (
        <ul>
          {taken.refused.map((refused) => (
            <li key={`${refused.fileName}${refused.code}`}>{refused.message}</li>
          ))}
        </ul>
      ) : null}
      <button type="button" className="link" onClick={onDismiss}>
        {words.dismiss}
      </button>
    </section>
  );
}
