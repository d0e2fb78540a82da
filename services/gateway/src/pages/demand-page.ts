import { flags, stateChip } from './desk-page.ts';
import { html, type Html } from './html.ts';
import { when } from './instant.ts';
import { layout } from './layout.ts';
import { table } from './table.ts';
import { listed, sentenceOf, texts, word, wordIn } from './texts.ts';
import { linkTo, type View } from './view.ts';

export type Explained = Readonly<{
  demandId: string;
  no: string;
  type: string;
  state: string;
  urgency: string;
  flags: readonly string[];
  version: number;
  canAcknowledge: boolean;
  /** Masked name and phone. */
  resident: string;
  grid: string;
  owner: string;
  progressCode: string;
  submittedAtMs: number;
  /** 0 = none. */
  visitStartMs: number;
  visitState: string;
  clocks: readonly Readonly<{ kind: string; dueMs: number; state: string }>[];
  candidates: readonly Readonly<{
    name: string;
    feasible: boolean;
    refusedBy: readonly string[];
    /** Equivalent seconds. */
    cost: number;
    parts: Readonly<Record<string, number>>;
    startMs: number;
  }>[];
  attempts: readonly Readonly<{ name: string; state: string; startMs: number }>[];
  deliveries: readonly Readonly<{
    template: string;
    channel: string;
    state: string;
    reason: string;
    createdAtMs: number;
  }>[];
  offsetMinutes: number;
  /** Code of a refusal to show; undefined = none. */
  refusal: string | undefined;
}>;

/** One demand with its reasons: why this provider and why not another, what was tried, which clocks run. */
export function demandPage(view: View, demand: Explained): string {
  const { language } = view;
  const t = texts(language);
  const { refusal } = demand;
  return layout({
    view,
    title: `${demand.no} ${word(language, 'type', demand.type)}`,
    body: html`${refusal === undefined ? undefined : html`<p class="bad" role="alert">${sentenceOf(refusal, language)}</p>`}
      ${facts(view, demand)} ${demand.canAcknowledge ? acknowledge(view, demand) : undefined}
      <h2>${t.why}</h2>
      ${demand.candidates.length === 0 ? html`<p>${t.notMatched}</p>` : candidates(view, demand)}
      <h2>${t.attempts}</h2>
      ${demand.attempts.length === 0 ? html`<p>${t.nobodyAsked}</p>` : attempts(view, demand)}
      <h2>${t.clocks}</h2>
      ${clocks(view, demand)}
      ${demand.deliveries.length === 0 ? html`<p>${t.noDeliveries}</p>` : deliveries(view, demand)}
      <p><a href="${linkTo(view, '/desk')}">${t.back}</a></p>`,
  });
}

function facts(view: View, demand: Explained): Html {
  const { language } = view;
  const t = texts(language);
  const visit = html`${when(demand.visitStartMs, demand.offsetMinutes)} ${word(language, 'visit', demand.visitState)}`;
  const rows: readonly (readonly [string, Html | string])[] = [
    [t.state, html`${stateChip(view, demand.state)} ${flags(view, demand.flags)}`],
    [t.urgencyHead, word(language, 'urgency', demand.urgency)],
    [t.resident, demand.resident],
    [t.grid, demand.grid],
    [t.owner, demand.owner],
    [t.submittedAt, when(demand.submittedAtMs, demand.offsetMinutes)],
    [t.code, demand.progressCode],
    ...(demand.visitStartMs === 0 ? [] : [[t.visit, visit] as const]),
  ];
  return html`<dl>
    ${rows.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

/** Acknowledges the demand as it is shown: sent twice it is one command, and a demand that has changed meanwhile says so. */
function acknowledge(view: View, { demandId, version }: Explained): Html {
  const action = linkTo(view, `/desk/demands/${demandId}/acknowledge`);
  return html`<form method="post" action="${action}">
    <input type="hidden" name="version" value="${version}" />
    <button>${texts(view.language).acknowledge}</button>
  </form>`;
}

function candidates({ language }: View, demand: Explained): Html {
  const t = texts(language);
  const rows = demand.candidates.map(({ name, feasible, cost, parts, startMs, refusedBy }) => [
    name,
    feasible ? html`<span>${minutes(cost)} <small>${partsOf(language, parts)}</small></span>` : '—',
    feasible ? when(startMs, demand.offsetMinutes) : '—',
    listed(
      language,
      refusedBy.map((code) => wordIn(language, ['unfit', 'cause'], code)),
    ),
  ]);
  return table(t.why, [t.candidate, t.cost, t.slot, t.refusedBy], rows);
}

function attempts({ language }: View, demand: Explained): Html {
  const t = texts(language);
  const rows = demand.attempts.map(({ name, startMs, state }) => [
    name,
    when(startMs, demand.offsetMinutes),
    word(language, 'offer', state),
  ]);
  return table(t.attempts, [t.candidate, t.slot, t.state], rows);
}

function clocks({ language }: View, demand: Explained): Html {
  const t = texts(language);
  const rows = demand.clocks.map(({ kind, dueMs, state }) => [
    word(language, 'clock', kind),
    when(dueMs, demand.offsetMinutes),
    html`<span class="${state === 'BREACHED' ? 'flag' : 'plain'}">${word(language, 'clockState', state)}</span>`,
  ]);
  return table(t.clocks, [t.clocks, t.due, t.clockState], rows);
}

function deliveries({ language }: View, demand: Explained): Html {
  const t = texts(language);
  const rows = demand.deliveries.map(({ template, channel, state, reason, createdAtMs }) => [
    word(language, 'template', template),
    when(createdAtMs, demand.offsetMinutes),
    word(language, 'channel', channel),
    listed(language, [
      word(language, 'delivery', state),
      ...(reason === '' ? [] : [word(language, 'deliveryReason', reason)]),
    ]),
  ]);
  return html`<details>
    <summary>
      <h2>${t.deliveries} (${rows.length})</h2>
    </summary>
    ${table(t.deliveries, [t.message, t.toldAt, t.channelHead, t.state], rows)}
  </details>`;
}

/** Equivalent seconds as minutes; what is less than half of one is not nothing. */
function minutes(seconds: number): string {
  const rounded = Math.round(seconds / 60);
  return rounded === 0 && seconds > 0 ? '<1' : String(rounded);
}

function partsOf(language: View['language'], parts: Explained['candidates'][number]['parts']): string {
  return Object.entries(parts)
    .filter(([, seconds]) => seconds !== 0)
    .map(([name, seconds]) => `${word(language, 'part', name)} ${minutes(seconds)}`)
    .join(' + ');
}
