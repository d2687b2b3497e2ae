import { moveRowFocus } from '../frame/row-focus.ts';
import { composeText, papersText } from '../text/papers.ts';
import { NUMBERED_KINDS, papersHash } from './papers-ask.ts';

/** What to do while there is no paper yet: each way with what comes of it. */
export function PapersBegin() {
  return (
    <section className="papers-begin" data-testid="papers-none">
      <h2 className="serif">{papersText.none}</h2>
      <p className="faint">{papersText.noneHint}</p>
      <div className="begin-ways" role="group" onKeyDown={(event) => moveRowFocus(event)}>
        <a href={papersHash({ isPack: true })}>
          {papersText.pack}
          <span>{papersText.packNote}</span>
        </a>
        {NUMBERED_KINDS.map((kind) => (
          <a key={kind} href={papersHash({ compose: kind })}>
            {papersText.composeKind(kind)}
            <span>{composeText.hints[kind]}</span>
          </a>
        ))}
      </div>
    </section>
  );
}
