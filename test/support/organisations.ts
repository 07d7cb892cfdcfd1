import type { OrganisationRole } from "../../src/features/roles/index.ts";
import type { TestClient, TestPage } from "./client.ts";
import { aPerson, aPlatformAdministrator, type TestStaff, takeSecondFactor } from "./staff.ts";
import type { World } from "./world.ts";

export interface TestOrganisation {
  readonly slug: string;
  readonly path: string;
  readonly platform: TestStaff;
  readonly administrator: TestStaff;
}

let count = 0;

/** An organisation with one administrator, made as people make it: added, invited to, accepted. */
export async function anOrganisation(world: World): Promise<TestOrganisation> {
  const platform = await aPlatformAdministrator(world);
  const slug = `esimerkki-${++count}`;
  const fields = { name: `Esimerkki ${count} ry`, slug, kind: "association" };
  const added = await platform.client.submit(await platform.client.get("/jarjestot/uusi"), fields);
  const path = new URL(added.url).pathname;
  const administrator = await aMember(world, { path, by: platform.client }, "administrator", "Aino Ylläpitäjä");
  return { slug, path, platform, administrator };
}

/** Makes an invitation, and the path it is answered at. */
export async function invitationTo(by: TestClient, path: string, role: OrganisationRole): Promise<string> {
  const made = await by.submit(await by.get(path), { role }, "form[action$='/kutsut']");
  return pathIn(made);
}

/** The path of the link on the page of a new invitation. */
export function pathIn(made: TestPage): string {
  const address = made.document.querySelector("#address")?.textContent;
  if (!address) throw new Error(`no invitation on ${made.url}: ${made.text}`);
  return new URL(address).pathname;
}

export const accept = async (client: TestClient, path: string, knownAs: string): Promise<TestPage> =>
  client.submit(await client.get(path), { knownAs, told: "yes" });

/** A person who has accepted a role and taken a second factor into use. */
export async function aMember(
  world: World,
  { path, by }: { readonly path: string; readonly by: TestClient },
  role: OrganisationRole,
  knownAs: string,
): Promise<TestStaff> {
  const person = await aPerson(world);
  await accept(person.client, await invitationTo(by, path, role), knownAs);
  return takeSecondFactor(world, person);
}

/** Presses the button that names this on the page. */
export async function pressButton(client: TestClient, page: TestPage, label: string): Promise<TestPage> {
  const buttons = [...page.document.querySelectorAll("main form button")];
  const button = buttons.find((one) => (one.textContent ?? "").trim() === label);
  const action = button?.closest("form")?.getAttribute("action");
  if (!action) throw new Error(`no button "${label}" on ${page.url}:\n${page.text}`);
  return client.post(action);
}

export const holderIdOf = (page: TestPage, knownAs: string): string => {
  const card = [...page.document.querySelectorAll("main section.card")].find((one) =>
    one.querySelector("h2")?.textContent?.startsWith(knownAs),
  );
  const action = card?.querySelector("form[action*='/ihmiset/']")?.getAttribute("action");
  const id = /ihmiset\/([0-9a-f-]{36})/.exec(action ?? "")?.[1];
  if (!id) throw new Error(`nobody called ${knownAs} on ${page.url}`);
  return id;
};
