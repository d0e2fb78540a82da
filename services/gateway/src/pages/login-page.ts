import { html } from './html.ts';
import { layout } from './layout.ts';
import { texts, type Language } from './texts.ts';

/** Sign-in; says the same for an unknown account, a wrong password and a resting account. */
export function loginPage(language: Language, refused: boolean): string {
  const t = texts(language);
  return layout({
    language,
    title: t.login,
    path: '/desk',
    body: html`${refused ? html`<p class="bad" role="alert">${t.loginWrong}</p>` : undefined}
      <form class="card" method="post" action="/login?lang=${language}">
        <label for="login">${t.account}</label><input id="login" name="login" required autocomplete="username" />
        <label for="password">${t.password}</label
        ><input id="password" name="password" type="password" required autocomplete="current-password" />
        <p><button>${t.login}</button></p>
      </form>`,
  });
}

/** A page that says one sentence: not found, not allowed, away. */
export function sentencePage(language: Language, title: string, sentence: string): string {
  return layout({ language, title, path: '', body: html`<p role="alert">${sentence}</p>` });
}
