import { halfWidth } from './text.ts';

/** A heading in comparable form: half-width, lower case, without blanks, brackets and what they hold, stars, leading numbers. */
export function headingKey(text: string): string {
  return halfWidth(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[([{【〔<《][^)\]}】〕>》]*[)\]}】〕>》]/g, '')
    .replace(/^[\s*]*(?:\d{1,2}|[一二三四五六七八九十]{1,2})[、.．]\s*/, '')
    .replace(/^(?:您|你|请问您?)的?/, '')
    .replace(/[\s*:：?？。、，,·"“”]/g, '')
    .replace(/(?:必填|选填)(?:项)?$/, '');
}
