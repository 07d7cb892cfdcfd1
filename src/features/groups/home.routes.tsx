import { Hono, type MiddlewareHandler } from "hono";
import type { VNode } from "preact";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { confidential, notBesideSupportPerson, requirePerson } from "../accounts/index.ts";
import { comersOf, type Inside, inside, membersOf, readingMarks, requirePersona } from "../spaces/index.ts";
import { EndedHomePage } from "./ending.views.tsx";
import { type GroupPhase, isTimeToHandOver } from "./group.rules.ts";
import { pathOfGroup } from "./group-paths.ts";
import { PhaseForm } from "./groups.forms.ts";
import { findGroup, type Group, updateGroup } from "./groups.queries.ts";
import { dayOf, type GroupsContext, person } from "./groups-context.ts";
import { askedToCarry, handoverOf, handsOnItself } from "./hand-over.ts";
import { GroupHomePage } from "./home.views.tsx";
import { carriesAlone, centreWordOf, farewellsOf, isLast } from "./leave-group.ts";

/** A part of a group's life with pages of its own, as the group's home leads there. */
export interface GroupSection {
  readonly key: string;
  readonly path: (spaceId: string) => string;
  readonly label: () => string;
  readonly forWhom: (inside: Inside) => boolean;
  /** What of it is worth seeing at the home already. */
  readonly glance?: (c: AppContext, inside: Inside) => Promise<VNode | undefined>;
  /** It is shown only while there is something to see of it. */
  readonly onlyWhenNeeded?: boolean;
  /** It can be read in a group that has ended, too; other parts are shown there only while they have something to say. */
  readonly staysAtEnd?: boolean;
  /** What the group's end means for it, for whoever is about to end it or to leave as the last one. */
  readonly atEnd?: (c: AppContext, inside: Inside) => Promise<VNode | undefined>;
}

/**
 * What stands before every page of a group whose address has its id as `:space`; `inside(c)` then tells who is there.
 *
 * @example routes.use("/oma/ryhma/:space/tapaamiset", ...withinGroup)
 */
export const withinGroup: readonly MiddlewareHandler<AppEnv>[] = [
  confidential(),
  requirePerson(),
  notBesideSupportPerson(),
  requirePersona("space"),
  (c, next) => (inside(c).space.kind === "group" ? next() : Promise.resolve(c.notFound())),
];

/** Stands after them where there is nothing to do in a group that has ended: one is led to its home. */
export const goesOn: MiddlewareHandler<AppEnv> = (c, next) =>
  inside(c).space.ended
    ? Promise.resolve(c.redirect(localPath(c.var.locale, pathOfGroup(inside(c).space.id)), 303))
    : next();

/** The group of a space one is in; undefined where it is not one, or for a stranger. */
export const groupOf = (ctx: GroupsContext, personId: string, spaceId: string): Promise<Group | undefined> =>
  ctx.database.withActor(person(personId), (tx) => findGroup(tx, spaceId));

/** The group goes on to another phase. False where the person does not carry it. */
const changePhase = (
  ctx: GroupsContext,
  { personId, spaceId }: { readonly personId: string; readonly spaceId: string },
  phase: GroupPhase,
): Promise<boolean> => ctx.database.withActor(person(personId), (tx) => updateGroup(tx, spaceId, { phase }));

const base = "/oma/ryhma/:space{[0-9a-f-]{36}}";

/** `/oma/ryhma/<space>`: where a group is at home. */
export function homeRoutes(sections: readonly GroupSection[]): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const path of [base, `${base}/vaihe`]) routes.use(path, ...withinGroup);
  routes.get(base, (c) => homePage(c, sections));
  routes.post(`${base}/vaihe`, async (c) => {
    const form = await requireForm(c, PhaseForm);
    const { personId, space } = inside(c);
    if (space.ended) return c.notFound();
    const done = await changePhase(c.var.services, { personId, spaceId: space.id }, form.phase);
    if (!done) return c.notFound();
    return c.redirect(`${localPath(c.var.locale, pathOfGroup(space.id))}?vaihe`, 303);
  });
  return routes;
}

const said = (c: AppContext): string | undefined => {
  if (c.req.query("vaihe") !== undefined) return m.groups_phase_changed();
  if (c.req.query("otit") !== undefined) return m.groups_uncarried_taken();
  if (c.req.query("jatkuu") !== undefined) return m.groups_resumed();
  if (c.req.query("hyvasti") !== undefined) return m.groups_farewell_saved();
  if (c.req.query("otit-ohjauksen") !== undefined) return m.groups_handover_taken();
  if (c.req.query("myohassa") !== undefined) return m.groups_handover_gone();
  return c.req.query("vaihto") === undefined ? undefined : m.groups_handover_answered();
};

async function homePage(c: AppContext, sections: readonly GroupSection[]): Promise<Response> {
  const here = inside(c);
  const { services } = c.var;
  const actor = person(here.personId);
  const group = await groupOf(services, here.personId, here.space.id);
  const shown = await Promise.all(
    sections
      .filter(({ forWhom }) => forWhom(here))
      .map(async ({ key, path, label, glance, onlyWhenNeeded = false, staysAtEnd = false }) => ({
        onlyWhenNeeded,
        staysAtEnd,
        key,
        path: path(here.space.id),
        label: label(),
        glance: await glance?.(c, here),
      })),
  );
  if (here.space.ended) {
    const view = (
      <EndedHomePage
        here={here}
        members={await membersOf(services, actor, here.space.id)}
        marks={await readingMarks(services, here.personId, here.space.id)}
        sections={shown.filter(({ staysAtEnd, glance }) => staysAtEnd || glance !== undefined)}
        farewells={await farewellsOf(services, here)}
        wasAsked={(await askedToCarry(services, here)) !== undefined}
        notice={said(c)}
      />
    );
    return page(c, view);
  }
  const alone = isLast(here) || (here.carries && (await carriesAlone(services, here)));
  const today = dayOf(services.clock.now());
  const view = (
    <GroupHomePage
      here={here}
      group={group}
      members={await membersOf(services, actor, here.space.id)}
      comers={here.carries ? await comersOf(services, actor, here.space.id) : []}
      marks={await readingMarks(services, here.personId, here.space.id)}
      sections={shown.filter(({ onlyWhenNeeded, glance }) => glance !== undefined || !onlyWhenNeeded)}
      asked={await askedToCarry(services, here)}
      alone={alone}
      timeToHandOver={
        group !== undefined &&
        here.carries &&
        handsOnItself(here) &&
        isTimeToHandOver(group, here.role === "starter", today)
      }
      haveAsked={here.carries && handsOnItself(here) ? (await handoverOf(services, here)).asked : []}
      farewells={await farewellsOf(services, here)}
      centreWord={await centreWordOf(services, group)}
      notice={said(c)}
    />
  );
  return page(c, view);
}
