import { isNames, useRemembered } from '../data/remembered.ts';
import { previewText } from '../text/papers.ts';

/** Fonts of the standard that this machine lacks: told until it is understood, then only of further ones. */
export function FontNote({ fonts }: { fonts: readonly string[] }) {
  const [known, setKnown] = useRemembered<string[]>('papers.fonts', [], isNames);
  const news = fonts.filter((font) => !known.includes(font));
  if (news.length === 0) return null;
  return (
    <p className="font-note" role="note" data-testid="font-note">
      <span>{previewText.fontsMissing(news)}</span>
      <button
        type="button"
        className="link"
        data-testid="font-note-understood"
        onClick={() => setKnown([...known, ...news])}
      >
        {previewText.understood}
      </button>
    </p>
  );
}
