import type { TestClient, TestPage } from "../../../test/support/client.ts";
import { aPerson, type TestPerson } from "../../../test/support/staff.ts";
import type { World } from "../../../test/support/world.ts";
import { enterSpace } from "../spaces/index.ts";

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

type Typed = Readonly<Record<string, string>>;

/** Sends the short way's page, and its themes as they are suggested; the page one lands on, or stays on. */
export async function sendShortWay(client: TestClient, page: TestPage, fields: Typed = {}): Promise<TestPage> {
  const next = await client.submit(page, fields, "main form:has([name=stage])");
  return next.document.querySelector("[name=stage][value=themes]") ? client.submit(next) : next;
}

/** Fills in `/aloita` and sends it; the page one lands on. */
export const startOn = async (client: TestClient, fields: Typed = {}): Promise<TestPage> =>
  sendShortWay(client, await client.get("/aloita"), { ...shortWay, ...fields });

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

export interface TestMember extends TestPerson {
  readonly personaId: string;
  readonly as: string;
}

/** Somebody comes to the group under a nickname and promises confidentiality. */
export async function aMemberOf(
  world: World,
  group: Pick<TestGroup, "spaceId" | "home">,
  nickname: string,
): Promise<TestMember> {
  const person = await aPerson(world);
  const { personId } = person;
  const entered = await enterSpace(world.services, { personId, spaceId: group.spaceId, nickname, approved: true });
  if (!("personaId" in entered)) throw new Error(entered.kind);
  await person.client.submit(await person.client.get(group.home), { promise: "yes" });
  return { ...person, personaId: entered.personaId, as: nickname };
}
