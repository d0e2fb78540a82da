import { html, type Html } from './html.ts';
import { when } from './instant.ts';
import { layout } from './layout.ts';
import { texts, word, type Language } from './texts.ts';

export type Progress = Readonly<{
  code: string;
  no: string;
  type: string;
  state: string;
  loopStage: string;
  steps: readonly Readonly<{ fact: string; atMs: number }>[];
  visitStartMs: number;
  /** Time of an offer that waits for the resident's word; 0 = none. */
  confirmStartMs: number;
  offsetMinutes: number;
}>;

/** Where a resident types the six characters of the receipt. `refusal` is a sentence to show above the field. */
export function progressForm(language: Language, refusal?: string): string {
  const t = texts(language);
  return layout({
    language,
    title: t.progress,
    path: '/progress',
    body: html`${refusal === undefined ? undefined : html`<p class="bad" role="alert">${refusal}</p>`}
      <form class="card" method="get" action="/progress">
        <input type="hidden" name="lang" value="${language}" />
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
        />
        <p>${t.codeHelp}</p>
        <button>${t.look}</button>
      </form>`,
  });
}

/** What whoever holds the code may see: state, steps, the fixed time; and what the resident may say now. */
export function progressPage(language: Language, progress: Progress, thanks: boolean): string {
  const t = texts(language);
  return layout({
    language,
    title: `${t.yourDemand} ${progress.no}`,
    path: '/progress',
    body: html`${thanks ? html`<p class="note" role="status">${t.thanks}</p>` : undefined}
      <p>
        ${word(language, 'type', progress.type)} · ${t.now}
        <strong>${word(language, 'state', progress.state)}</strong>（${word(language, 'stage', progress.loopStage)}）
      </p>
      ${progress.visitStartMs === 0 ? undefined : html`<p>${t.visitAt} <strong>${when(progress.visitStartMs, progress.offsetMinutes)}</strong></p>`}
      ${progress.confirmStartMs === 0 ? undefined : confirmForm(language, progress)}
      ${progress.state === 'DELIVERED' ? evaluateForm(language, progress) : undefined}
      <h2>${t.steps}</h2>
      <ol class="steps">
        ${progress.steps.map((step) => html`<li>${when(step.atMs, progress.offsetMinutes)} ${word(language, 'fact', step.fact)}</li>`)}
      </ol>
      ${ended.has(progress.state) ? undefined : html`<form method="post" action="/progress/${progress.code}/withdraw?lang=${language}"><button class="plain">${t.withdraw}</button></form>`}`,
  });
}

const ended: ReadonlySet<string> = new Set(['DELIVERED', 'CLOSED', 'UNMET', 'REJECTED', 'WITHDRAWN', 'DUPLICATE']);

function confirmForm(language: Language, progress: Progress): Html {
  const t = texts(language);
  return html`<form class="card" method="post" action="/progress/${progress.code}/confirm?lang=${language}">
    <p>${t.confirmAsk} <strong>${when(progress.confirmStartMs, progress.offsetMinutes)}</strong></p>
    <button name="answer" value="yes">${t.confirmYes}</button>
    <button class="plain" name="answer" value="no">${t.confirmNo}</button>
  </form>`;
}

function evaluateForm(language: Language, progress: Progress): Html {
  const t = texts(language);
  const solved = [
    ['YES', t.solvedYes],
    ['PARTLY', t.solvedPartly],
    ['NO', t.solvedNo],
  ] as const;
  return html`<form class="card" method="post" action="/progress/${progress.code}/evaluate?lang=${language}">
    <fieldset>
      <legend>${t.evaluateAsk}</legend>
      ${solved.map(([code, label]) => html`<label><input type="radio" name="solved" value="${code}" required /> ${label}</label>`)}
    </fieldset>
    <label for="satisfaction">${t.satisfaction}</label>
    <select id="satisfaction" name="satisfaction">
      ${[5, 4, 3, 2, 1].map((n) => html`<option value="${n}">${n}</option>`)}
    </select>
    <p><button>${t.send}</button></p>
  </form>`;
}
