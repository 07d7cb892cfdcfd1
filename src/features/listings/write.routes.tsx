import { createHash } from "node:crypto";
import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { type Locale, locales, localPath, m } from "../../shared/i18n/index.ts";
import {
  byField,
  confidential,
  findTyped,
  keepsTyped,
  requirePerson,
  signedIn,
  wordPattern,
} from "../accounts/index.ts";
import { type DirectoryEntry, OfferingArticle } from "../directory/index.ts";
import { requireStaff } from "../roles/index.ts";
import { isSmall } from "./changes.rules.ts";
import { completed } from "./draft.rules.ts";
import { entryOf } from "./entry.rules.ts";
import { requireKeeper, writerIn } from "./keeper-middleware.ts";
import { listingPath } from "./listing.views.tsx";
import { today } from "./listings-context.ts";
import { listKeepingOrganisations } from "./lists.queries.ts";
import { draftFor, type Need, needFields, needOf } from "./need.ts";
import { type OpenedListing, openListing } from "./open-listing.ts";
import { formId, readFields } from "./read-fields.ts";
import { canonical } from "./same.rules.ts";
import { faultsOf, steps, stepsOf } from "./steps/index.ts";
import { one, type Step, type StepContext, tooLong, type Values } from "./steps/step.ts";
import { longestText, textsOf, translatedTexts, withTranslation } from "./translations.rules.ts";
import { PreviewPage, StartDoorPage, StartPage, StepPage, TranslationPage } from "./write.views.tsx";
import { changeDraft, isLive, isOver, startListing, submitListing } from "./write-listing.ts";

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
/** Behind a page's path where somebody comes back to what they typed before their session ended. */
const word = `:word{${wordPattern}}`;
const listing = `/oma/ilmoitukset/:id{${uuid}}`;

/** Beginning a listing, and the pages on which it is written. */
export function writeRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();

  routes.get("/ilmoita", async (c) => {
    if (c.var.sessionUnknown) throw c.var.sessionUnknown;
    if (c.var.session) return startPage(c, needIn(c));
    return page(c, <StartDoorPage need={needIn(c)} locale={c.var.locale} />);
  });
  // The way back after coming in, which carries no query.
  routes.get("/ilmoita/aihe/:theme{[a-z0-9-]+}/:place{[a-z0-9-]+}?", (c) => {
    const query = new URLSearchParams(needFields(needOf(c.req.param("theme"), c.req.param("place"))));
    return c.redirect(`${localPath(c.var.locale, "/ilmoita")}${query.size > 0 ? `?${query}` : ""}`, 303);
  });
  routes.post("/ilmoita", requirePerson(), async (c) => {
    const values = await readFields(c);
    const id = formId(values);
    const organisations = await organisationsOf(c);
    const whose = one(values, "whose");
    const need = needOf(one(values, "teema"), one(values, "paikka"));
    const organisation = organisations.find(({ slug }) => slug === whose);
    if (organisations.length > 0 && !organisation && whose !== "-") {
      return startPage(c, need, { whose: m.listings_whose_needed() }, 422);
    }
    const writtenIn = locales.find((known) => known === one(values, "language")) ?? c.var.locale;
    const begin = async () => {
      const listing = { id, organisationId: organisation?.id ?? null, writtenIn, begun: draftFor(need) };
      await startListing(c.var.services, writerIn(c), listing);
      return c.redirect(localPath(c.var.locale, `${listingPath(id)}/mita`), 303);
    };
    if (!organisation) return begin();
    let begun: Response | undefined;
    const asked = await requireStaff()(c, async () => {
      begun = await begin();
    });
    return begun ?? asked ?? c.notFound();
  });

  for (const form of [`${listing}/:step{${steps.map(({ slug }) => slug).join("|")}}`, `${listing}/kielet/:language`]) {
    routes.use(
      form,
      keepsTyped((c) => c.var.path),
    );
  }
  routes.use(`${listing}/*`, confidential(), requirePerson(), requireKeeper());

  routes.get(`${listing}/kielet/:language{sv|en|fi-simple|fi}`, async (c) => {
    const opened = await open(c);
    const language = c.req.param("language") as Locale;
    if (!opened || opened.offering.writtenIn === language) return c.notFound();
    const values = Object.fromEntries(
      translatedTexts.map((text) => [text, textsOf(opened.draft, text)?.[language] ?? ""]),
    );
    return page(c, <TranslationPage listing={opened} language={language} values={values} />);
  });
  routes.get(`${listing}/kielet/:language{sv|en|fi-simple|fi}/${word}`, async (c) => {
    const opened = await open(c);
    const language = c.req.param("language") as Locale;
    if (!opened || opened.offering.writtenIn === language) return c.notFound();
    const kept = await findTyped(c);
    if (!kept) {
      return c.redirect(localPath(c.var.locale, `${listingPath(opened.offering.id)}/kielet/${language}`), 303);
    }
    const typed = byField(kept.sent);
    const values = Object.fromEntries(translatedTexts.map((text) => [text, one(typed, text)]));
    return page(c, <TranslationPage listing={opened} language={language} values={values} brought />);
  });
  routes.post(`${listing}/kielet/:language{sv|en|fi-simple|fi}`, async (c) => {
    const opened = await open(c);
    const language = c.req.param("language") as Locale;
    if (!opened || opened.offering.writtenIn === language) return c.notFound();
    const values = await readFields(c);
    const typed = translatedTexts.filter((text) => values[text] !== undefined);
    const faulty = typed.flatMap((text) => {
      const fault = tooLong(one(values, text), longestText[text]);
      return fault ? [[text, fault] as const] : [];
    });
    if (faulty.length > 0) {
      const again = Object.fromEntries(typed.map((text) => [text, one(values, text)]));
      const errors = Object.fromEntries(faulty);
      return page(c, <TranslationPage listing={opened} language={language} values={again} errors={errors} />, 422);
    }
    await changeDraft(c.var.services, writerIn(c), opened.offering.id, {
      merge: (stored) =>
        typed.reduce((draft, text) => withTranslation(draft, text, language, one(values, text)), stored),
    });
    return c.redirect(localPath(c.var.locale, `${listingPath(opened.offering.id)}/kielet`), 303);
  });

  routes.get(`${listing}/esikatselu`, async (c) => {
    const opened = await open(c);
    return opened ? previewPage(c, opened) : c.notFound();
  });
  routes.post(`${listing}/esikatselu`, async (c) => {
    const opened = await open(c);
    if (!opened) return c.notFound();
    const { offering } = opened;
    // What cannot be handed in is told on the page.
    if (faultsOf(opened.draft, contextOf(opened)).length > 0) return previewPage(c, opened, 422);
    const { kind } = await submitListing(c.var.services, writerIn(c), offering.id);
    if (kind === "incomplete") return previewPage(c, opened, 422);
    const deed = kind === "published" ? "julki" : "lahetetty";
    return c.redirect(`${localPath(c.var.locale, listingPath(offering.id))}?tehty=${deed}`, 303);
  });

  routes.get(`${listing}/:step{[a-z]+}`, async (c, next) => {
    const opened = await open(c);
    const step = opened && stepsOf(opened.draft).find(({ slug }) => slug === c.req.param("step"));
    if (!opened || !step || isOver(opened.offering, opened.open)) return next();
    const context = contextOf(opened);
    const stored = step.valuesOf(opened.draft, context);
    const values = c.req.query("lisaa") === undefined ? stored : { ...stored, more: ["yes"] };
    return page(c, <StepPage listing={opened} step={step} values={values} context={context} seen={markOf(stored)} />);
  });
  routes.get(`${listing}/:step{[a-z]+}/${word}`, async (c, next) => {
    const opened = await open(c);
    const step = opened && stepsOf(opened.draft).find(({ slug }) => slug === c.req.param("step"));
    if (!opened || !step || isOver(opened.offering, opened.open)) return next();
    const kept = await findTyped(c);
    if (!kept) return c.redirect(localPath(c.var.locale, `${listingPath(opened.offering.id)}/${step.slug}`), 303);
    const typed = byField(kept.sent);
    const context = contextOf(opened);
    return page(
      c,
      <StepPage listing={opened} step={step} values={typed} context={context} seen={one(typed, "seen")} brought />,
    );
  });
  routes.post(`${listing}/:step{[a-z]+}`, async (c, next) => {
    const opened = await open(c);
    const step = opened && stepsOf(opened.draft).find(({ slug }) => slug === c.req.param("step"));
    if (!opened || !step) return next();
    const values = await readFields(c);
    return saveStep(c, opened, step, values);
  });
  return routes;
}

/** Reads what was typed, keeps it, and goes on to the next page. */
async function saveStep(c: AppContext, opened: OpenedListing, step: Step, values: Values): Promise<Response> {
  const context = contextOf(opened);
  const { id } = opened.offering;
  const seen = one(values, "seen");
  const { draft, errors } = step.read(values, opened.draft, context);
  const again = (how: {
    readonly conflict?: boolean;
    readonly seen: string;
    readonly draft?: OpenedListing["draft"];
  }) => (
    <StepPage
      listing={{ ...opened, draft: how.draft ?? opened.draft }}
      step={step}
      values={values}
      context={context}
      errors={how.conflict ? {} : errors}
      seen={how.seen}
      conflict={how.conflict ?? false}
    />
  );
  if (Object.keys(errors).length > 0) return page(c, again({ seen, draft }), 422);
  const answer = await changeDraft(c.var.services, writerIn(c), id, {
    merge: (stored) => {
      const next = step.read(values, stored, context).draft;
      const before = markOf(step.valuesOf(stored, context));
      const after = markOf(step.valuesOf(next, context));
      return before === seen || before === after ? next : undefined;
    },
    secretAddress: secretAddressIn(values, draft),
  });
  switch (answer.kind) {
    case "not-found":
      return c.notFound();
    case "conflict": {
      // What the other wrote is the new beginning; pressing again puts one's own words in its place.
      const now = markOf(step.valuesOf(answer.stored, context));
      return page(c, again({ conflict: true, seen: now, draft: answer.stored }), 409);
    }
    default: {
      const path = localPath(c.var.locale, listingPath(id));
      if (one(values, "more") === "yes") return c.redirect(`${path}/${step.slug}?lisaa`, 303);
      if (one(values, "stay") === "yes") return c.redirect(`${path}?tehty=tallennettu`, 303);
      const asked = stepsOf(draft);
      const next = asked[asked.findIndex(({ slug }) => slug === step.slug) + 1];
      return c.redirect(`${path}/${next?.slug ?? "esikatselu"}`, 303);
    }
  }
}

/** An address belongs only where the place is not shown; where it is shown now, what was sealed before goes. */
function secretAddressIn(values: Values, { place }: OpenedListing["draft"]): string | null | undefined {
  if (values.secretAddress === undefined) return undefined;
  if (place?.privacy === "exact" || !place || one(values, "forgetAddress") === "yes") return null;
  return one(values, "secretAddress") || undefined;
}

/** Stands for what a page's fields held, so that it can be told whether they have changed since. */
const markOf = (values: Values): string => {
  const said = Object.fromEntries(Object.entries(values).filter(([, all]) => all.some((value) => value !== "")));
  return createHash("sha256").update(canonical(said)).digest("base64url").slice(0, 22);
};

const open = (c: AppContext): Promise<OpenedListing | undefined> =>
  openListing(c.var.services, writerIn(c), c.req.param("id") ?? "");

const contextOf = ({ offering, hasSecretAddress }: OpenedListing): StepContext => ({
  writtenIn: offering.writtenIn,
  hasSecretAddress,
});

const organisationsOf = (c: AppContext) =>
  c.var.services.database.withActor({ kind: "person", personId: signedIn(c).personId }, listKeepingOrganisations);

const needIn = (c: AppContext): Need => needOf(c.req.query("teema"), c.req.query("paikka"));

async function startPage(c: AppContext, need: Need, errors = {}, status: 200 | 422 = 200): Promise<Response> {
  c.set("confidential", true);
  const organisations = await organisationsOf(c);
  const { locale } = c.var;
  const view = <StartPage form={newOpaqueId()} {...{ organisations, locale, need, errors }} />;
  return page(c, view, status);
}

function previewPage(c: AppContext, opened: OpenedListing, status: 200 | 422 = 200): Response {
  const { offering, draft, open: revision, shown } = opened;
  if (isOver(offering, revision)) throw new HTTPException(404);
  const now = c.var.services.clock.now();
  const content = completed(draft);
  const faults = faultsOf(draft, contextOf(opened));
  const small = shown && content && isLive(offering) && isSmall(shown, content);
  const handIn =
    revision?.state === "submitted" ? "waits" : revision?.state !== "draft" ? "nothing" : small ? "at-once" : "review";
  const view = content && <OfferingArticle entry={entryToShow(offering, content, now)} now={now} />;
  return page(c, <PreviewPage listing={opened} faults={faults} preview={view} handIn={handIn} />, status);
}

function entryToShow(
  { id, slug, organisationId }: OpenedListing["offering"],
  content: DirectoryEntry["content"],
  now: Temporal.Instant,
): DirectoryEntry {
  const shown = { id, slug, organisationId, state: "published" as const, confirmedOn: today(now) };
  const { now: _, ...entry } = entryOf(shown, content, [], now);
  return { ...entry, publishedAt: now, changedAt: now };
}
