import { html, type Html } from './html.ts';
import { inWords } from './instant.ts';
import { layout } from './layout.ts';
import { table } from './table.ts';
import { codesOf, texts, word } from './texts.ts';
import { linkTo, type View } from './view.ts';

export type Progress = Readonly<{
  code: string;
  no: string;
  type: string;
  state: string;
  loopStage: string;
  steps: readonly Readonly<{ fact: string; atMs: number }>[];
  /** 0 = no visit is agreed. */
  visitStartMs: number;
  /** What the households said, where enough have spoken; null = nothing to show. */
  opinion: Readonly<{
    question: string;
    options: string[];
    tally: number[];
    voices: number;
    leastVoices: number;
    closesAtMs: number;
    outcome: string;
  }> | null;
  /** What waits for the resident's word: when, until when to answer, and the masked name of who would come. */
  offer: Readonly<{ offerId: string; startMs: number; confirmByMs: number; who: string; kind: string }> | undefined;
}>;

/** Where a resident types the six characters of the receipt. `refusal` is a sentence to show above the field. */
export function progressForm(view: View, refusal?: string): string {
  const t = texts(view.language);
  return layout({
    view,
    title: t.progress,
    body: html`${refusal === undefined ? undefined : html`<p class="bad" role="alert">${refusal}</p>`}
      <form class="card" method="get" action="/progress">
        <input type="hidden" name="lang" value="${view.language}" />
        <label for="code">${t.code}</label>
        <input
          id="code"
          name="code"
          required
          minlength="6"
          maxlength="12"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          aria-describedby="code-help"
        />
        <p id="code-help">${t.codeHelp}</p>
        <button>${t.look}</button>
      </form>`,
  });
}

/** What whoever holds the code may see: where it stands, what comes next, and what the resident may say now. */
export function progressPage(view: View, progress: Progress, offsetMinutes: number, thanks: boolean): string {
  const { language } = view;
  const t = texts(language);
  const { state, offer, steps, visitStartMs } = progress;
  const own = !steps.some(({ fact }) => fact === 'merged');
  return layout({
    view,
    title: word(language, 'type', progress.type),
    body: html`<p class="quiet">${t.yourDemand} <span class="nowrap">${progress.no}</span></p>
      ${thanks ? html`<p class="note" role="status">${t.thanks}</p>` : undefined}
      <p class="now">${offer === undefined ? word(language, 'state', state) : t.nowConfirm}</p>
      ${offer === undefined ? html`<p>${word(language, 'next', state)}</p>` : undefined}
      ${visitStartMs === 0 ? undefined : html`<p class="note">${t.visitAt}<strong class="instant">${inWords(language, visitStartMs, offsetMinutes)}</strong></p>`}
      ${offer === undefined ? undefined : confirmForm(view, progress, offer, offsetMinutes)}
      ${own && evaluated.has(state) ? evaluateForm(view, progress) : undefined}
      ${progress.opinion === null ? undefined : opinionOf(view, progress.opinion)}
      <h2>${t.steps}</h2>
      <ol class="steps">
        ${steps.map((step) => html`<li>${word(language, 'fact', step.fact)} <small>${inWords(language, step.atMs, offsetMinutes)}</small></li>`)}
      </ol>
      ${own && withdrawn.has(state) ? withdrawForm(view, progress) : undefined}`,
  });
}

function opinionOf(view: View, opinion: NonNullable<Progress['opinion']>): Html {
  const t = texts(view.language);
  const rows = opinion.options.map((option, n) => [option, opinion.tally[n] ?? 0]);
  return html`<h2>${t.opinionNotice}</h2>
    <p>${opinion.question} · ${word(view.language, 'opinion', opinion.outcome)}</p>
    ${table(t.opinionQuestion, [t.opinionOption, t.opinionVoices], rows)}`;
}

/** States in which the intake lets a resident evaluate or withdraw; elsewhere it would refuse, so nothing is offered. */
const evaluated: ReadonlySet<string> = new Set(['DELIVERED', 'UNMET']);
const withdrawn: ReadonlySet<string> = new Set([
  ...['SUBMITTED', 'NEEDS_INFO', 'TRIAGED', 'OPINION', 'MATCHING', 'WAITLISTED', 'MATCHED', 'SCHEDULED', 'ESCALATED'],
]);

/** A form about the demand as it is shown: `at` counts the steps seen, so that the same form sent twice is one command. */
function form(view: View, { code, steps }: Progress, what: string, body: Html): Html {
  const action = linkTo(view, `/progress/${encodeURIComponent(code)}/${what}`);
  return html`<form class="card" method="post" action="${action}">
    <input type="hidden" name="at" value="${steps.length}" />
    ${body}
  </form>`;
}

function confirmForm(
  view: View,
  progress: Progress,
  offer: NonNullable<Progress['offer']>,
  offsetMinutes: number,
): Html {
  const { language } = view;
  const t = texts(language);
  const body = html`<h2>${t.confirmTitle}</h2>
    <input type="hidden" name="offer" value="${offer.offerId}" />
    <dl>
      <dt>${t.confirmWho}</dt>
      <dd>${offer.who} (${word(language, 'providerKind', offer.kind)})</dd>
      <dt>${t.confirmWhen}</dt>
      <dd>${inWords(language, offer.startMs, offsetMinutes)}</dd>
      ${
        offer.confirmByMs === 0
          ? undefined
          : html`<dt>${t.confirmBy}</dt>
              <dd>${inWords(language, offer.confirmByMs, offsetMinutes)}</dd>`
      }
    </dl>
    <p class="buttons">
      <button name="answer" value="yes">${t.confirmYes}</button>
      <button class="plain" name="answer" value="no">${t.confirmNo}</button>
    </p>`;
  return form(view, progress, 'confirm', body);
}

function evaluateForm(view: View, progress: Progress): Html {
  const { language } = view;
  const t = texts(language);
  const body = html`<fieldset>
      <legend>${t.evaluateAsk}</legend>
      ${codesOf('solved').map((code) => html`<label><input type="radio" name="solved" value="${code}" required /> ${word(language, 'solved', code)}</label>`)}
    </fieldset>
    <label for="satisfaction">${t.satisfaction}</label>
    <select id="satisfaction" name="satisfaction" required>
      <option value="">${t.satisfactionPick}</option>
      ${['5', '4', '3', '2', '1'].map((n) => html`<option value="${n}">${word(language, 'satisfaction', n)}</option>`)}
    </select>
    <label for="comment">${t.comment}</label>
    <textarea id="comment" name="comment" maxlength="1000"></textarea>
    <p class="buttons"><button>${t.send}</button></p>`;
  return form(view, progress, 'evaluate', body);
}

function withdrawForm(view: View, progress: Progress): Html {
  const t = texts(view.language);
  const body = html`<p>${t.withdrawHelp}</p>
    <button class="plain">${t.withdraw}</button>`;
  return html`<details>
    <summary>${t.noLonger}</summary>
    ${form(view, progress, 'withdraw', body)}
  </details>`;
}
