import type { TestClient, TestPage } from "../../../test/support/client.ts";
import type { TestDatabase } from "../../../test/support/database.ts";
import { aPerson, type TestPerson } from "../../../test/support/staff.ts";
import type { World } from "../../../test/support/world.ts";
import { anOffering, putOfferings } from "../directory/directory.testing.ts";

/** What somebody types who makes an event. */
export const newEvent = {
  name: "Perheiden puuhapäivä",
  happens: "Pelataan, syödään ja jutellaan.",
  town: "Jyväskylä",
  place: "Kansalaistalo",
  address: "Esimerkkikatu 1",
  date1: "2026-10-03",
  time: "14:00",
  hours: "3",
  capacity: "",
  programme: "14.00 Tervetuloa\n15.00 Ruokaa\nVapaata leikkiä",
  food: "yes",
  childCare: "yes",
} as const;

export interface TestEvent extends TestPerson {
  readonly offeringId: string;
  readonly slug: string;
  /** `/oma/ilmoitukset/<id>/tapahtuma`. */
  readonly base: string;
  /** `/tuki/<slug>/ilmoittaudu`. */
  readonly door: string;
  readonly dayId: string;
  /** Its first day, for those who run it. */
  readonly day: string;
}

type Fields = Partial<Record<keyof typeof newEvent | "date2" | "professionals", string>>;

/** A citizen's event whose listing is shown. `at`: where it is made. */
export async function anEvent(
  world: World,
  db: TestDatabase,
  fields: Fields = {},
  { who, at = "/oma/tapahtumat" }: { readonly who?: TestPerson; readonly at?: string } = {},
): Promise<TestEvent> {
  const keeper = who ?? (await aPerson(world));
  const landed = await keeper.client.submit(await keeper.client.get(`${at}/uusi`), { ...newEvent, ...fields });
  const base = new URL(landed.url).pathname;
  const offeringId = /[0-9a-f]{8}-[0-9a-f-]{27}(?=\/tapahtuma$|$)/.exec(base)?.[0];
  if (!offeringId) throw new Error(`no event: ${landed.status} ${landed.url} ${landed.text}`);
  const slug = `tapahtuma-${offeringId.slice(0, 8)}`;
  await db.admin.query("UPDATE offering SET slug = $2 WHERE id = $1", [offeringId, slug]);
  const { rows } = await db.admin.query("SELECT content FROM offering_revision WHERE offering_id = $1", [offeringId]);
  await putOfferings(world, [anOffering(rows[0].content, { id: offeringId, slug })]);
  const days = await db.admin.query("SELECT id FROM gate_event_day WHERE offering_id = $1 ORDER BY starts_at", [
    offeringId,
  ]);
  const dayId = days.rows[0].id;
  return { ...keeper, offeringId, slug, base, door: `/tuki/${slug}/ilmoittaudu`, dayId, day: `${base}/paiva/${dayId}` };
}

/** A party signs up, with a browser of its own; the page it lands on. */
export async function comeTo(world: World, event: TestEvent, fields: Record<string, string> = {}): Promise<Party> {
  const client = world.visitor();
  const page = await client.submit(await client.get(event.door), { adults: "2", ...fields });
  return { client, page, code: codeOn(page), own: new URL(page.url).pathname };
}

export interface Party {
  readonly client: TestClient;
  readonly page: TestPage;
  readonly code: string;
  readonly own: string;
}

export function codeOn(page: TestPage): string {
  const code = page.document.querySelector("code.secret")?.textContent;
  if (!code) throw new Error(`no code on ${page.url} (${page.status}): ${page.text}`);
  return code;
}

/** How many come, of those the table of a day calls so. */
export const comingOn = (page: TestPage, name: string): number | undefined => {
  const row = [...page.document.querySelectorAll("main tbody tr")].find(
    (one) => one.querySelector("th")?.textContent === name,
  );
  const cell = row?.querySelector("td")?.textContent;
  return cell ? Number(cell) : undefined;
};

/** The first address on the page that begins so. */
export function addressOn(page: TestPage, start: string): string {
  const found = [...page.document.querySelectorAll("main code")]
    .map((code) => code.textContent ?? "")
    .find((text) => text.includes(start));
  if (!found) throw new Error(`no ${start} on ${page.url}: ${page.text}`);
  return new URL(found.trim()).pathname;
}

let visitors = 0;
/** Somebody who wants to be told, at an address of their own. */
export const toTell = () => {
  visitors += 1;
  return { consent: "yes", contact: `vieras-${visitors}@example.org` };
};
