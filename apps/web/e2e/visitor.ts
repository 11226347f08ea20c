/** People who use the product in a browser: their pages, their sign-in, and what their pages complained about. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Product } from '@talaffuz/testing/product';

export const DEMO_PASSWORD = 'demo-pass-1';

/** The pages of one signed-in demo account by its REST token, for what a test must prepare or look up. */
export async function tokenOf(product: Product, username: string): Promise<{ Authorization: string }> {
  const answer = await fetch(`${product.url}/api/v1/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  });
  expect(answer.status).toBe(200);
  const { access_token } = (await answer.json()) as { access_token: string };
  return { Authorization: `Bearer ${access_token}` };
}

/** The pages follow the language of the account, not of the browser. */
export async function speaks(product: Product, username: string, interface_language: string): Promise<void> {
  const changed = await fetch(`${product.url}/api/v1/auth/profile`, {
    method: 'PUT',
    headers: { ...(await tokenOf(product, username)), 'Content-Type': 'application/json' },
    body: JSON.stringify({ interface_language }),
  });
  expect(changed.status).toBe(200);
}

export class Visitors {
  /** What pages threw, and what broke the content security policy. */
  readonly problems: string[] = [];
  readonly #product: Product;
  readonly #browser: Browser;

  constructor(product: Product, browser: Browser) {
    this.#product = product;
    this.#browser = browser;
  }

  async open(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext({
      locale: 'en-GB',
      // Menus and dialogs are there at once.
      reducedMotion: 'reduce',
      baseURL: this.#product.url,
      ...options,
    });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    page.on('pageerror', (error) => this.problems.push(error.message));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) this.problems.push(message.text());
    });
    return page;
  }

  /** Signs in by the form, in English. */
  async signIn(page: Page, username: string): Promise<void> {
    await speaks(this.#product, username, 'en');
    await page.goto('/sign-in');
    await page.getByLabel('Username or e-mail').fill(username);
    await page.getByRole('textbox', { name: 'Password' }).fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  }

  /** Every place on a phone of 360 pixels, in each language: nothing may be wider than the screen. */
  async fitsPhone(username: string, places: string[]): Promise<void> {
    const page = await this.open({ viewport: { width: 360, height: 740 } });
    await this.signIn(page, username);
    for (const [i, place] of places.entries()) {
      await page.emulateMedia({ colorScheme: i % 2 === 0 ? 'light' : 'dark' });
      await page.goto(place);
      await page.getByRole('heading', { level: 1 }).waitFor();
      for (const loading of await page
        .getByRole('status')
        .filter({ hasText: /^Loading/ })
        .all()) {
        await loading.waitFor({ state: 'detached' });
      }
      // The page came in the language chosen last; the other two by the menu.
      const shown = await page.evaluate(() => document.documentElement.lang);
      for (const language of [shown, ...languages.filter((one) => one !== shown)]) {
        if (language !== shown) await this.#choose(page, language);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        const titles = await page.getByRole('heading', { level: 1 }).count();
        expect({ place, language, wide, titles }).toEqual({ place, language, wide: 0, titles: 1 });
      }
    }
    await page.context().close();
  }

  /** Another language by the menu that stands on every page; the page itself stays. */
  async #choose(page: Page, language: string): Promise<void> {
    await page.getByRole('button', { name: /^(Language|Язык|Til)/ }).click();
    await page.locator(`[role=menuitem][lang=${language}]`).click();
    await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
  }
}

const languages = ['en', 'uz', 'ru'] as const;
