import type { DemandPart, DemandRow } from '../read-models/demand-row.ts';
import { html, type Html } from './html.ts';
import { when } from './instant.ts';
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

/** States a demand can be listed in; OPINION comes with opinion rounds. */
export const listedStates = codesOf('state').filter((state) => state !== 'OPINION');

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
  const heads = [t.no, t.typeHead, t.state, t.urgencyHead, t.grid, t.owner, t.submittedAt, t.reason];
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
    word(language, 'type', demand.type),
    html`<span>${word(language, 'state', demand.state)} ${flags(view, demand.flags.filter(asksForSomebody))}</span>`,
    word(language, 'urgency', demand.urgency),
    list.places.get(demand.gridId) ?? '—',
    list.owners.get(demand.ownerId) ?? '—',
    when(demand.submittedAtMs, list.offsetMinutes),
    reasonsOf(view, row),
  ];
}

/** Most demands are sensitive; said in every line it would drown what asks for somebody. */
function asksForSomebody(flag: string): boolean {
  return flag !== 'SENSITIVE';
}

export function flags({ language }: View, codes: readonly string[]): Html {
  return html`${codes.map((code) => html`<span class="flag">${word(language, 'flag', code)}</span> `)}`;
}

/** Why it stands where it stands, in words: its own reason, or the causes why nobody can, or the last no. */
function reasonsOf({ language }: View, { demand, match }: DemandRow): string {
  const codes = new Set<string>();
  if (demand !== undefined && demand.reason !== '') codes.add(demand.reason);
  if (demand?.state === 'WAITLISTED' || demand?.state === 'MATCHING')
    for (const cause of match?.causes ?? []) codes.add(cause);
  const lastNo = match?.offers.findLast((offer) => offer.reason !== '');
  if (codes.size === 0 && lastNo !== undefined) codes.add(lastNo.reason);
  return listed(
    language,
    [...codes].map((code) => wordIn(language, ['cause', 'offer'], code)),
  );
}
