import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { anAsk, aPlan } from "../../src/features/group-support/group-support.testing.ts";
import { aGroup, shortWay } from "../../src/features/groups/groups.testing.ts";
import { enterSpace } from "../../src/features/spaces/index.ts";
import { themeName } from "../../src/features/themes/index.ts";
import { type Locale, localPath, m } from "../../src/shared/i18n/index.ts";
import type { TestClient } from "../support/client.ts";
import { useHouse } from "../support/house.ts";
import { anOrganisation } from "../support/organisations.ts";
import { aPerson, aPlatformAdministrator } from "../support/staff.ts";

describe("a mother starts a group that no organisation has", () => {
  const house = useHouse("2026-11-21T14:32+02:00");
  const windowOf = (client: TestClient, javaScript: boolean, width = 390) =>
    house.open({ as: client, javaScript, width });
  const seen = (page: Page, javaScript: boolean, name: string) =>
    house.look(page, `mother-${javaScript ? "js" : "plain"}-${name}`);

  it.each([
    { javaScript: true, locale: "fi" },
    { javaScript: false, locale: "sv" },
  ] as const)(
    "and eight families come; she hands it over later; $locale, with JavaScript: $javaScript",
    async (way) => {
      const { javaScript, locale } = way;
      const at = { locale: locale as Locale };
      const mother = await aPerson(house.world);
      const name = javaScript ? "Vauva-arjen aamukahvit" : "Morgonkaffe i babyvardagen";

      // She starts it the short way.
      const page = await windowOf(mother.client, javaScript);
      await page.goto(localPath(locale, "/aloita?teema=vauva-ja-pikkulapsi&paikka=Jyväskylä"));
      expect(await page.locator("#town").inputValue()).toBe("Jyväskylä");
      await page.fill("#name", name);
      await page.fill("#happens", shortWay.happens);
      await page.locator('label[for="way"]').click();
      await page.fill("#place", shortWay.place);
      await page.fill("#first", "2026-12-01");
      await page.fill("#first-time", "10:00");
      await page.locator('label[for="rhythm"]').click();
      await page.locator('label[for="entry"]').click();
      await page.fill("#nickname", "Hilla");
      await seen(page, javaScript, "1-start");
      await page.getByRole("button", { name: m.groups_start_on({}, at), exact: true }).click();
      expect(await page.getByLabel(themeName("baby-and-small-child", locale), { exact: true }).isChecked()).toBe(true);
      await seen(page, javaScript, "1-themes");
      await page.getByRole("button", { name: m.groups_start_button({}, at), exact: true }).click();
      await page.locator('label[for="promise"]').click();
      await page.getByRole("button", { name: m.spaces_promise_button({}, at) }).click();
      await page.waitForURL(/\/oma\/ryhma\//);
      const group = new URL(page.url()).pathname;
      await seen(page, javaScript, "2-home");

      // The area centre reads the listing.
      const centre = await aPlatformAdministrator(house.world);
      const desk = await windowOf(centre.client, javaScript, 1280);
      await desk.goto("/tarkistus");
      await desk.getByRole("link", { name }).first().click();
      await desk.locator("button[name=decision][value=accept]").click();
      await desk.waitForURL(/\/tarkistus\?tehty/);

      // Eight families find it by search, and come.
      const spaceId = group.split("/").at(-1) ?? "";
      const { rows } = await house.test.admin.query(
        "SELECT e.slug FROM support_group g JOIN directory_entry e ON e.id = g.offering_id WHERE g.space_id = $1",
        [spaceId],
      );
      const listing = `/tuki/${rows[0].slug}`;
      const family = await house.open({ javaScript });
      await family.goto(localPath(locale, `/haku?q=${encodeURIComponent(name)}&paikka=Jyväskylä`));
      await family.getByRole("link", { name }).first().click();
      await family.waitForURL((url) => url.pathname.endsWith(listing));
      await family.goto(localPath(locale, `${listing}/mukaan`));
      await seen(family, javaScript, "3-family");
      await family.getByRole("button", { name: m.admissions_coming_button({}, at) }).click();
      await family.getByText(m.admissions_coming_done({}, at)).waitFor();
      for (let more = 0; more < 7; more++) {
        const { client } = { client: house.world.visitor() };
        const results = await client.get(`/haku?q=${encodeURIComponent(name)}&paikka=Jyväskylä`);
        expect(results.document.querySelector(`a[href='${listing}']`)).not.toBeNull();
        await client.submit(await client.get(`${listing}/mukaan`), {}, "form[action$='/tulen']");
      }
      const coming = await house.test.admin.query("SELECT count(*)::int AS n FROM coming WHERE space_id = $1", [
        spaceId,
      ]);
      expect(coming.rows[0].n).toBe(8);

      // She asks for a visit; the centre's worker agrees on one.
      await page.goto(localPath(locale, `${group.replace(/^\/sv/, "")}/tuki`));
      await page.selectOption("#helper", "alue-00");
      const asker = javaScript ? "Hilla" : "Hjortron";
      await page.fill("#who", asker);
      await page.fill("#hope", "Miten ensimmäinen kerta menee?");
      await seen(page, javaScript, "4-support");
      await page.getByRole("button", { name: m.group_support_send({}, at) }).click();
      await page.getByText(m.group_support_asked({}, at)).waitFor();
      await desk.goto("/alkutuki");
      await seen(desk, javaScript, "5-queue");
      await desk.getByRole("link", { name: asker }).click();
      await desk.locator('label[for="answer"]').click();
      await desk.fill("#helper", "Aino aluekeskuksesta");
      await desk.fill("#contact", "0000 000 000");
      await desk.getByRole("button", { name: m.group_support_answer_button() }).click();
      await desk.fill("#day", "2026-11-27");
      await desk.fill("#time", "12:00");
      await desk.getByRole("button", { name: m.group_support_date_button() }).click();
      await desk.getByText(m.group_support_saved()).waitFor();
      await seen(desk, javaScript, "6-dated");
      await page.reload();
      await page.getByText("Aino aluekeskuksesta").waitFor();
      await seen(page, javaScript, "7-agreed");

      // Later somebody of the group carries it on, and she says goodbye.
      const other = await aPerson(house.world);
      const entered = await enterSpace(house.world.services, {
        personId: other.personId,
        spaceId,
        nickname: "Muurain",
        approved: true,
      });
      expect(entered.kind).toBe("in");
      const plain = group.replace(/^\/sv/, "");
      await other.client.submit(await other.client.get(plain), { promise: "yes" });
      await page.goto(localPath(locale, `${plain}/vaihto`));
      await page.fill("#words", "Kiitos teistä.");
      await page.getByRole("button", { name: m.groups_farewell_button({}, at) }).click();
      await page.getByText(m.groups_handover_saved({}, at)).waitFor();
      await page.locator('label[for="persona"]').click();
      await page.locator('label[for="way-2"]').click();
      await seen(page, javaScript, "8-handover");
      await page.getByRole("button", { name: m.groups_handover_button({}, at), exact: true }).click();
      const next = await windowOf(other.client, javaScript);
      await next.goto(localPath(locale, plain));
      await next.getByRole("button", { name: m.groups_handover_yes({}, at) }).click();
      await next.getByText(m.groups_carrying({}, at)).waitFor();
      await next.getByText("Kiitos teistä.").waitFor();
      await seen(next, javaScript, "9-carried");
      await page.goto(localPath(locale, `${plain}/lahto`));
      await seen(page, javaScript, "10-leave");
      await page.getByRole("button", { name: m.spaces_leave_button({}, at) }).click();
      expect((await mother.client.get(plain)).status).toBe(404);
      expect(await next.goto(localPath(locale, plain)).then((answer) => answer?.status())).toBe(200);
    },
  );

  it("has pages around it that everyone can use, in every language, light and dark", async () => {
    const organisation = await anOrganisation(house.world);
    const { rows } = await house.test.admin.query("SELECT id FROM organisation WHERE slug = $1", [organisation.slug]);
    const ask = await anAsk(house.world, organisation, rows[0].id);
    const group = await aGroup(house.world, { nickname: "Karpalo" });
    const made = await group.client.submit(await group.client.get(`${group.home}/kumppanit`), { role: "godparent" });
    const link = new URL(made.document.querySelector(".partner-link")?.textContent ?? "").pathname;
    await group.client.submit(await group.client.get(`${group.home}/tehtavat`), {}, "form[action$='/ehdotukset']");
    const base = `/jarjestot/${organisation.slug}`;
    const unasked = await aPlan(house.world);
    const visits = [
      { who: unasked.client, pages: [`${unasked.path}/pyynto`] },
      { who: ask.client, pages: [ask.path, `${ask.path}/pyynto`, `${ask.path}/tuki`, `${ask.path}/tarve`] },
      {
        who: organisation.administrator.client,
        pages: [
          `${base}/ryhmat`,
          ask.asked,
          `${ask.asked}/aloita`,
          `${base}/alkutuki`,
          `/aloita/jarjesto/${organisation.slug}`,
        ],
      },
      {
        who: group.client,
        pages: ["kumppanit", "tehtavat", "tuki", "vaihto", "lahto"].map((page) => `${group.home}/${page}`),
      },
      { who: house.world.visitor(), pages: [link, "/aloita?teema=suru"] },
    ];
    const others = ["sv", "en", "fi-simple"] as const;
    let turn = 0;
    for (const { who, pages } of visits) {
      const page = await windowOf(who, true);
      for (const address of pages) {
        for (const language of ["fi", others[turn++ % others.length] ?? "sv"] as const) {
          await page.emulateMedia({ colorScheme: language === "fi" ? "light" : "dark" });
          await page.goto(localPath(language, address));
          await seen(page, true, `${language}-${address.replace(/[0-9a-f-]{36}/g, "x").replace(/[^a-z]+/g, "-")}`);
        }
      }
    }
  }, 240_000);
});
