import { createHash, randomBytes } from "node:crypto";
import { Hono, type MiddlewareHandler } from "hono";
import * as v from "valibot";
import type { Actor } from "../../shared/db/actor.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { type RateLimit, rateLimit } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { type Locale, locales, localPath, m } from "../../shared/i18n/index.ts";
import { readDay } from "../../shared/time/read-typed.ts";
import { confidential, requirePerson } from "../accounts/index.ts";
import { type DirectoryEntry, handOnPath } from "../directory/index.ts";
import { channelDays, goesOn, groupOf, planOf, withinGroup } from "../groups/index.ts";
import { requireKeeper, writerIn } from "../listings/index.ts";
import { answerPdf } from "../professionals/index.ts";
import { requireStaff } from "../roles/index.ts";
import { inside } from "../spaces/index.ts";
import { flyerPaper } from "./flyer.ts";
import { flyerTemplate } from "./flyer-template.ts";
import {
  type Channel,
  countVisit,
  deleteText,
  findByCode,
  findOwnEntry,
  findText,
  insertChannel,
  keepsOffering,
  listChannels,
  listDays,
  putText,
  updateChannel,
} from "./outreach.queries.ts";
import {
  type ChannelKind,
  channelKinds,
  codeFrom,
  flyerSizes,
  isRobot,
  longestOwnText,
  readCode,
  type TextKind,
  textKinds,
} from "./outreach.rules.ts";
import { ChannelPage, type ChannelPageProps, NoListingPage, OutreachPage } from "./outreach.views.tsx";
import { askedPicture, type Picture, pictureFile, picturePage } from "./picture.routes.tsx";
import { textFor } from "./texts.ts";

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

/** Where one tells of an offering, for one of those who may: its keeper, an organisation's leaders, a group's carriers. */
interface Desk {
  readonly actor: Actor;
  /** A path without its language. */
  readonly base: string;
  readonly entry: DirectoryEntry;
  readonly channels: readonly Channel[];
}

interface Place {
  readonly path: string;
  readonly guards: readonly MiddlewareHandler<AppEnv>[];
  /** Who looks, and at which offering; `organisation` is the one the address names. */
  readonly find: (c: AppContext) => Promise<Found | undefined>;
}
interface Found {
  readonly actor: Actor;
  readonly base: string;
  readonly offeringId: string | null;
  readonly organisation?: string;
}

/** Where a group's carriers tell of it. */
export const reachingPath = (spaceId: string): string => `/oma/ryhma/${spaceId}/tavoittaminen`;
const param = (c: AppContext, name: string): string => c.req.param(name) ?? "";

const places: readonly Place[] = [
  {
    path: `/jarjestot/:slug{[a-z0-9-]+}/viestinta/:id{${uuid}}`,
    guards: [confidential(), requirePerson(), requireStaff()],
    find: async (c) => ({
      actor: writerIn(c),
      base: `/jarjestot/${param(c, "slug")}/viestinta/${param(c, "id")}`,
      offeringId: param(c, "id"),
      organisation: param(c, "slug"),
    }),
  },
  {
    path: `/oma/ilmoitukset/:id{${uuid}}/viestinta`,
    guards: [confidential(), requirePerson(), requireKeeper()],
    // Staff of anybody's may come as far as this.
    find: async (c) => {
      const [actor, offeringId] = [writerIn(c), param(c, "id")];
      const isTheirs = await c.var.services.database.withActor(actor, (tx) => keepsOffering(tx, offeringId));
      return isTheirs ? { actor, base: `/oma/ilmoitukset/${offeringId}/viestinta`, offeringId } : undefined;
    },
  },
  {
    path: `/oma/ryhma/:space{${uuid}}/tavoittaminen`,
    guards: [...withinGroup, goesOn, (c, next) => (inside(c).carries ? next() : Promise.resolve(c.notFound()))],
    find: async (c) => {
      const { personId, space } = inside(c);
      const group = await groupOf(c.var.services, personId, space.id);
      return (
        group && {
          actor: { kind: "person", personId },
          base: reachingPath(space.id),
          offeringId: group.offeringId,
        }
      );
    },
  },
];

export interface OutreachOptions {
  /** How often one sender may have flyers made. */
  readonly printing?: RateLimit;
}

/** Telling of an offering: the plan, the texts, the flyers; and `/v/<code>`, by which people come. */
export function outreachRoutes({ printing = { burst: 60, perSecond: 1 } }: OutreachOptions = {}): Hono<AppEnv> {
  const limited = rateLimit(printing);
  const routes = new Hono<AppEnv>().get("/v/:code", visit);
  for (const { path, guards, find } of places) {
    const withDesk =
      (work: (c: AppContext, desk: Desk) => Promise<Response> | Response) =>
      async (c: AppContext): Promise<Response> => {
        const found = await find(c);
        if (!found) return c.notFound();
        const desk = await openDesk(c, found);
        // A group that nobody can find yet has nothing to tell.
        if (!desk) return found.offeringId && found.organisation ? c.notFound() : page(c, <NoListingPage />);
        return work(c, desk);
      };
    for (const each of [path, `${path}/*`]) routes.use(each, ...guards);
    routes.get(
      path,
      withDesk((c, desk) => page(c, <OutreachPage {...desk} />)),
    );
    routes.post(`${path}/suunnitelma`, withDesk(makePlan));
    routes.get(`${path}/lehtinen.pdf`, limited, withDesk(flyer));
    routes.get(
      `${path}/kuva`,
      withDesk((c, desk) => picturePage(c, desk.base, pictureOf(c, desk))),
    );
    routes.get(
      `${path}/kuva.png`,
      limited,
      withDesk((c, desk) => pictureFile(c, pictureOf(c, desk))),
    );
    routes.get(
      `${path}/kanava/:kind`,
      withDesk((c, desk) => channelPage(c, desk)),
    );
    routes.post(`${path}/kanava/:kind`, withDesk(saveChannel));
    routes.post(`${path}/kanava/:kind/teksti`, withDesk(saveText));
  }
  return routes;
}

async function openDesk(c: AppContext, { actor, base, offeringId, organisation }: Found): Promise<Desk | undefined> {
  if (!offeringId) return undefined;
  return c.var.services.database.withActor(actor, async (tx) => {
    const own = await findOwnEntry(tx, offeringId);
    if (!own || (organisation !== undefined && own.organisation !== organisation)) return undefined;
    return { actor, base, entry: own.entry, channels: await listChannels(tx, offeringId) };
  });
}

async function makePlan(c: AppContext, { actor, base, entry }: Desk): Promise<Response> {
  const planned = await daysInPlan(c);
  await c.var.services.database.withActor(actor, async (tx) => {
    for (const kind of channelKinds) {
      const plannedOn = planned.find(({ channel }) => channelOf(channel) === kind)?.on ?? null;
      await insertChannel(tx, entry.id, kind, codeFrom(randomBytes(6)), plannedOn);
    }
  });
  return c.redirect(localPath(c.var.locale, `${base}#suunnitelma`), 303);
}

/** What the group's plan has said of its channels already, for whoever planned it. */
async function daysInPlan(c: AppContext): Promise<ReturnType<typeof channelDays>> {
  if (c.req.param("space") === undefined) return [];
  const { personId, space } = inside(c);
  const plan = await planOf(c.var.services, personId, space.id);
  return plan ? channelDays(plan.answers, plan.startsOn) : [];
}
const channelOf = (channel: ReturnType<typeof channelDays>[number]["channel"]): ChannelKind =>
  channel === "invitation" ? "invitations" : channel;

/** The path that is handed on: a channel's own where it has one, otherwise the one everybody has. */
const pathOf = ({ entry, channels }: Desk, kind: string | undefined): string => {
  const channel = channels.find((one) => one.kind === kind);
  return channel ? `/v/${channel.code}` : handOnPath(entry.id);
};

const localeIn = (c: AppContext): Locale => locales.find((one) => one === c.req.query("kieli")) ?? c.var.locale;

function flyer(c: AppContext, desk: Desk): Promise<Response> {
  const data = flyerPaper(desk.entry, {
    size: flyerSizes.find((one) => one === c.req.query("koko")) ?? "a4",
    neutral: c.req.query("neutraali") === "yes",
    locale: localeIn(c),
    publicUrl: c.var.services.config.publicUrl,
    path: pathOf(desk, c.req.query("kanava")),
  });
  return answerPdf(c, "lehtinen.pdf", flyerTemplate, data);
}

/** Those who come by a picture come by the channel it is for. */
const pictureOf = (c: AppContext, desk: Desk): Picture =>
  askedPicture(c, desk.entry, localeIn(c), pathOf(desk, "social"));

type Wrong = Partial<Pick<ChannelPageProps, "fields" | "errors" | "typed">>;

async function channelPage(c: AppContext, desk: Desk, wrong?: Wrong, locale = localeIn(c)): Promise<Response> {
  const kind = textKinds.find((one) => one === c.req.param("kind"));
  if (!kind) return c.notFound();
  const { base, entry, actor, channels } = desk;
  const channel = channels.find((one) => one.kind === kind);
  const { days, own } = await c.var.services.database.withActor(actor, async (tx) => ({
    days: channel ? await listDays(tx, entry.id, channel.kind) : [],
    own: await findText(tx, { offeringId: entry.id, kind, locale }),
  }));
  const ready = readyText(c, desk, kind, locale);
  const text = { ready, words: own?.words, isOfAnother: own !== undefined && !own.madeFrom.equals(hashOf(ready)) };
  const props = { base, entry, kind, channel, days, text, textLocale: locale, notice: saidOf(c), ...wrong };
  return page(c, <ChannelPage {...props} />, wrong ? 422 : 200);
}

const saidOf = (c: AppContext): string | undefined => {
  if (c.req.query("tallennettu") !== undefined) return m.outreach_saved();
  if (c.req.query("teksti") !== undefined) return m.outreach_text_saved();
  return c.req.query("alkuperainen") === undefined ? undefined : m.outreach_text_was_back();
};

/** The text of a channel as the offering's public entry makes it. */
const readyText = (c: AppContext, desk: Desk, kind: TextKind, locale: Locale): string =>
  textFor(kind, desk.entry, locale, `${c.var.services.config.publicUrl}${localPath(locale, pathOf(desk, kind))}`);

const hashOf = (text: string): Buffer => createHash("sha256").update(text).digest();

const OwnTextForm = v.object({
  kieli: v.picklist(locales),
  // As browsers send the lines of a text.
  text: v.pipe(
    v.string(),
    v.transform((typed) => typed.replaceAll("\r\n", "\n").trim()),
  ),
  deed: v.optional(v.picklist(["save", "back"]), "save"),
});

/** Keeps a text as somebody has made it their own; taken back, or emptied, it is the ready one again. */
async function saveText(c: AppContext, desk: Desk): Promise<Response> {
  const kind = textKinds.find((one) => one === c.req.param("kind"));
  if (!kind) return c.notFound();
  const { kieli: locale, text: words, deed } = await requireForm(c, OwnTextForm);
  if (words.length > longestOwnText) {
    const errors = { text: m.outreach_text_too_long({ most: longestOwnText }) };
    return channelPage(c, desk, { typed: words, errors }, locale);
  }
  const ready = readyText(c, desk, kind, locale);
  const isOwn = deed === "save" && words !== "" && words !== ready;
  const which = { offeringId: desk.entry.id, kind, locale };
  await c.var.services.database.withActor(desk.actor, (tx) =>
    isOwn ? putText(tx, which, { words, madeFrom: hashOf(ready) }) : deleteText(tx, which),
  );
  const query = new URLSearchParams({ kieli: locale, [isOwn ? "teksti" : "alkuperainen"]: "" });
  return c.redirect(`${localPath(c.var.locale, `${desk.base}/kanava/${kind}`)}?${query}`, 303);
}

const ChannelForm = v.object({
  who: v.pipe(v.string(), v.trim(), v.maxLength(80)),
  plannedOn: v.pipe(v.string(), v.trim(), v.maxLength(20)),
  doneOn: v.pipe(v.string(), v.trim(), v.maxLength(20)),
  brought: v.pipe(v.string(), v.trim(), v.maxLength(400)),
});

async function saveChannel(c: AppContext, desk: Desk): Promise<Response> {
  const kind = channelKinds.find((one) => one === c.req.param("kind"));
  if (!kind) return c.notFound();
  const fields = await requireForm(c, ChannelForm);
  const { plannedOn, doneOn, who, brought } = fields;
  const errors = {
    ...(plannedOn && !readDay(plannedOn) && { plannedOn: m.outreach_day_fault() }),
    ...(doneOn && !readDay(doneOn) && { doneOn: m.outreach_day_fault() }),
  };
  if (Object.keys(errors).length > 0) return channelPage(c, desk, { fields, errors });
  const done = await c.var.services.database.withActor(desk.actor, (tx) =>
    updateChannel(tx, desk.entry.id, {
      kind,
      who: who || null,
      plannedOn: dayOf(plannedOn),
      doneOn: dayOf(doneOn),
      brought: brought || null,
    }),
  );
  if (!done) return c.notFound();
  return c.redirect(`${localPath(c.var.locale, `${desk.base}/kanava/${kind}`)}?tallennettu`, 303);
}

function dayOf(typed: string): Temporal.PlainDate | null {
  const day = readDay(typed);
  return day === undefined ? null : Temporal.PlainDate.from(day);
}

/** One more came by this channel: a number for the day, and nothing of who it was. Then on to the offering. */
async function visit(c: AppContext): Promise<Response> {
  const code = readCode(c.req.param("code") ?? "");
  if (!code) return c.notFound();
  const { database, clock } = c.var.services;
  const robot = c.req.method !== "GET" || isRobot(c.req.header("User-Agent"), c.req.header("Sec-Purpose"));
  const found = await database.withActor({ kind: "door" }, async (tx) => {
    const channel = await findByCode(tx, code);
    const today = clock.now().toZonedDateTimeISO("Europe/Helsinki").toPlainDate();
    if (channel && !robot) await countVisit(tx, channel, today);
    return channel;
  });
  if (!found) return c.notFound();
  c.header("Cache-Control", "no-store");
  c.header("X-Robots-Tag", "noindex");
  return c.redirect(localPath(c.var.locale, handOnPath(found.offeringId)), 303);
}
