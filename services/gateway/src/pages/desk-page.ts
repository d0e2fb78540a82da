import type { DemandPart, DemandRow } from '../read-models/demand-row.ts';
import { html, type Html } from './html.ts';
import { whenThisYear } from './instant.ts';
import { layout } from './layout.ts';
import { table } from './table.ts';
import { codesOf, listed, texts, word, wordIn } from './texts.ts';
import { linkTo, type View } from './view.ts';

export type DeskList = Readonly<{
  rows: readonly DemandRow[];
  /** Chosen state, empty = all. */
  state: string;
  cursor: string | null;
  /** Public names of grids and communities by id. */
  places: ReadonlyMap<string, string>;
  /** Names of owners by user id. */
  owners: ReadonlyMap<string, string>;
  offsetMinutes: number;
}>;

/** The demand list of a coordinator's area: newest first, with why each stands where it stands. */
export function deskPage(view: View, list: DeskList): string {
  const t = texts(view.language);
  const next = `/desk?state=${list.state}&cursor=${encodeURIComponent(list.cursor ?? '')}`;
  return layout({
    view,
    title: t.desk,
    body: html`${filter(view, list.state)}
      <p class="quiet">${t.masked}</p>
      ${list.rows.length === 0 ? html`<p class="note">${t.nothing}</p>` : rowsOf(view, list)}
      ${list.cursor === null ? undefined : html`<p><a href="${linkTo(view, next)}">${t.next}</a></p>`}`,
  });
}

/** States a demand can be listed in. */
export const listedStates = codesOf('state');

function filter({ language }: View, chosen: string): Html {
  const t = texts(language);
  const option = (state: string, label: string): Html =>
    html`<option value="${state}" ${state === chosen ? html`selected` : undefined}>${label}</option>`;
  return html`<form class="row" method="get" action="/desk">
    <input type="hidden" name="lang" value="${language}" />
    <label for="state">${t.filter}</label>
    <select id="state" name="state">
      ${option('', t.all)} ${listedStates.map((state) => option(state, word(language, 'state', state)))}
    </select>
    <button>${t.show}</button>
  </form>`;
}

function rowsOf(view: View, list: DeskList): Html {
  const t = texts(view.language);
  const heads = [t.no, t.typeHead, t.state, t.grid, t.owner, t.submittedAt, t.progressHead];
  return table(
    t.desk,
    heads,
    list.rows.flatMap((row) => (row.demand === undefined ? [] : [line(view, row, row.demand, list)])),
  );
}

function line(view: View, row: DemandRow, demand: DemandPart, list: DeskList): readonly (Html | string)[] {
  const { language } = view;
  const link = linkTo(view, `/desk/demands/${row.demandId}`);
  return [
    html`<a class="nowrap" href="${link}">${demand.no}</a>`,
    html`<span class="type">${word(language, 'type', demand.type)} ${pressing(view, demand.urgency)}</span>`,
    html`<span>${stateChip(view, demand.state)} ${flags(view, demand.flags.filter(asksForSomebody))}</span>`,
    list.places.get(demand.gridId) ?? '—',
    list.owners.get(demand.ownerId) ?? '—',
    whenThisYear(demand.submittedAtMs, list.offsetMinutes),
    progressOf(view, row, list.offsetMinutes),
  ];
}

/** Most demands can wait like the others; said in every line it would drown those that cannot. */
function pressing({ language }: View, urgency: string): Html | undefined {
  return urgency === 'ROUTINE'
    ? undefined
    : html`<strong class="pressing">${word(language, 'urgency', urgency)}</strong>`;
}

/** Most demands are sensitive; said in every line it would drown what asks for somebody. */
function asksForSomebody(flag: string): boolean {
  return flag !== 'SENSITIVE';
}

export function flags({ language }: View, codes: readonly string[]): Html {
  return html`${codes.map((code) => html`<span class="flag">${word(language, 'flag', code)}</span> `)}`;
}

/** States in which the desk itself is awaited: these stand out. */
const deskIsAwaited: ReadonlySet<string> = new Set(['SUBMITTED', 'TRIAGED', 'NEEDS_INFO']);
const isOver: ReadonlySet<string> = new Set(['CLOSED', 'REJECTED', 'WITHDRAWN', 'DUPLICATE']);

export function stateChip({ language }: View, state: string): Html {
  const kind = deskIsAwaited.has(state) ? 'chip awaited' : isOver.has(state) ? 'chip over' : 'chip';
  return html`<span class="${kind}">${word(language, 'state', state)}</span>`;
}

/** What is under way and whom it waits for; or why it stands where it stands: its own reason, why nobody can, the last no. */
function progressOf({ language }: View, { demand, match, visit }: DemandRow, offsetMinutes: number): Html | string {
  const t = texts(language);
  const state = demand?.state;
  if (state === 'SUBMITTED') return t.waitsForDesk;
  if (state === 'SCHEDULED' && visit !== undefined)
    return html`<span>${t.visit} ${whenThisYear(visit.startMs, offsetMinutes)}</span>`;
  const looking = state === 'MATCHING' || state === 'WAITLISTED';
  if (looking && match !== undefined && match.confirmOfferId !== '')
    return html`<span>${t.waitsForResident} ${whenThisYear(match.confirmByMs, offsetMinutes)}</span>`;
  const asked = match?.offers.filter((offer) => offer.state === 'SENT').length ?? 0;
  if (looking && asked > 0) return t.waitsForAnswer.replace('{n}', String(asked));
  const codes = new Set<string>();
  if (demand !== undefined && demand.reason !== '') codes.add(demand.reason);
  if (looking) for (const cause of match?.causes ?? []) codes.add(cause);
  const lastNo = match?.offers.findLast((offer) => offer.reason !== '');
  if (codes.size === 0 && lastNo !== undefined) codes.add(lastNo.reason);
  if (codes.size === 0 && looking) return t.looking;
  if (codes.size === 0 && state === 'TRIAGED') return t.waitsForOwner;
  return listed(
    language,
    [...codes].map((code) => wordIn(language, ['cause', 'offer'], code)),
  );
}
