import { html, type Html } from './html.ts';

/** A local date and time, to the minute; `offsetMinutes` east of UTC. */
export function when(atMs: number, offsetMinutes: number): Html {
  if (atMs === 0) return html`—`;
  return html`<time datetime="${civil(atMs).replace(' ', 'T')}Z">${civil(atMs + offsetMinutes * 60_000)}</time>`;
}

/** Civil date and time of an instant without the clock or a zone table: days-from-civil inverted (proleptic Gregorian). */
function civil(ms: number): string {
  const days = Math.floor(ms / 86_400_000);
  const minutes = Math.floor((ms - days * 86_400_000) / 60_000);
  const era = days + 719_468;
  const cycle = Math.floor(era / 146_097);
  const dayOfCycle = era - cycle * 146_097;
  const year = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear = dayOfCycle - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const civilYear = year + cycle * 400 + (month <= 2 ? 1 : 0);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${civilYear}-${two(month)}-${two(day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The calendar month of an instant, YYYY-MM. */
export function monthOf(atMs: number, offsetMinutes: number): string {
  return civil(atMs + offsetMinutes * 60_000).slice(0, 7);
}
