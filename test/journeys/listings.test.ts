import { beforeAll, describe, expect, it } from "vitest";
import { accept, anEditorialWorld, anOffering, aSubmitted } from "../../src/features/listings/listings.testing.ts";
import { m } from "../../src/shared/i18n/index.ts";
import { localPath } from "../../src/shared/i18n/locale.ts";
import { useHouse } from "../support/house.ts";

describe("keeping listings", () => {
  const house = useHouse();
  let people: Awaited<ReturnType<typeof anEditorialWorld>>;
  beforeAll(async () => {
    people = await anEditorialWorld(house.world);
  });

  it("has pages that everyone can use, in every language, light and dark", async () => {
    const { administrator, reviewer, organisation } = people;
    const waiting = await aSubmitted(
      house.world.services,
      administrator.actor,
      organisation.id,
      anOffering("Odottava ryhmä"),
    );
    const shown = await aSubmitted(
      house.world.services,
      administrator.actor,
      organisation.id,
      anOffering("Tiistairyhmä"),
    );
    await accept(house.world.services, reviewer.actor, shown);
    const visitor = house.world.visitor();
    await visitor.submit(await visitor.get("/tuki/tiistairyhma/virhe"), { text: "Numero on väärä." });
    const listing = `/oma/ilmoitukset/${shown}`;
    const steps = ["mita", "aiheet", "kuka", "milloin", "missa", "mukaan", "yhteys", "kaytannot", "kielet"];
    const visits = [
      {
        who: administrator.client,
        pages: [
          "/ilmoita",
          "/oma/ilmoitukset",
          listing,
          ...[...steps, "kielet/sv", "esikatselu", "historia", "peru?paiva=2026-09-01"].map(
            (step) => `${listing}/${step}`,
          ),
          `/jarjestot/${organisation.slug}/ilmoitukset`,
          `/jarjestot/${organisation.slug}/tilat`,
        ],
      },
      { who: reviewer.client, pages: ["/tarkistus", `/tarkistus/${waiting}`, `/tarkistus/${shown}/virheet`] },
      { who: visitor, pages: ["/ilmoita", "/tuki/tiistairyhma/virhe", "/tuki/tiistairyhma/kiitos"] },
    ];
    const others = ["sv", "en", "fi-simple"] as const;
    let turn = 0;
    for (const { who, pages } of visits) {
      const page = await house.open({ as: who });
      for (const address of pages) {
        for (const locale of ["fi", others[turn++ % others.length] ?? "sv"] as const) {
          await page.emulateMedia({ colorScheme: locale === "fi" ? "light" : "dark" });
          await page.goto(localPath(locale, address));
          expect(`${new URL(page.url()).pathname}${new URL(page.url()).search}`).toBe(localPath(locale, address));
          await house.look(page, `${locale}-${address.replace(/[^a-z?]+/g, "-").slice(0, 60)}`);
        }
      }
    }
  }, 240_000);

  it("asks of a rhythm and a place only what belongs to it", async () => {
    const { administrator, organisation } = people;
    const id = await aSubmitted(house.world.services, administrator.actor, organisation.id, anOffering("Iltaryhmä"));
    const page = await house.open({ as: administrator.client, width: 1280 });
    await page.goto(`/oma/ilmoitukset/${id}/milloin`);
    const [nth, dates] = [page.getByLabel(m.listings_nth()), page.getByLabel(m.listings_dates(), { exact: false })];
    expect(await nth.isVisible()).toBe(false);
    await page.getByLabel(m.listings_rhythm()).selectOption("monthly");
    expect(await nth.isVisible()).toBe(true);
    await page.getByLabel(m.listings_rhythm()).selectOption("dates");
    expect([await nth.isVisible(), await dates.first().isVisible()]).toEqual([false, true]);
    await house.picture(page, "wide-milloin");

    await page.goto(`/oma/ilmoitukset/${id}/missa`);
    const [address, secret] = [page.locator("#address"), page.locator("#secretAddress")];
    expect([await address.isVisible(), await secret.isVisible()]).toEqual([true, false]);
    await page.getByText(m.listings_place_confidential(), { exact: true }).click();
    expect([await address.isVisible(), await secret.isVisible()]).toEqual([false, true]);
    await house.picture(page, "wide-missa");
  });

  it("is done with a keyboard alone and without JavaScript", async () => {
    const page = await house.open({ as: people.person.client, javaScript: false });
    await page.goto("/ilmoita");
    await page.getByRole("button", { name: m.listings_begin() }).press("Enter");
    expect(new URL(page.url()).pathname).toMatch(/\/mita$/);
    await page.getByLabel(m.directory_form_group(), { exact: true }).press("Space");
    await page.getByLabel(m.listings_name(), { exact: true }).focus();
    await page.keyboard.type("Surevien kävelyryhmä");
    await page.getByLabel(m.directory_purpose()).focus();
    await page.keyboard.type("Kävellään yhdessä, kun lapsi on kuollut.");
    await page.getByRole("button", { name: m.listings_next() }).press("Enter");
    // The words speak of a theme, and it is offered first.
    expect(new URL(page.url()).pathname).toMatch(/\/aiheet$/);
    const suggested = page.getByRole("group", { name: m.listings_themes_suggested() });
    await suggested.getByRole("checkbox").first().press("Space");
    await page.getByRole("button", { name: m.listings_next() }).press("Enter");
    expect(new URL(page.url()).pathname).toMatch(/\/kuka$/);
    await page.getByRole("link", { name: m.ui_steps_back() }).press("Enter");
    expect(await suggested.getByRole("checkbox").first().isChecked()).toBe(true);
  });
});
