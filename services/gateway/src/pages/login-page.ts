import { html } from './html.ts';
import { layout } from './layout.ts';
import { texts } from './texts.ts';
import { linkTo, type View } from './view.ts';

/**
 * Sign-in; `refusal` is a sentence to show, the same for an unknown account, a wrong password and a resting account.
 * @param next path to go on to, empty = wherever the role belongs
 */
export function loginPage(view: View, next: string, refusal?: string): string {
  const t = texts(view.language);
  const action = linkTo(view, next === '' ? '/login' : `/login?next=${encodeURIComponent(next)}`);
  return layout({
    view,
    title: t.login,
    body: html`${refusal === undefined ? undefined : html`<p class="bad" role="alert">${refusal}</p>`}
      <form class="card" method="post" action="${action}">
        <label for="login">${t.account}</label>
        <input
          id="login"
          name="login"
          required
          maxlength="100"
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
        />
        <label for="password">${t.password}</label>
        <input id="password" name="password" type="password" required maxlength="200" autocomplete="current-password" />
        <p class="buttons"><button>${t.signIn}</button></p>
      </form>
      <p class="quiet">${t.noTracking}</p>`,
  });
}
