import ICAL from "ical.js";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { aMeeting, aMeetingGroup } from "../../src/features/group-meetings/group-meetings.testing.ts";
import { aMemberOf } from "../../src/features/groups/groups.testing.ts";
import { m } from "../../src/shared/i18n/index.ts";
import { localPath } from "../../src/shared/i18n/locale.ts";
import { languagesInTurn } from "../support/browser.ts";
import { useHouse } from "../support/house.ts";

describe("a group's first meetings", () => {
  const house = useHouse("2026-11-21T14:32+02:00");

  const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
  const follow = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).first().click();

  it("have pages that everyone can use, in every language, light and dark", async () => {
    const group = await aMeetingGroup(house.world);
    const member = await aMemberOf(house.world, group, "Muurain");
    await group.client.post(`${group.meetings}/tavat`, { absences: "yes", tasks: ["key", "coffee", "theme"] });
    await group.client.submit(await group.client.get(`${group.meetings}/tilat`), {
      place: "Seurakuntasali",
      key: "Avain suntiolta",
      state: "agreed",
    });
    const path = await aMeeting(group, { link: "https://example.org/huone" });
    await group.client.submit(await group.client.get(`${path}/muuta`), {
      dayDate: "2026-12-02",
      word: "Sali oli varattu.",
    });
    const off = await aMeeting(group, { dayDate: "2026-12-15" });
    await group.client.post(`${off}/en-paase`, { word: "Flunssa.", way: "cancel" });
    await member.client.post(`${path}/tulen`, { answer: "there" });
    const begun = await aMeeting(group, { dayDate: "2026-11-21", dayTime: "14:00" });
    const pages = ["", "/sarja", "/uusi", "/tilat", "/tavat", "/kalenteri", "/muistutus"];
    const visits = [
      {
        who: group.client,
        name: "carrier",
        pages: [group.home, ...pages.map((one) => `${group.meetings}${one}`), path, `${path}/muuta`, off, begun],
      },
      { who: member.client, name: "member", pages: [group.home, group.meetings, path] },
    ];
    let turn = 0;
    for (const { who, name, pages: addresses } of visits) {
      const page = await house.open({ as: who });
      for (const address of addresses) {
        for (const locale of languagesInTurn(turn++)) {
          await page.emulateMedia({ colorScheme: locale === "fi" ? "light" : "dark" });
          await page.goto(localPath(locale, address));
          expect(new URL(page.url()).pathname).toBe(localPath(locale, address));
          const part = addresses.indexOf(address);
          await house.look(page, `${name}-${part}-${locale}`);
        }
      }
    }
  }, 300_000);

  it.each([true, false])("are agreed, shared and changed (JavaScript: %s)", async (javaScript) => {
    const group = await aMeetingGroup(house.world, { firstDate: "2026-12-08", firstTime: "17:30" });
    const member = await aMemberOf(house.world, group, "Muurain");
    const starter = await house.open({ as: group.client, javaScript, width: 1280 });
    const other = await house.open({ as: member.client, javaScript });

    // Four meetings, two weeks apart, then nothing until the group has talked.
    await starter.goto(group.home);
    await follow(starter, m.group_meetings_title());
    await follow(starter, m.group_meetings_series_link());
    await starter.getByRole("heading", { name: m.group_meetings_series_title() }).waitFor();
    expect(await starter.locator("#day").inputValue()).toBe("2026-12-08");
    await starter.getByLabel(m.group_meetings_rhythm_none(), { exact: true }).press("Space");
    await house.picture(starter, `journey-series-${javaScript}`);
    await press(starter, m.group_meetings_series_show());
    await starter.getByRole("heading", { name: m.group_meetings_proposed_title() }).waitFor();
    expect(await starter.locator("[name=days]:checked").count()).toBe(4);
    await house.picture(starter, `journey-proposed-${javaScript}`);
    await press(starter, m.group_meetings_proposed_make());
    await starter.getByText(m.group_meetings_agreed()).waitFor();
    expect(await starter.locator(".meeting-list > li").count()).toBe(4);
    await house.picture(starter, `journey-list-${javaScript}`);

    // A member sees the first at the group's home, and takes the coffee.
    await other.goto(group.home);
    await follow(other, "Tiistaina 8.12. klo 17.30–19.30");
    await press(other, m.group_meetings_task_take({ task: m.group_meetings_task_coffee() }));
    await other.getByText(m.group_meetings_done_task()).waitFor();
    expect(await other.locator(".meeting-tasks").textContent()).toContain("Muurain");

    // …and has the meetings in a calendar that says nothing of the group.
    await follow(other, m.group_meetings_all());
    await follow(other, m.group_meetings_calendar_title());
    await press(other, m.group_meetings_calendar_make());
    const address = await other.locator("#address").textContent();
    const file = await house.world.visitor().get(new URL(address ?? "").pathname);
    const events = new ICAL.Component(ICAL.parse(file.html)).getAllSubcomponents("vevent");
    expect(events.map((event) => event.getFirstPropertyValue("summary"))).toEqual(Array(4).fill("Tapaaminen"));

    // The facilitator falls ill the week before the start: one press, and the group knows.
    await starter.goto(group.home);
    await follow(starter, m.group_meetings_cannot_come());
    await starter.locator("#word-absent").fill("Olen kipeänä.");
    await house.picture(starter, `journey-ill-${javaScript}`);
    await press(starter, m.group_meetings_anyone_leads());
    await starter.getByText(m.group_meetings_done_absent()).waitFor();
    await other.goto(group.home);
    await other.getByText(m.group_meetings_absent({ nickname: "Hilla" })).waitFor();
    await follow(other, "Tiistaina 8.12. klo 17.30–19.30");
    await press(other, m.group_meetings_task_take({ task: m.group_meetings_task_leads() }));
    await other.getByText(m.group_meetings_leads({ nickname: "Muurain" })).waitFor();
    await house.picture(other, `journey-leads-${javaScript}`);
  });
});
