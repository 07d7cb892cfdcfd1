import type { TestClient, TestPage } from "../../../test/support/client.ts";
import { aMember, anOrganisation, type TestOrganisation } from "../../../test/support/organisations.ts";
import { aPerson, type TestPerson, type TestStaff } from "../../../test/support/staff.ts";
import type { World } from "../../../test/support/world.ts";

export interface TestSpace {
  readonly name: string;
  readonly id: string;
  readonly organisation: TestOrganisation;
  /** Its page for those who lead the organisation. */
  readonly ledPath: string;
  /** The path that leads in. */
  readonly door: string;
}

/** A community, founded on its page by the organisation's administrator. */
export async function aCommunity(
  world: World,
  {
    organisation,
    name = "Iltarinki",
    fields = {},
  }: { organisation?: TestOrganisation; name?: string; fields?: Record<string, string> } = {},
): Promise<TestSpace> {
  const owner = organisation ?? (await anOrganisation(world));
  const { client } = owner.administrator;
  const base = `/jarjestot/${owner.slug}/yhteisot`;
  const page = await client.submit(await client.get(`${base}/uusi`), {
    name,
    purpose: "Puhutaan arjesta omassa rauhassa.",
    rules: "Ollaan toisillemme ystävällisiä.\nEi neuvota, kerrotaan omasta.",
    facilitation: "Ohjaaja paikalla maanantaisin",
    places: "50",
    ...fields,
  });
  const id = /yhteisot\/([0-9a-f-]{36})/.exec(page.url)?.[1];
  const address = page.document.querySelector("#address")?.textContent;
  if (!id || !address) throw new Error(`no space: ${page.status} ${page.text}`);
  return { name, id, organisation: owner, ledPath: `${base}/${id}`, door: new URL(address).pathname };
}

/** Someone in a space, and the page of their own nickname there. */
export interface TestPersona extends TestPerson {
  readonly here: string;
  readonly personaId: string;
  readonly as: string;
}

export const personaPath = (page: TestPage): string => new URL(page.url).pathname;

/** Comes to the door under a nickname; the page one lands on. */
export async function knock(client: TestClient, door: string, nickname: string, more: Record<string, string> = {}) {
  return client.submit(await client.get(door), { nickname, ...more });
}

/** Gives the promise of confidentiality. */
export const promise = (client: TestClient, page: TestPage): Promise<TestPage> =>
  client.submit(page, { promise: "yes" });

/** Comes in and promises; throws where there is no place. */
export async function comeTo(
  world: World,
  space: Pick<TestSpace, "door">,
  as: string,
  who?: TestPerson,
  more: Record<string, string> = {},
): Promise<TestPersona> {
  const person = who ?? (await aPerson(world));
  const landed = await knock(person.client, space.door, as, more);
  const page = landed.document.querySelector("[name=promise]") ? await promise(person.client, landed) : landed;
  const here = personaPath(page);
  const personaId = here.split("/").at(-1) ?? "";
  if (page.status !== 200 || !/^\/oma\/tila\//.test(here)) throw new Error(`${as} not in: ${page.status} ${page.text}`);
  return { ...person, here, personaId, as };
}

/** A member of the organisation takes a task in the space, as they are asked to on its page. */
export async function carryIn(
  world: World,
  space: TestSpace,
  knownAs: string,
  as: string,
): Promise<TestPersona & TestStaff> {
  const { organisation } = space;
  const by = organisation.administrator.client;
  const member = await aMember(world, { path: organisation.path, by }, "facilitator", knownAs);
  const page = await by.get(space.ledPath);
  const option = [...page.document.querySelectorAll("select[name=holder] option")].find(
    (one) => one.textContent === knownAs,
  );
  await by.submit(
    page,
    { holder: option?.getAttribute("value") ?? "", role: "facilitator" },
    "form[action$='/tehtavat']",
  );
  const own = await member.client.get("/oma/nimimerkit");
  const offer = own.document.querySelector("a[href*='/oma/tehtava/']")?.getAttribute("href") ?? "";
  const asked = await member.client.get(offer);
  const taken = await member.client.submit(asked, { nickname: as, told: "yes" });
  const here = personaPath(await promise(member.client, taken));
  return { ...member, here, personaId: here.split("/").at(-1) ?? "", as };
}
