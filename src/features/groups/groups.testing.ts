import type { TestClient, TestPage } from "../../../test/support/client.ts";
import { aPerson, type TestPerson } from "../../../test/support/staff.ts";
import type { World } from "../../../test/support/world.ts";

const pathOf = (page: TestPage): string => new URL(page.url).pathname;

/** What somebody types on the short way. */
export const shortWay = {
  name: "Vauva-arjen aamukahvit",
  happens: "Juodaan kahvia ja jutellaan vauva-arjesta.",
  forWhom: "pienten lasten vanhemmille",
  way: "face-to-face",
  town: "Jyväskylä",
  place: "Kirjaston kahvio",
  firstDate: "2026-12-01",
  firstTime: "10:00",
  rhythm: "fortnightly",
  entry: "walk-in",
  nickname: "Hilla",
  phone: "0000 000 001",
} as const;

export interface TestGroup extends TestPerson {
  readonly spaceId: string;
  readonly personaId: string;
  /** `/oma/ryhma/<space>`. */
  readonly home: string;
}

/** Fills in `/aloita` and sends it; the page one lands on. */
export const startOn = async (client: TestClient, fields: Partial<Record<keyof typeof shortWay, string>> = {}) =>
  client.submit(await client.get("/aloita"), { ...shortWay, ...fields });

/** A citizen's group, started the short way; its starter has promised confidentiality and stands at its home. */
export async function aGroup(
  world: World,
  fields: Partial<Record<keyof typeof shortWay, string>> = {},
  who?: TestPerson,
): Promise<TestGroup & { readonly page: TestPage }> {
  const starter = who ?? (await aPerson(world));
  const landed = await startOn(starter.client, fields);
  const personaId = pathOf(landed).split("/").at(-1) ?? "";
  const page = await starter.client.submit(landed, { promise: "yes" });
  const home = pathOf(page);
  const spaceId = /^\/oma\/ryhma\/([0-9a-f-]{36})$/.exec(home)?.[1];
  if (!spaceId) throw new Error(`no group: ${page.status} ${page.url} ${page.text}`);
  return { ...starter, spaceId, personaId, home, page };
}
