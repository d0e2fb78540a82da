/** Text as it may stand in XML: what XML 1.0 cannot hold is left out, what looks like an escape of Office is escaped. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>\r]/g, (sign) => entities[sign] ?? sign);
}

/** Text that an XML parser handed over, put back as it was. */
export function xmlAgain(text: string): string {
  return text.replace(/[&<>\r]/g, (sign) => entities[sign] ?? sign);
}

/** Value of an attribute, without its quotes. */
export function xmlAttribute(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (sign) => entities[sign] ?? sign);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
