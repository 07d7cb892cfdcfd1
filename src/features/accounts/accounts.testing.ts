import type { TestClient, TestPage } from "../../../test/support/client.ts";
import type { TestDatabase } from "../../../test/support/database.ts";
import type { World } from "../../../test/support/world.ts";
import type { Picture } from "./pictures.rules.ts";

/** Someone who has come in through the page, with what they wrote on their paper. */
export interface Newcomer {
  readonly client: TestClient;
  readonly nickname: string;
  readonly words: string;
  readonly code: string;
  readonly page: TestPage;
}

/** Comes in as a person would, in the language of `prefix`. */
export async function newcomer(
  world: World,
  { nickname = "Aamukaste", device = "own", prefix = "" } = {},
): Promise<Newcomer> {
  const client = world.visitor();
  const page = await client.submit(await client.get(`${prefix}/tule`), { device, nickname });
  if (page.status !== 200) throw new Error(`${nickname} could not come in: ${page.status} ${page.text}`);
  return { client, nickname, ...paperOf(page), page };
}

/** The words and the code a page shows. */
export function paperOf(page: TestPage): { words: string; code: string } {
  const words = [...page.document.querySelectorAll(".words-card li")].map((word) => word.textContent);
  return { words: words.join(" "), code: page.document.querySelector(".words-code strong")?.textContent ?? "" };
}

/** Signs in with another browser. */
export async function signIn(
  world: World,
  { nickname, words }: Pick<Newcomer, "nickname" | "words">,
  { device = "own", client = world.visitor() } = {},
): Promise<{ client: TestClient; page: TestPage }> {
  return { client, page: await client.submit(await client.get("/kirjaudu"), { nickname, words, device }) };
}

/** Whether this browser is let in to its person's own page. */
export const isIn = async (client: TestClient): Promise<boolean> =>
  new URL((await client.get("/oma")).url).pathname.endsWith("/oma");

export const cookieName = "__Host-vk";

/** How many rows a table has. */
export async function countOf({ admin }: TestDatabase, table: string): Promise<number> {
  const { rows } = await admin.query<{ n: string }>(`SELECT count(*) AS n FROM ${admin.escapeIdentifier(table)}`);
  return Number(rows[0]?.n);
}

export const deviceCookie = "__Host-vl";

/** Presses these pictures one after the other, as a person would, and says what comes of the last. */
export async function pressPictures(
  client: TestClient,
  page: TestPage,
  pictures: readonly Picture[],
): Promise<TestPage> {
  let shown = page;
  for (const picture of pictures) shown = await client.submit(shown, { kuva: picture });
  return shown;
}

/** Has the device at hand remember its person by these pictures. */
export async function rememberHere(client: TestClient, chosen: readonly Picture[]): Promise<TestPage> {
  const again = await pressPictures(client, await client.get("/oma/laite"), chosen);
  return client.submit(await pressPictures(client, again, chosen), {}, "form[action$='/talteen']");
}
