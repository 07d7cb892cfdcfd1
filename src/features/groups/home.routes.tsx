import { Hono, type MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import type { VNode } from "preact";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { confidential, notBesideSupportPerson, requirePerson } from "../accounts/index.ts";
import { type Inside, inside, membersOf, readingMarks, requirePersona } from "../spaces/index.ts";
import { type GroupPhase, isTimeToHandOver } from "./group.rules.ts";
import { pathOfGroup } from "./group-paths.ts";
import { PhaseForm } from "./groups.forms.ts";
import { findGroup, type Group, updateGroup } from "./groups.queries.ts";
import { dayOf, type GroupsContext, person } from "./groups-context.ts";
import { askedToCarry, handsOnItself } from "./hand-over.ts";
import { GroupHomePage } from "./home.views.tsx";
import { carriesAlone, centreWordOf, farewellsOf } from "./leave-group.ts";

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

/** The group of a space one is in; undefined where it is not one, or for a stranger. */
export const groupOf = (ctx: GroupsContext, personId: string, spaceId: string): Promise<Group | undefined> =>
  ctx.database.withActor(person(personId), (tx) => findGroup(tx, spaceId));

/** The group goes on to another phase. False where the person does not carry it. */
export const changePhase = (
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
    const form = await readForm(c, PhaseForm);
    if (!form) throw new HTTPException(400);
    const { personId, space } = inside(c);
    const done = await changePhase(c.var.services, { personId, spaceId: space.id }, form.phase);
    if (!done) return c.notFound();
    return c.redirect(`${localPath(c.var.locale, pathOfGroup(space.id))}?vaihe`, 303);
  });
  return routes;
}

const said = (c: AppContext): string | undefined => {
  if (c.req.query("vaihe") !== undefined) return m.groups_phase_changed();
  if (c.req.query("otit") !== undefined) return m.groups_uncarried_taken();
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
      .map(async ({ key, path, label, glance, onlyWhenNeeded = false }) => ({
        onlyWhenNeeded,
        key,
        path: path(here.space.id),
        label: label(),
        glance: await glance?.(c, here),
      })),
  );
  const alone = here.carries && (await carriesAlone(services, here));
  const today = dayOf(services.clock.now());
  const view = (
    <GroupHomePage
      here={here}
      group={group}
      members={await membersOf(services, actor, here.space.id)}
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
      farewells={await farewellsOf(services, here)}
      centreWord={await centreWordOf(services, group)}
      notice={said(c)}
    />
  );
  return page(c, view);
}
