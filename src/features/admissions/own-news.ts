import type { AppContext } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import type { OwnPlace } from "../accounts/index.ts";
import { listOwnRequestIds, listRequestsAtDoor } from "./admissions.queries.ts";
import { door, person } from "./admissions-context.ts";

/** On the person's own page: where there is a word they have not looked at. Which group it is of, is not said there. */
export async function placesOfNews(c: AppContext, personId: string): Promise<OwnPlace[]> {
  const { database } = c.var.services;
  const ids = await database.withActor(person(personId), listOwnRequestIds);
  const rows = await database.withActor(door, (tx) => listRequestsAtDoor(tx, ids));
  const fresh = rows.filter(({ news_on: since }) => since !== null);
  // A family's two requests are one page.
  const pages = new Map(fresh.map((row) => [row.together_id ?? row.id, row.id]));
  return [...pages.values()].map((id) => ({
    to: `/oma/pyynto/${id}`,
    name: m.admissions_own_news(),
    text: m.admissions_own_news_text(),
  }));
}
