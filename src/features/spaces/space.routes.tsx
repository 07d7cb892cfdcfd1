import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { confidential, notBesideSupportPerson, requirePerson, signedIn } from "../accounts/index.ts";
import { reasonFault, requireStaff } from "../roles/index.ts";
import { acceptAsker, askersOf, removeFromSpace } from "./decide.ts";
import { askForPlace } from "./enter-space.ts";
import { inside, pathOfPersona, requirePersona } from "./inside.ts";
import { acceptConfidentiality, layDownRole, leaveSpace, renamePersona, type Writings } from "./leave-space.ts";
import { comersOf, membersOf } from "./members.ts";
import { readingMarks } from "./read-space.ts";
import { AskUnmaskingPage, asksUnmasking, PromisePage, SpacePage, WaitingPage } from "./space.views.tsx";
import { nicknameFaultWords } from "./space-words.ts";
import { DecideForm, LeaveForm, PromiseForm, RenameForm, UnmaskForm } from "./spaces.forms.ts";
import { askUnmasking } from "./unmask.ts";

export interface SpaceRoutesOptions {
  /** What other features keep of somebody's words, taken along by those who leave so. */
  readonly writings: readonly Writings[];
  /** Where the spaces of a kind have a home of their own; a community has its page here. */
  readonly homeOf: (kind: string, spaceId: string) => string | undefined;
}

const base = "/oma/tila/:persona";
const done = {
  nimi: m.spaces_renamed,
  tehtava: m.spaces_laid_down,
  paatos: m.spaces_decided,
  sisalla: m.spaces_welcome,
  pyydetty: m.spaces_unmask_another,
};

/** `/oma/tila/<one's own persona>`: a space from the inside, and the steps that lead into it. */
export function spaceRoutes({ writings, homeOf }: SpaceRoutesOptions): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const path of [base, `${base}/*`]) routes.use(path, confidential(), requirePerson(), notBesideSupportPerson());
  const atDoor = requirePersona("persona", { by: "persona", from: "door" });
  const within = requirePersona("persona", { by: "persona" });

  routes.get(base, atDoor, (c) => {
    const here = inside(c);
    switch (here.standing) {
      case "asked":
      case "waiting":
        return page(c, <WaitingPage here={here} looked={c.req.query("katsottu") !== undefined} />);
      case "promise":
        return page(c, <PromisePage here={here} founded={c.req.query("aloitettu") !== undefined} />);
      case "in": {
        const home = homeOf(here.space.kind, here.space.id);
        return home ? c.redirect(localPath(c.var.locale, home), 303) : spacePage(c, writings.length > 0);
      }
    }
  });
  routes.post(`${base}/sisaan`, atDoor, async (c) => {
    const { personaId, standing } = inside(c);
    if (standing === "waiting") await askForPlace(c.var.services, personaId);
    return back(c, "?katsottu");
  });
  routes.post(`${base}/lupaus`, atDoor, async (c) => {
    const here = inside(c);
    const form = await requireForm(c, PromiseForm);
    if (here.standing !== "promise") return back(c);
    if (!form.promise) {
      return page(c, <PromisePage here={here} errors={{ promise: m.spaces_promise_needed() }} />, 422);
    }
    // Words that have changed meanwhile are shown anew.
    await acceptConfidentiality(c.var.services, where(here), form.version);
    return back(c, "?sisalla");
  });
  routes.post(`${base}/lahde`, atDoor, async (c) => {
    const form = await requireForm(c, LeaveForm);
    await leaveSpace(c.var.services, where(inside(c)), form.writings === "remove" ? writings : []);
    return c.redirect(`${localPath(c.var.locale, "/oma/nimimerkit")}?lahdit`, 303);
  });
  routes.post(`${base}/nimi`, within, async (c) => {
    const form = await requireForm(c, RenameForm);
    const answer = await renamePersona(c.var.services, where(inside(c)), form.nickname);
    switch (answer.kind) {
      case "renamed":
        return back(c, "?nimi");
      case "not-found":
        return c.notFound();
      default: {
        const error = answer.kind === "nickname" ? nicknameFaultWords(answer.fault) : m.spaces_name_taken();
        return spacePage(c, writings.length > 0, { typed: form.nickname, error });
      }
    }
  });
  routes.post(`${base}/jata-tehtava`, within, async (c) => {
    await layDownRole(c.var.services, where(inside(c)));
    return back(c, "?tehtava");
  });
  routes.post(`${base}/ratkaise`, within, async (c) => {
    const here = inside(c);
    const form = await requireForm(c, DecideForm);
    if (!here.carries) return c.notFound();
    const decide = form.answer === "yes" ? acceptAsker : removeFromSpace;
    const actor = { kind: "person", personId: here.personId } as const;
    const isDone = await decide(c.var.services, actor, { spaceId: here.space.id, personaId: form.persona });
    return isDone ? back(c, "?paatos") : c.notFound();
  });
  // Danger to life, asked for by one who facilitates for an organisation. The second person confirms it on its pages.
  const staffHere = requireStaff({ lately: true, back: (c) => c.var.path });
  routes.get(`${base}/hata`, within, staffHere, (c) => askUnmaskingPage(c));
  routes.post(`${base}/hata`, within, staffHere, async (c) => {
    const here = inside(c);
    const form = await requireForm(c, UnmaskForm);
    if (!asksUnmasking(here)) return c.notFound();
    if (!form.persona) return askUnmaskingPage(c, { persona: m.spaces_unmask_who_needed() });
    for (const { id: organisationId } of here.space.organisers) {
      const wanted = { organisationId, spaceId: here.space.id, personaId: form.persona, reason: form.reason };
      const { kind } = await askUnmasking(c.var.services, here.personId, wanted);
      if (kind === "missing" || kind === "too-long") return askUnmaskingPage(c, { reason: reasonFault({ kind }) });
      if (kind === "done" || kind === "asked-already") return back(c, "?pyydetty");
    }
    return c.notFound();
  });
  return routes;
}

async function askUnmaskingPage(c: AppContext, errors: FieldErrors = {}) {
  const here = inside(c);
  if (!asksUnmasking(here)) return c.notFound();
  const members = await membersOf(c.var.services, { kind: "person", personId: here.personId }, here.space.id);
  const view = <AskUnmaskingPage here={here} members={members} errors={errors} />;
  return page(c, view, Object.keys(errors).length > 0 ? 422 : 200);
}

async function spacePage(c: AppContext, hasWritings: boolean, rename?: { typed: string; error: string }) {
  const here = inside(c);
  const { services } = c.var;
  const actor = { kind: "person", personId: signedIn(c).personId } as const;
  const said = Object.entries(done).find(([query]) => c.req.query(query) !== undefined)?.[1]();
  const view = (
    <SpacePage
      here={here}
      members={await membersOf(services, actor, here.space.id)}
      comers={here.carries ? await comersOf(services, actor, here.space.id) : []}
      askers={here.carries ? await askersOf(services, actor, here.space.id) : []}
      marks={await readingMarks(services, here.personId, here.space.id)}
      notice={rename ? undefined : said}
      hasWritings={hasWritings}
      rename={rename}
    />
  );
  return page(c, view, rename ? 422 : 200);
}

const where = ({ personId, personaId, space }: ReturnType<typeof inside>) => ({
  personId,
  personaId,
  spaceId: space.id,
});

const back = (c: AppContext, query = "") =>
  c.redirect(`${localPath(c.var.locale, pathOfPersona(inside(c).personaId))}${query}`, 303);
