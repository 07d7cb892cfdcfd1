import type { TestClient, TestPage } from "../../../test/support/client.ts";
import type { TestDatabase } from "../../../test/support/database.ts";
import type { TestPerson } from "../../../test/support/staff.ts";
import type { World } from "../../../test/support/world.ts";
import { anOffering, putOfferings } from "../directory/directory.testing.ts";
import type { OfferingContent } from "../directory/index.ts";
import { aGroup, type TestGroup } from "../groups/groups.testing.ts";

export interface TestDoor extends TestGroup {
  readonly slug: string;
  readonly offeringId: string;
  /** `/tuki/<slug>/mukaan`. */
  readonly door: string;
  /** `/oma/ryhma/<id>/tulijat`. */
  readonly comers: string;
}

interface DoorOptions {
  readonly places?: number;
  readonly startsOn?: string;
  readonly name?: string;
  readonly audiences?: OfferingContent["audiences"];
  /** Who starts it; somebody new by default. */
  readonly by?: TestPerson;
}

/** A citizen's group whose listing is shown, with a way in. */
export async function aGroupWith(
  world: World,
  db: TestDatabase,
  admission: OfferingContent["admission"],
  { by, ...options }: DoorOptions = {},
): Promise<TestDoor> {
  return showGroup(world, db, await aGroup(world, {}, by), admission, options);
}

/** The listing of a group that is there already is shown, with a way in. */
export async function showGroup(
  world: World,
  db: TestDatabase,
  group: TestGroup,
  admission: OfferingContent["admission"],
  { places = 20, startsOn = "2099-01-10", name = "Aamukahvit", audiences = [] }: Omit<DoorOptions, "by"> = {},
): Promise<TestDoor> {
  const { rows } = await db.admin.query<{ id: string; slug: string; organisationId: string | null }>(
    'SELECT o.id, o.slug, o.organisation_id AS "organisationId" FROM offering o JOIN support_group g ON g.offering_id = o.id WHERE g.space_id = $1',
    [group.spaceId],
  );
  const [row] = rows;
  if (!row) throw new Error("the group has no listing");
  await db.admin.query("UPDATE support_group SET starts_on = $2 WHERE space_id = $1", [group.spaceId, startsOn]);
  await db.admin.query("UPDATE space SET places = $2 WHERE id = $1", [group.spaceId, places]);
  await putOfferings(world, [anOffering({ name: { fi: name }, audiences, ...(admission && { admission }) }, row)]);
  await db.admin.query(
    `UPDATE offering_revision r SET state = 'accepted', content = e.content, decided_as = 'keeper', decided_at = now()
     FROM directory_entry e WHERE e.id = r.offering_id AND r.offering_id = $1`,
    [row.id],
  );
  await db.admin.query(
    "UPDATE offering SET state = 'published', published_number = 1, confirmed_on = '2026-09-01' WHERE id = $1",
    [row.id],
  );
  return {
    ...group,
    offeringId: row.id,
    slug: row.slug,
    door: `/tuki/${row.slug}/mukaan`,
    comers: `${group.home}/tulijat`,
  };
}

/** The shown listing says from now on that the group takes somebody in next on this day. The database goes by its own clock. */
export const takeNextOn = (db: TestDatabase, { slug }: Pick<TestDoor, "slug">, day: string) =>
  db.admin.query(
    "UPDATE directory_entry SET content = jsonb_set(content, '{admission,nextIntake}', to_jsonb($2::text)) WHERE slug = $1",
    [slug, day],
  );

/** Fills in the form of a way in and sends it; the page one lands on. */
export const ask = async (client: TestClient, door: string, fields: Record<string, string> = {}): Promise<TestPage> =>
  client.submit(await client.get(door), { consent: "yes", ...fields }, "main form[action$='/mukaan']");

/** The code on the page of a request made without an account. */
export function codeOn(page: TestPage): string {
  const code = page.document.querySelector("code.secret")?.textContent;
  if (!code) throw new Error(`no code on ${page.url} (${page.status}): ${page.text}`);
  return code;
}

/** Comes back by a code as anyone would: it is typed, and stands in no address. `part`: a page beneath, e.g. `/sisaan`. */
export async function comeBack(client: TestClient, code: string, part = "", prefix = ""): Promise<TestPage> {
  const page = await client.submit(await client.get(`${prefix}/pyynto`), { code }, "main form[action$='/pyynto']");
  return part ? client.get(`${prefix}/pyynto/oma${part}`) : page;
}

/** Comes back by a code and presses something there. */
export async function doBack(
  client: TestClient,
  code: string,
  part: string,
  fields: Record<string, string> = {},
): Promise<TestPage> {
  await comeBack(client, code);
  return client.post(`/pyynto/oma${part}`, fields);
}

/** Where the page of a request is that was made a moment ago: `/pyynto/oma`, or one's own where one is signed in. */
export const pathOn = (page: TestPage): string => new URL(page.url).pathname;

/** The address of the newest request in the list of those who carry the group. */
export async function lastRequest(group: TestDoor): Promise<string> {
  const page = await group.client.get(group.comers);
  const links = [...page.document.querySelectorAll("main tbody a[href*='/tulijat/']")];
  const path = links.at(-1)?.getAttribute("href");
  if (!path) throw new Error(`nobody asks: ${page.text}`);
  return path;
}

/** Answers the newest request. */
export async function decide(group: TestDoor, decision: string, text = "Lämpimästi tervetuloa."): Promise<TestPage> {
  const page = await group.client.get(await lastRequest(group));
  return group.client.submit(page, { decision, text }, "main form[action$='/vastaus']");
}
