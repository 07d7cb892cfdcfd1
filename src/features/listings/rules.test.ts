import { describe, expect, it } from "vitest";
import { changedFields, isSmall } from "./changes.rules.ts";
import { anOffering } from "./listings.testing.ts";
import { isCancelled, meetsOn, rhythmOf, timesOf, withCancelled } from "./rhythms.rules.ts";

const timeZone = "Europe/Helsinki";
const day = (iso: string) => Temporal.PlainDate.from(iso);
const offering = anOffering("Kävelyryhmä");

describe("which changes are small", () => {
  it.each([
    ["a time", { meetings: [{ rule: "FREQ=WEEKLY;BYDAY=WE", at: "17:00", timeZone }] }],
    ["a cancelled meeting", { meetings: withCancelled(offering, day("2026-09-08"), { note: undefined }).meetings }],
    ["a phone number", { contact: { phone: "0000 000 002" } }],
    ["its hours", { contact: { ...offering.contact, phoneHours: { fi: "ma klo 9–10" } } }],
    ["when it is over", { endsOn: "2026-12-31" }],
    ["nothing", {}],
  ])("%s", (_, change) => {
    expect(isSmall(offering, { ...offering, ...change })).toBe(true);
  });

  it.each([
    ["its name", { name: { fi: "Juoksuryhmä" } }],
    ["an address", { place: { ...offering.place, address: "Toinen katu 2" } as typeof offering.place }],
    ["how one gets in", { admission: { when: "any-time", how: "talk" } as const }],
    ["a website", { contact: { ...offering.contact, website: "https://example.org" } }],
    ["a time and a theme", { meetings: [], themes: ["ageing"] }],
    ["whether it costs", { cost: { free: false } }],
  ])("not %s", (_, change) => {
    expect(isSmall(offering, { ...offering, ...change })).toBe(false);
  });

  it("tells what changes, field by field", () => {
    const after = { ...offering, name: { fi: "Juoksuryhmä" }, languages: ["fi", "sv"], summary: { fi: "" } };
    expect(changedFields(offering, after)).toEqual(["name", "summary", "languages"]);
  });
});

describe("a rhythm as people say it", () => {
  it.each([
    ["every week", { rule: "FREQ=WEEKLY;BYDAY=MO,TH", from: "2026-09-01", at: "18:00", minutes: 90, timeZone }],
    ["every other week", { rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", from: "2026-09-01", timeZone }],
    ["the month's last Thursday", { rule: "FREQ=MONTHLY;BYDAY=-1TH", at: "23:00", minutes: 120, timeZone }],
    ["single days", { dates: ["2026-09-01", "2026-10-01"], at: "18:00", timeZone }],
    ["a weekend together", { dates: ["2027-03-12"], at: "16:00", minutes: 2_760, timeZone }],
    ["by appointment", { timeZone }],
    ["what the form cannot say", { rule: "FREQ=MONTHLY;BYMONTHDAY=15", from: "2026-09-15", timeZone }],
  ])("%s goes through the form unchanged", (_, times) => {
    expect(timesOf(rhythmOf(times), times)).toEqual(times);
  });

  it("meets on its days and no others", () => {
    const fortnightly = { rule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", from: "2026-09-01", timeZone };
    const met = ["2026-09-01", "2026-09-08", "2026-09-15"].map((one) => meetsOn(fortnightly, day(one)));
    expect(met).toEqual([true, false, true]);
    const last = { rule: "FREQ=MONTHLY;BYDAY=-1TH", timeZone };
    expect(meetsOn(last, day("2026-09-24"))).toBe(true);
    expect(meetsOn(last, day("2026-09-17"))).toBe(false);
    const resting = { ...fortnightly, breaks: [{ from: "2026-09-10", to: "2026-09-20" }] };
    expect(meetsOn(resting, day("2026-09-15"))).toBe(false);
  });

  it("is cancelled on a day on which it meets, and no other", () => {
    const cancelled = withCancelled(offering, day("2026-09-08"), { note: { fi: "Sairastapaus." } });
    expect(isCancelled(cancelled, day("2026-09-08"))).toBe(true);
    expect(isCancelled(cancelled, day("2026-09-15"))).toBe(false);
    expect(withCancelled(cancelled, day("2026-09-08"), undefined)).toEqual(offering);
    expect(withCancelled(offering, day("2026-09-09"), { note: undefined })).toEqual(offering);
  });
});
