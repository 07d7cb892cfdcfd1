import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../../shared/http/app-env.ts";
import { listEntries } from "../../directory/index.ts";
import { answer, answerInPieces, unlessKnown } from "../answers.ts";
import { findLatestChange, listIdsAfter, listNewest } from "../open-data.queries.ts";
import { atomFeed } from "./atom.rules.ts";
import { meetingsOf } from "./meeting-guide.rules.ts";

const newest = 50;
/** How many offerings are read at a time. */
const atATime = 200;
const first = "00000000-0000-0000-0000-000000000000";

/** What other programs follow: the meetings as they use to have them, and what is new. */
export function feedRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/feeds/meeting-guide.json", async (c) => {
      const { clock } = c.var.services;
      const change = await asPublic(c, findLatestChange);
      // What is told of a week changes with the day, and within it as meetings end.
      const hour = clock.now().round({ smallestUnit: "hour", roundingMode: "floor" }).epochMilliseconds;
      const known = unlessKnown(c, `W/"${change}-${hour}-${c.var.locale}"`);
      return known ?? answerInPieces(c, "application/json; charset=utf-8", meetings(c));
    })
    .get("/feeds/uudet.atom", async (c) => {
      const entries = await asPublic(c, async (tx) => listEntries(tx, await listNewest(tx, newest)));
      const { publicUrl } = c.var.services.config;
      return answer(c, "application/atom+xml; charset=utf-8", atomFeed(entries, { locale: c.var.locale, publicUrl }));
    });
}

const asPublic = <T>(c: AppContext, work: Parameters<typeof c.var.services.database.withActor<T>>[1]) =>
  c.var.services.database.withActor({ kind: "public" }, work);

async function* meetings(c: AppContext): AsyncGenerator<string> {
  const { services, locale } = c.var;
  const reader = { locale, publicUrl: services.config.publicUrl, now: services.clock.now() };
  let between = "[";
  for (let after = first; ; ) {
    const ids = await asPublic(c, (tx) => listIdsAfter(tx, after, atATime));
    const entries = await asPublic(c, (tx) => listEntries(tx, ids));
    const told = entries.flatMap((entry) => meetingsOf(entry, reader)).map((meeting) => JSON.stringify(meeting));
    if (told.length > 0) {
      yield `${between}\n${told.join(",\n")}`;
      between = ",";
    }
    const last = ids.at(-1);
    if (last === undefined) break;
    after = last;
  }
  yield between === "[" ? "[]\n" : "\n]\n";
}
