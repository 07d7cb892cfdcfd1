import type { Page } from "playwright-core";
import { m } from "../../src/shared/i18n/index.ts";

/** Comes back by a code: it is written, and stands in no address. */
export async function enterCode(page: Page, code: string): Promise<void> {
  await page.goto("/pyynto");
  await page.fill("#code", code);
  await page.getByRole("button", { name: m.admissions_find_button() }).click();
}
