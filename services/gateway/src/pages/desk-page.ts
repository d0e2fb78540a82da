import type { DemandRow } from '../read-models/demand-row.ts';
import { html, type Html } from './html.ts';
import { when } from './instant.ts';
import { layout } from './layout.ts';
import { texts, word, type Language } from './texts.ts';

export type DeskList = Readonly<{
  rows: readonly DemandRow[];
  state: string;
  states: readonly string[];
  cursor: string | undefined;
  /** Public names of grids and communities by id. */
  places: ReadonlyMap<string, string>;
  /** Masked names of owners by user id. */
  owners: ReadonlyMap<string, string>;
  offsetMinutes: number;
  signedIn: string;
}>;

/** The demand list of a coordinator's area: newest first, with why each stands where it stands. */
export function deskPage(language: Language, list: DeskList): string {
  const t = texts(language);
  const query = (cursor: string): string =>
    `/desk?lang=${language}&state=${list.state}&cursor=${encodeURIComponent(cursor)}`;
  return layout({
    language,
    title: t.desk,
    path: '/desk',
    signedIn: list.signedIn,
    body: html`<form method="get" action="/desk">
        <input type="hidden" name="lang" value="${language}" />
        <label for="state">${t.filter}</label>
        <select id="state" name="state">
          <option value="">${t.all}</option>
          ${list.states.map(
            (state) =>
              html`<option value="${state}" ${state === list.state ? html` selected` : undefined}>
                ${word(language, 'state', state)}
              </option>`,
          )}
        </select>
        <button>${t.look}</button>
      </form>
      <p>${t.masked}</p>
      ${list.rows.length === 0 ? html`<p>${t.nothing}</p>` : table(language, list)}
      ${list.cursor === undefined ? undefined : html`<p><a href="${query(list.cursor)}">${t.next}</a></p>`}`,
  });
}

function table(language: Language, list: DeskList): Html {
  const t = texts(language);
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          <th scope="col">${t.no}</th>
          <th scope="col">${t.typeHead}</th>
          <th scope="col">${t.state}</th>
          <th scope="col">${t.urgencyHead}</th>
          <th scope="col">${t.grid}</th>
          <th scope="col">${t.owner}</th>
          <th scope="col">${t.submittedAt}</th>
          <th scope="col">${t.reason}</th>
        </tr>
      </thead>
      <tbody>
        ${list.rows.map((row) => line(language, row, list))}
      </tbody>
    </table>
  </div>`;
}

function line(language: Language, row: DemandRow, list: DeskList): Html {
  const { demand } = row;
  if (demand === undefined) return html``;
  const t = texts(language);
  const flags = [
    demand.flags.includes('OVERDUE') ? t.overdue : '',
    demand.flags.includes('ESCALATED') ? t.escalated : '',
  ].filter((flag) => flag !== '');
  return html`<tr>
    <td><a href="/desk/demands/${row.demandId}?lang=${language}">${demand.no}</a></td>
    <td>${word(language, 'type', demand.type)}</td>
    <td>${word(language, 'state', demand.state)} ${flags.map((flag) => html`<span class="flag">${flag}</span> `)}</td>
    <td>${word(language, 'urgency', demand.urgency)}</td>
    <td>${list.places.get(demand.gridId) ?? '—'}</td>
    <td>${list.owners.get(demand.ownerId) ?? '—'}</td>
    <td>${when(demand.submittedAtMs, list.offsetMinutes)}</td>
    <td>${reasonsOf(language, row)}</td>
  </tr>`;
}

/** Why it stands where it stands, in words: its own reason, or the causes why nobody can, or the last no. */
function reasonsOf(language: Language, { demand, match }: DemandRow): string {
  const codes = new Set<string>();
  if (demand !== undefined && demand.reason !== '') codes.add(demand.reason);
  if (demand?.state === 'WAITLISTED' || demand?.state === 'MATCHING')
    for (const cause of match?.causes ?? []) codes.add(cause);
  const lastNo = match?.offers.findLast((offer) => offer.reason !== '');
  if (codes.size === 0 && lastNo !== undefined) codes.add(lastNo.reason);
  return [...codes]
    .map((code) =>
      word(language, 'cause', code) === code ? word(language, 'offer', code) : word(language, 'cause', code),
    )
    .join(language === 'zh' ? '；' : '; ');
}
