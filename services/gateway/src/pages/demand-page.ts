import { html, type Html } from './html.ts';
import { when } from './instant.ts';
import { layout } from './layout.ts';
import { texts, word, type Language } from './texts.ts';

export type Explained = Readonly<{
  demandId: string;
  no: string;
  type: string;
  state: string;
  canAcknowledge: boolean;
  resident: string;
  clocks: readonly Readonly<{ kind: string; dueMs: number; state: string }>[];
  candidates: readonly Readonly<{
    name: string;
    feasible: boolean;
    refusedBy: readonly string[];
    cost: number;
    parts: Readonly<Record<string, number>>;
    startMs: number;
  }>[];
  attempts: readonly Readonly<{ name: string; state: string; startMs: number }>[];
  deliveries: readonly Readonly<{ template: string; channel: string; state: string; createdAtMs: number }>[];
  offsetMinutes: number;
  signedIn: string;
  refusal?: string;
}>;

/** One demand with its reasons: why this provider and why not another, what was tried, which clocks run. */
export function demandPage(language: Language, demand: Explained): string {
  const t = texts(language);
  const off = demand.offsetMinutes;
  return layout({
    language,
    title: `${demand.no} ${word(language, 'type', demand.type)}`,
    path: '/desk',
    signedIn: demand.signedIn,
    body: html`${demand.refusal === undefined ? undefined : html`<p class="bad" role="alert">${demand.refusal}</p>`}
      <p><strong>${word(language, 'state', demand.state)}</strong> · ${demand.resident}</p>
      ${demand.canAcknowledge ? html`<form method="post" action="/desk/demands/${demand.demandId}/acknowledge?lang=${language}"><button>${t.acknowledge}</button></form>` : undefined}
      <h2>${t.why}</h2>
      ${candidates(language, demand)}
      <h2>${t.attempts}</h2>
      <ul>
        ${demand.attempts.map((one) => html`<li>${one.name} · ${when(one.startMs, off)} · ${word(language, 'offer', one.state)}</li>`)}
      </ul>
      <h2>${t.clocks}</h2>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">${t.clocks}</th>
              <th scope="col">${t.due}</th>
              <th scope="col">${t.clockState}</th>
            </tr>
          </thead>
          <tbody>
            ${demand.clocks.map(
              (clock) =>
                html`<tr>
                  <td>${clock.kind}</td>
                  <td>${when(clock.dueMs, off)}</td>
                  <td>${clock.state}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <h2>${t.deliveries}</h2>
      <ul>
        ${demand.deliveries.map((one) => html`<li>${when(one.createdAtMs, off)} · ${one.template} · ${one.channel} · ${one.state}</li>`)}
      </ul>
      <p><a href="/desk?lang=${language}">${t.back}</a></p>`,
  });
}

function candidates(language: Language, demand: Explained): Html {
  const t = texts(language);
  if (demand.candidates.length === 0) return html`<p>—</p>`;
  return html`<div class="wide">
    <table>
      <thead>
        <tr>
          <th scope="col">${t.candidate}</th>
          <th scope="col">${t.cost}</th>
          <th scope="col">${t.visitAt}</th>
          <th scope="col">${t.refusedBy}</th>
        </tr>
      </thead>
      <tbody>
        ${demand.candidates.map(
          (one) =>
            html`<tr>
              <td>${one.name}</td>
              <td>${one.feasible ? html`${one.cost} <small>${partsOf(one.parts)}</small>` : html`—`}</td>
              <td>${one.feasible ? when(one.startMs, demand.offsetMinutes) : html`—`}</td>
              <td>${one.refusedBy.map((code) => word(language, 'cause', code)).join('、')}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function partsOf(parts: Readonly<Record<string, number>>): string {
  return Object.entries(parts)
    .filter(([, seconds]) => seconds !== 0)
    .map(([name, seconds]) => `${name} ${seconds}`)
    .join(' + ');
}
