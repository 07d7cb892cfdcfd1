import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aMember, anOrganisation } from "../../../test/support/organisations.ts";
import { aPerson } from "../../../test/support/staff.ts";
import { aWorld } from "../../../test/support/world.ts";
import { m } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";

describe("an organisation's public details", () => {
  const test = useDatabase();
  const setUp = async () => {
    const world = aWorld(test);
    const made = await anOrganisation(world);
    return { world, ...made, address: made.path.replace(/vaki$/, "tiedot") };
  };
  const wanted = {
    name: "Lumipuu ry",
    email: "lumipuu@example.org",
    phone: "09 123 4567",
    website: "https://www.example.org",
    fi: "Ensimmäinen rivi.\r\nToinen rivi.",
    en: "One line.",
  };

  it("are written by those who lead it, and stand as they were written", async () => {
    const { administrator, address, path } = await setUp();
    const people = await administrator.client.get(path);
    const form = await administrator.client.press(people, m.organisations_details_link());
    expect(await complaints(form.html)).toEqual([]);
    const saved = await administrator.client.submit(form, wanted);
    expect(saved).toSay(m.organisations_details_saved());
    const again = await administrator.client.get(address);
    expect(again.document.querySelector('[name="email"]')?.getAttribute("value")).toBe(wanted.email);
    expect(again.document.querySelector('[name="fi"]')?.textContent).toBe("Ensimmäinen rivi.\nToinen rivi.");
    const emptied = await administrator.client.submit(again, { en: "", phone: "" });
    expect(emptied.document.querySelector('[name="en"]')?.textContent).toBe("");
    const { rows } = await test.admin.query(
      "SELECT t.locale, o.phone FROM organisation o JOIN organisation_text t ON t.organisation_id = o.id WHERE o.name = $1",
      [wanted.name],
    );
    expect(rows).toEqual([{ locale: "fi", phone: null }]);
  });

  it("say beside the field what to change, and keep what was typed", async () => {
    const { administrator, address } = await setUp();
    const form = await administrator.client.get(address);
    const wrong = {
      name: "",
      email: "a@b, c@d",
      phone: "soita",
      website: "javascript:alert(1)",
      fi: "a".repeat(4_001),
    };
    const page = await administrator.client.submit(form, wrong);
    expect(page.status).toBe(422);
    expect(await complaints(page.html)).toEqual([]);
    for (const id of ["name", "email", "phone", "website", "text-fi"]) {
      expect(page.document.querySelector(`#${id}-error`), id).not.toBeNull();
    }
    expect(page.document.querySelector('[name="phone"]')?.getAttribute("value")).toBe("soita");
    expect(page.document.querySelector('[name="fi"]')?.textContent).toHaveLength(4_001);
  });

  it("are nobody else's to change", async () => {
    const { world, path, address, administrator, platform } = await setUp();
    const by = { path, by: administrator.client };
    const facilitator = await aMember(world, by, "facilitator", "Olli Ohjaaja");
    const elsewhere = (await setUp()).administrator;
    for (const { client } of [facilitator, platform, elsewhere]) {
      // The same as for an organisation that does not exist.
      expect((await client.get(address)).status).toBe(404);
      expect((await client.post(address, wanted)).status).toBe(404);
    }
    const stranger = await aPerson(world);
    expect(new URL((await stranger.client.get(address)).url).pathname).toBe("/vahvistus");
    expect(new URL((await world.visitor().get(address)).url).pathname).toBe("/kirjaudu");
    const { rows } = await test.admin.query("SELECT FROM organisation WHERE slug = $1 AND name = $2", [
      path.split("/")[2],
      wanted.name,
    ]);
    expect(rows).toEqual([]);
  });

  it("leave a line in the organisation's log", async () => {
    const { administrator, address, path } = await setUp();
    await administrator.client.submit(await administrator.client.get(address), wanted);
    expect(await administrator.client.get(path.replace(/vaki$/, "loki"))).toSay(m.audit_organisation_edited());
  });
});
