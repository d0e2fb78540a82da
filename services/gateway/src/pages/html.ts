/** Text that is already safe HTML. Only `html` makes it. */
export type Html = Readonly<{ html: string }>;

type Part = Html | string | number | readonly Html[] | undefined;

/** Builds HTML; every value is escaped unless it is HTML itself. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let out = texts[0] ?? '';
  parts.forEach((part, index) => {
    out += render(part) + (texts[index + 1] ?? '');
  });
  return { html: out };
}

function render(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escape(String(part));
  if ('html' in part) return part.html;
  return part.map((one) => one.html).join('');
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
