/** Text on its way into a page, and the shell of every page: no script, no picture, no font from outside. */

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
/** Control characters and halves of characters, which show as empty boxes. */
const NOT_SHOWN = /[[\p{Cc}--[\t\n\r]]\p{Surrogate}\ufffe\uffff]/gv;

/** Text without the signs that no paper shows. */
export function shown(text: string): string {
  return text.replace(NOT_SHOWN, '');
}

export function escaped(text: string): string {
  return shown(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A CSS string inside a style element: everything that could end either is written as its number. */
export function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;
}

/** A whole HTML document. `title` and `style` as they are to stand; `body` is HTML. */
export function pageHtml({ title, style, body }: { title: string; style: string; body: string }): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
