import type { TestPage } from "../../../test/support/client.ts";
import { aPerson, type TestPerson } from "../../../test/support/staff.ts";
import type { World } from "../../../test/support/world.ts";
import { aGroup, type TestGroup } from "../groups/groups.testing.ts";
import { enterSpace } from "../spaces/index.ts";

export interface TestMember extends TestPerson {
  readonly personaId: string;
}

/** Somebody comes into a group under a nickname and gives its promise. */
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
  return { ...person, personaId: entered.personaId };
}

/** A group of a starter and a member, with a draft of two rules of the starting set. */
export async function aDraft(world: World) {
  const group = await aGroup(world);
  const member = await aMemberOf(world, group, "Muurain");
  const base = `${group.home}/saannot`;
  const draft = `${base}/luonnos`;
  const page = await group.client.post(`${draft}/valmiit`, { topic: ["phones", "silence"] });
  return { group, member, base, draft, page, rules: rulesOn(page) };
}

/** The addresses of the proposals on a draft's page, in their order. */
export const rulesOn = (page: TestPage): string[] => [
  ...new Set(
    [...page.document.querySelectorAll("main a[href*='/saannot/luonnos/']")].map(
      (link) => link.getAttribute("href") ?? "",
    ),
  ),
];

/** What a hidden field of a page holds. */
export const hiddenOn = (page: TestPage, name: string, form = "main form"): string =>
  page.document.querySelector(`${form} [name=${name}]`)?.getAttribute("value") ?? "";
