import type { TestPage } from "../../../test/support/client.ts";
import type { World } from "../../../test/support/world.ts";
import { aGroup, aMemberOf } from "../groups/groups.testing.ts";

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
