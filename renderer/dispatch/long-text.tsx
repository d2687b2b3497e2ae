import { useState } from 'react';
import { dispatchText } from '../text/dispatch.ts';

/** Beyond this a text pushes its neighbours off the screen. */
const MOST = 260;
const SHOWN = 200;

/** A text as written; a very long one is folded, and nothing of it is lost. */
export function LongText({ text }: { text: string }) {
  const [isOpen, setOpen] = useState(false);
  if (text.length <= MOST) return text;
  return (
    <>
      {isOpen ? text : `${text.slice(0, SHOWN)}…`}
      <button type="button" className="link fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? dispatchText.fold : dispatchText.unfold(text.length)}
      </button>
    </>
  );
}
