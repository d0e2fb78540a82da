import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';

import { chromiumHere, lookAt, openBrowser, openPage } from './http-browser.ts';
import { booked, offered, openTown, present, submit, type Town } from './http-town.ts';
import { openWorld, type World } from './http-world.ts';

/** The pages in a real browser: for everybody, on a phone and at a desk, in both languages, without a script, by keyboard. */

// A world of six services takes its time where many others work.
jest.setTimeout(180_000);

const chromium = chromiumHere();

if (chromium === undefined) it.skip('skipped: no Chromium (LINLI_TEST_CHROMIUM names one)', () => undefined);
else describe('the pages', () => inBrowser(chromium));

function inBrowser(executable: string): void {
  let world: World;
  let town: Town;
  let browser: Browser;
  /** Codes and ids of demands in different states. */
  let codes: Readonly<Record<'waiting' | 'asked' | 'agreed' | 'evaluable', string>>;
  let agreedId: string;

  beforeAll(async () => {
    world = await openWorld({ helpPhone: '024-7455 0120' });
    town = await openTown(world);
    const agreed = await offered(world, town.here);
    await booked(world, town.here, agreed);
    agreedId = agreed.demandId;
    const asked = await offered(world, town.here);
    const doctor = await present(world, town.here, 'PROVIDER_MEMBER');
    await doctor.tell(`/api/v1/offers/${asked.offerId}/answer`, { accept: true });
    const waiting = await submit(world, town.here, {
      type: 'HAZARD_REPORT',
      urgency: 'URGENT',
      resident: { name: '甲', phone: '1' },
    });
    for (const type of ['SIX_HELP_CLEAN', 'DISPUTE', 'MEDICINE_DELIVERY', 'VOLUNTEER_WISH'])
      await submit(world, town.here, { type, resident: { name: '乙', phone: '2' } });
    codes = {
      ...{ waiting: waiting.progressCode, asked: asked.progressCode, agreed: agreed.progressCode },
      evaluable: await delivered(),
    };
    await world.settled();
    browser = await openBrowser(executable);
  });
  afterAll(async () => {
    await browser.close();
    await world.stop();
  });

  async function delivered(): Promise<string> {
    const { demandId, progressCode } = await submit(world, town.here, { type: 'INFO_QUERY' });
    const clerk = await present(world, town.here, 'DESK_CLERK');
    const at = `/api/v1/demands/${demandId}`;
    await clerk.tell(`${at}/acknowledge`);
    await clerk.tell(`${at}/assign`, { ownerId: clerk.userId });
    expect((await clerk.tell(`${at}/deliver`, { outcomeCodes: ['ADVICE'] })).status).toBe(200);
    return progressCode;
  }

  const shown = (): readonly (readonly [path: string, status: number])[] => [
    ...['/', '/board', '/login', '/progress', '/desk'].map((path) => [path, 200] as const),
    ...Object.values(codes).map((code) => [`/progress?code=${code}`, 200] as const),
    [`/desk/demands/${agreedId}`, 200],
    [`/print/demands/${agreedId}/receipt`, 200],
    ['/progress?code=AAAAAA', 404],
    ['/desk/demands/dm_nothing', 404],
  ];

  async function signedIn(context: BrowserContext): Promise<void> {
    const { cookie } = await present(world, town.here, 'COMMUNITY_COORDINATOR');
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: world.base }]);
  }

  /** Width of the window in CSS pixels: a phone, a desk, and a desk with everything twice as large. */
  it.each([
    ['zh', 360, 'standard'],
    ['en', 360, 'standard'],
    ['zh', 1280, 'standard'],
    ['en', 1280, 'standard'],
    ['zh', 360, 'large'],
    ['en', 640, 'large'],
    ['en', 1280, 'large'],
  ] as const)('%s, %i px, %s: read, reach and understand, nothing foreign', async (lang, width, size) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
    await context.addCookies([{ name: 'linli_text', value: size, url: world.base }]);
    await signedIn(context);
    const { page, wrong } = await openPage(context, world.base);
    // Large text is what narrow places are hardest on: the pages with most in them.
    const pages = shown().filter(([path]) => size === 'standard' || /code=|desk/.test(path));
    for (const [path, status] of pages) {
      const answer = await page.goto(`${world.base}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
      const looked = await lookAt(page);
      expect({ path, status: answer?.status(), ...looked }).toEqual({
        ...{ path, status, axe: [], overlapping: [], small: [], overflow: 0 },
      });
      expect(await page.title()).toMatch(lang === 'zh' ? / · 邻里$/ : / · Linli$/);
    }
    // The browser itself says on the console that a page was not found.
    expect(wrong.filter((one) => !one.includes('404'))).toEqual([]);
    await context.close();
  });

  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let n = 0; n < 60; n++) {
      await page.keyboard.press('Tab');
      if ((await page.locator(`${selector}:focus`).count()) > 0) return;
    }
    throw new Error(`${selector} cannot be reached by Tab on ${page.url()}`);
  }

  it('a resident finds the demand by its code, agrees to the time and says how it was, by keyboard, without a script', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 700 },
      locale: 'zh-CN',
    });
    const { page, wrong } = await openPage(context, world.base);
    await page.goto(world.base);
    await tabTo(page, 'a[href^="/progress"]');
    await page.keyboard.press('Enter');
    await tabTo(page, '#code');
    await page.keyboard.type(codes.asked.toLowerCase());
    await page.keyboard.press('Enter');
    await page.waitForURL(/code=/);
    expect(await page.locator('.now').innerText()).toBe('有人愿意来，请您定时间');
    expect(await page.locator('main').innerText()).toContain('赵** (医生)');
    await tabTo(page, 'button[value="yes"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/thanks=1/);
    expect(await page.locator('[role="status"]').innerText()).toBe('已收到，谢谢。');
    await world.settled();
    await page.goto(`${world.base}/progress?code=${codes.asked}`);
    expect(await page.locator('.now').innerText()).toBe('已预约');

    await page.goto(`${world.base}/progress?code=${codes.evaluable}`);
    await tabTo(page, 'input[type="radio"]');
    await page.keyboard.press('Space');
    await tabTo(page, '#satisfaction');
    await page.keyboard.press('5');
    await tabTo(page, 'form[action*="evaluate"] button');
    await page.keyboard.press('Enter');
    await page.waitForURL(/thanks=1/);
    expect(await page.locator('.now').innerText()).toBe('已归档');
    expect(wrong).toEqual([]);
    await context.close();
  });

  it('a coordinator signs in, opens a demand from the list, takes it on and signs out, by keyboard; what has focus is seen', async () => {
    const person = await present(world, town.here, 'COMMUNITY_COORDINATOR');
    const login = (await world.linli.gateway.people.find(person.userId))?.login ?? '';
    const { body } = await world.operator.post(`/api/v1/users/${person.userId}/password`);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
    const { page, wrong } = await openPage(context, world.base);
    await page.goto(`${world.base}/desk`);
    expect(new URL(page.url()).pathname).toBe('/login');
    await tabTo(page, '#login');
    await page.keyboard.type(login);
    await page.keyboard.press('Tab');
    await page.keyboard.type(String(body['password']));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/desk/);
    const list = await page.locator('tbody').innerText();
    expect(list).toMatch(/安全隐患\s+紧急/);
    expect(list).toContain('等待接单');
    expect(list).toContain('王一'); // who answers for the queue, before anybody has taken it on
    expect(list).not.toMatch(/周秀兰|1391234/);
    await tabTo(page, 'tbody a');
    for (const place of ['outline-style', 'outline-width'])
      expect(await page.evaluate(`getComputedStyle(document.activeElement).getPropertyValue('${place}')`)).toMatch(
        /solid|3px/,
      );
    await page.locator('tr', { hasText: '安全隐患' }).getByRole('link').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/desk\/demands\//);
    await tabTo(page, 'form[action*="acknowledge"] button');
    await page.keyboard.press('Enter');
    // The old page is still there until the answer comes.
    await page.locator('dl .chip', { hasText: '已接单' }).waitFor();
    await tabTo(page, 'form.who button');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${world.base}/?lang=zh`);
    expect((await page.goto(`${world.base}/desk`))?.url()).toContain('/login');
    expect(wrong).toEqual([]);
    await context.close();
  });
}
