import { mkdirSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, type TestContext, vi } from "vitest";
import { type Locale, locales } from "../../src/shared/i18n/locale.ts";
import { chromiumMissing, findChromium } from "./find-chromium.ts";

export { findChromium };

/** What kind of visitor comes, with what kind of device. */
export interface Visitor {
  /** The service's address: `page.goto("/apua")` starts from it. Requests to any other host fail the test. */
  readonly baseUrl: string;
  /** Other addresses the journey may lead to, e.g. the neutral page of quick exit. */
  readonly mayVisit?: readonly string[];
  /** The browser's language, e.g. `sv-FI`. */
  readonly locale?: string;
  /** The window's size, in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly javaScript?: boolean;
  readonly colorScheme?: "light" | "dark";
  readonly reducedMotion?: "reduce" | "no-preference";
  readonly forcedColors?: "active" | "none";
  /** What the browser's console may complain of on this journey, e.g. `/status of 404/`. */
  readonly complaints?: readonly RegExp[];
}

export interface TestBrowser {
  /** A fresh visitor: a window of their own, without cookies or history. Closed after the test. */
  newPage(visitor: Visitor): Promise<Page>;
}

/** How long, in milliseconds, a step of a journey may take before it fails. */
const patience = { step: 10_000, navigation: 20_000, launch: 60_000, journey: 60_000, axe: 40_000 };

/** Keeps the browser to itself and to this machine: it asks nobody for updates, names or experiments. */
const flags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];

const withoutJavaScript = new WeakSet<Page>();

/**
 * A browser for the journeys of this file. Call it before the tests. Where there is no Chromium the tests are skipped,
 * or fail under `REQUIRE_BROWSER=1`. A test also fails when the console complains, the content security policy is
 * broken or a foreign host is asked for anything; a failed test leaves a picture in `test-results/`.
 */
export function useBrowser(): TestBrowser {
  vi.setConfig({ testTimeout: patience.journey, hookTimeout: patience.launch });
  let browser: Browser | undefined;
  let windows: BrowserContext[] = [];
  let problems: string[] = [];

  beforeAll(async () => {
    const executablePath = findChromium();
    if (executablePath) browser = await launch(executablePath);
    else if (process.env.REQUIRE_BROWSER === "1") throw new Error(chromiumMissing);
  });
  afterAll(() => browser?.close());

  beforeEach(({ skip }) => skip(!browser, chromiumMissing));
  afterEach(async (test) => {
    const found = problems;
    const failed = test.task.result?.state === "fail" || found.length > 0;
    if (failed) await takePictures(windows, test);
    await Promise.all(windows.map((window) => window.close()));
    windows = [];
    problems = [];
    expect(found, "what the browser complained of").toEqual([]);
  });

  return {
    async newPage(visitor) {
      if (!browser) throw new Error("pages are opened inside tests");
      const window = await openWindow(browser, visitor);
      windows.push(window);
      watch(window, visitor, (problem) => problems.push(problem));
      const page = await window.newPage();
      if (visitor.javaScript === false) withoutJavaScript.add(page);
      return page;
    },
  };
}

/** Fails when axe finds a breach of WCAG 2.2 A or AA on the page as it stands. Needs JavaScript in it, and time that passes. */
export const expectAccessible = (page: Page): Promise<void> =>
  expectNoBreach(page, (axe) => axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]));

/** Fails where a text of the page, as it stands, is too faint; of a page seen in other colours already, nothing else has changed. */
export const expectContrast = (page: Page): Promise<void> =>
  expectNoBreach(page, (axe) => axe.withRules(["color-contrast"]));

async function expectNoBreach(page: Page, of: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
  // With JavaScript off axe would wait for ever.
  if (withoutJavaScript.has(page)) throw new Error("axe needs a page with JavaScript");
  const axe = of(new AxeBuilder({ page })).analyze();
  const { violations } = await within(patience.axe, axe, `axe found no end on ${page.url()}`);
  const breaches = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.html) }));
  expect(breaches, `accessibility of ${page.url()}`).toEqual([]);
}

function launch(executablePath: string): Promise<Browser> {
  // Chromium's sandbox refuses to run as root, which is who we are in a container.
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({
    executablePath,
    headless: true,
    args: [...flags, ...asRoot],
    // People's browsers keep pages for Back, so ours does too.
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
    timeout: patience.launch,
  });
}

async function openWindow(browser: Browser, visitor: Visitor): Promise<BrowserContext> {
  const window = await browser.newContext({
    baseURL: visitor.baseUrl,
    locale: visitor.locale ?? "fi-FI",
    timezoneId: "Europe/Helsinki",
    viewport: { width: visitor.width ?? 1280, height: visitor.height ?? 800 },
    javaScriptEnabled: visitor.javaScript ?? true,
    colorScheme: visitor.colorScheme ?? "light",
    reducedMotion: visitor.reducedMotion ?? "no-preference",
    forcedColors: visitor.forcedColors ?? "none",
  });
  window.setDefaultTimeout(patience.step);
  window.setDefaultNavigationTimeout(patience.navigation);
  return window;
}

/** Breaches of the content security policy are complaints of the console too. */
function watch(window: BrowserContext, visitor: Visitor, report: (problem: string) => void): void {
  const homes = new Set([visitor.baseUrl, ...(visitor.mayVisit ?? [])].map((address) => new URL(address).origin));
  window.on("console", (message) => {
    const text = `${message.text()} (${message.location().url})`;
    const allowed = visitor.complaints?.some((pattern) => pattern.test(text));
    if (message.type() === "error" && !allowed) report(text);
  });
  window.on("weberror", (error) => report(`uncaught: ${error.error().message}`));
  window.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    const local = protocol === "data:" || protocol === "blob:";
    if (!local && !homes.has(origin)) report(`asked a foreign host: ${request.url()}`);
  });
}

async function takePictures(windows: readonly BrowserContext[], { task }: TestContext): Promise<void> {
  mkdirSync("test-results", { recursive: true });
  const name = task.fullTestName.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 100);
  const pages = windows.flatMap((window) => window.pages());
  for (const [index, page] of pages.entries()) {
    const path = `test-results/${name}${index > 0 ? `-${index + 1}` : ""}.png`;
    // A picture that cannot be taken must not hide why the test failed.
    const taken = await page.screenshot({ path, timeout: patience.step }).then(
      () => path,
      (error: unknown) => `no picture: ${String(error).split("\n")[0]}`,
    );
    process.stderr.write(`${task.fullTestName}: ${page.url()} (${taken})\n`);
  }
}

async function within<T>(milliseconds: number, work: Promise<T>, otherwise: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(otherwise)), milliseconds);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Finnish and one other language, another at each `turn`: where many pages are looked at one after another, every language is
 * seen on a third of them.
 */
export const languagesInTurn = (turn: number): readonly [Locale, Locale] => [
  "fi",
  locales[1 + (turn % (locales.length - 1))] ?? "sv",
];
