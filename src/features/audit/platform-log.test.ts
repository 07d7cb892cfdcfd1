import { describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { anOrganisation, pathIn } from "../../../test/support/organisations.ts";
import { aWorld } from "../../../test/support/world.ts";
import { locales, localPath, m, withLocale } from "../../shared/i18n/index.ts";
import { complaints } from "../../shared/ui/test-support.ts";

const db = useDatabase();

describe("the log of the service", () => {
  it("is read by the platform's administrators and tells nothing of an organisation", async () => {
    const world = aWorld(db);
    const { platform, administrator } = await anOrganisation(world);
    const roles = await platform.client.get("/yllapito/tehtavat");
    pathIn(await platform.client.submit(roles, { regions: ["06"] }, "form[action$='/kutsut']"));
    const page = await platform.client.press(await platform.client.get("/yllapito/tehtavat"), m.audit_link());
    expect(page.status).toBe(200);
    const deeds = [...page.document.querySelectorAll("tbody tr")].map((row) =>
      row.querySelector("th, td")?.textContent?.trim(),
    );
    expect(deeds).toEqual([
      m.audit_platform_invitation_made(),
      m.audit_platform_administrator_made({ name: m.audit_someone() }),
    ]);
    expect(page).not.toSay(m.audit_organisation_added());
    expect((await administrator.client.get("/yllapito/loki")).status).toBe(404);
    for (const locale of locales) {
      const { html } = await platform.client.get(localPath(locale, "/yllapito/loki"));
      expect(await complaints(html), locale).toEqual([]);
      expect(html).toContain(withLocale(locale, () => m.audit_platform_title()));
    }
  });

  it("is closed by row-level security to everyone else", async () => {
    const world = aWorld(db);
    const { platform, administrator } = await anOrganisation(world);
    const seen = (kind: "person" | "staff", personId: string) =>
      db.database.withActor({ kind, personId }, (tx) =>
        tx.selectFrom("audit_entry").select("id").where("organisation_id", "is", null).execute(),
      );
    expect((await seen("staff", platform.personId)).length).toBeGreaterThan(0);
    expect(await seen("staff", administrator.personId)).toEqual([]);
    await expect(seen("person", platform.personId)).rejects.toThrow();
  });
});
