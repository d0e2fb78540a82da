import { parseXml, type XmlHandlers, type XmlTag } from '../reading/xml.ts';
import { xmlAgain, xmlAttribute, xmlHead } from './xml-text.ts';

/** Where a rewriter puts what is to stand in the new part. */
export type Emit = Readonly<{
  open(tag: XmlTag): void;
  text(text: string): void;
  close(tag: XmlTag): void;
  raw(xml: string): void;
}>;

/** Reads a part and writes it again as the handlers say; comments and processing instructions are left out. */
export async function* rewriteXml(
  part: string,
  chunks: AsyncIterable<Buffer>,
  handlers: (emit: Emit) => XmlHandlers,
): AsyncGenerator<string> {
  let written = xmlHead;
  const emit: Emit = {
    open: (tag) => void (written += serialize(tag)),
    text: (text) => void (written += xmlAgain(text)),
    close: (tag) => void (written += tag.isSelfClosing ? '' : `</${tag.name}>`),
    raw: (xml) => void (written += xml),
  };
  for await (const _ of parseXml(part, chunks, handlers(emit))) {
    if (written !== '') yield written;
    written = '';
  }
  yield written;
}

/** An opening tag as XML; a self-closing one is whole. */
export function serialize({ name, attributes, isSelfClosing }: XmlTag): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlAttribute(value)}"`);
  return `<${name}${written.join('')}${isSelfClosing ? '/>' : '>'}`;
}
