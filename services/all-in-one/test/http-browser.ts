import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { readConfig, text } from '@linli/config';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** A real Chromium, and what it can tell of a page. */

const settings = readConfig({
  /** The browser to look with, where it is not on the path. */
  chromium: text({ env: 'LINLI_TEST_CHROMIUM', initial: '' }),
  path: text({ env: 'PATH', initial: '' }),
});

/** The browser of this machine, undefined when there is none. */
export function chromiumHere(): string | undefined {
  const named = ['chromium', 'chromium-browser', 'google-chrome', 'chrome.exe'];
  const onPath = settings.path.split(delimiter).flatMap((folder) => named.map((name) => join(folder, name)));
  return [settings.chromium, ...onPath].find((file) => file !== '' && existsSync(file));
}

export function openBrowser(executablePath: string): Promise<Browser> {
  // Containers give a browser no sandbox of its own; it sees pages of this test only.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] });
}

export type Looked = Readonly<{
  /** Rules of WCAG 2.2 A and AA that are broken, with the first place. */
  axe: readonly string[];
  /** Pixels that stick out to the right. */
  overflow: number;
  /** Pairs of texts that lie on each other. */
  overlapping: readonly string[];
  /** Buttons, links and fields lower or narrower than 24 px, but links inside a text. */
  small: readonly string[];
}>;

const axeSource = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** A page that tells what went wrong on it: errors on the console, and requests that left this machine. */
export async function openPage(context: BrowserContext, base: string): Promise<{ page: Page; wrong: string[] }> {
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrong.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !url.startsWith('data:')) wrong.push(`request: ${url}`);
  });
  return { page, wrong };
}

export async function lookAt(page: Page): Promise<Looked> {
  await page.evaluate(axeSource); // by the debugger: the page itself lets no foreign script in
  return page.evaluate<Looked>(`(${inPage.toString()})()`);
}

/** Runs inside the page. Its types are the browser's, which this house does not load. */
/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument -- the browser's own objects */
async function inPage(): Promise<unknown> {
  const { axe, document, innerWidth, getComputedStyle } = globalThis as any;
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
  const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
  const rects: { text: string; box: any }[] = [];
  const walker = document.createTreeWalker(document.body, 4);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const shown = node.parentElement.checkVisibility() && node.textContent.trim() !== '';
    if (!shown) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects())
      if (box.right > 0) rects.push({ text: node.textContent.trim().slice(0, 30), box });
  }
  const overlapping: string[] = [];
  rects.forEach((one, n) => {
    for (const other of rects.slice(n + 1)) {
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (wide > 2 && high > 6) overlapping.push(`${one.text} × ${other.text}`);
    }
  });
  const inText = (element: any) => getComputedStyle(element).display === 'inline';
  const small = [...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary')]
    .filter((element: any) => element.checkVisibility() && !element.matches('.skip') && !inText(element))
    .filter((element: any) => {
      const { width, height } = element.getBoundingClientRect();
      return width < 24 || height < 24;
    });
  return {
    axe: violations.map((one: any) => `${one.id} ${one.nodes[0]?.target} ${one.nodes[0]?.failureSummary}`),
    overflow: Math.max(0, document.documentElement.scrollWidth - innerWidth),
    overlapping,
    small: small.map((element: any) => element.outerHTML.slice(0, 80)),
  };
}
/* eslint-enable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-argument */
