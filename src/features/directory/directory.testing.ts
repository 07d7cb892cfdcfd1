import type { World } from "../../../test/support/world.ts";
import { type EntryToPut, putEntries } from "./entries.queries.ts";
import type { OfferingContent } from "./offering.ts";

let made = 0;

/** An offering to be shown; what is not given is a weekly group of an association in Jyväskylä. */
export function anOffering(
  content: Partial<OfferingContent> = {},
  entry: Partial<Omit<EntryToPut, "content" | "now">> = {},
): Omit<EntryToPut, "now"> {
  made++;
  const number = made.toString(16).padStart(12, "0");
  return {
    id: `01980000-0000-7000-8000-${number}`,
    slug: `tuki-${made}`,
    organisationId: null,
    standing: "listed",
    confirmedOn: Temporal.PlainDate.from("2026-10-01"),
    ...entry,
    content: {
      form: "group",
      name: { fi: `Ryhmä ${made}` },
      themes: ["grief"],
      audiences: [],
      organisers: [{ slug: "esimerkki", name: "Esimerkkiyhdistys ry" }],
      ways: ["face-to-face"],
      facilitators: "peer",
      admission: { when: "any-time", how: "walk-in" },
      contact: { phone: "040 123 4567" },
      place: {
        privacy: "exact",
        municipality: "179",
        postalCode: "40100",
        address: "Pitkäkatu 3",
        point: [25.75, 62.24],
        access: [],
        ringForAddress: false,
      },
      area: [],
      meetings: [
        { rule: "FREQ=WEEKLY;BYDAY=TU", from: "2026-09-01", at: "18:00", minutes: 120, timeZone: "Europe/Helsinki" },
      ],
      languages: ["fi"],
      ...content,
    },
  };
}

/** Shows these offerings in the directory. */
export async function putOfferings(world: World, offerings: readonly Omit<EntryToPut, "now">[]): Promise<void> {
  const { database, clock } = world.services;
  const entries = offerings.map((offering) => ({ ...offering, now: clock.now() }));
  await database.withActor({ kind: "worker" }, (tx) => putEntries(tx, entries));
}
