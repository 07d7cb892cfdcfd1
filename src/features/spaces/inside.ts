import type { MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { localPath } from "../../shared/i18n/index.ts";
import { signedIn } from "../accounts/index.ts";
import { openAbout, type SpaceAbout } from "./about.ts";
import { openNicknames } from "./members.ts";
import { findOwnPersona } from "./personas.queries.ts";
import {
  carriesSpace,
  type PersonaState,
  type SpaceKind,
  type SpaceRole,
  type Standing,
  standingOf,
} from "./space.rules.ts";
import { listOrganisersOf } from "./spaces.queries.ts";
import { person, type SpacesContext } from "./spaces-context.ts";

/** A space, and as whom the person at hand is in it. */
export interface Inside {
  readonly personId: string;
  readonly personaId: string;
  readonly nickname: string;
  readonly emblemSeed: string;
  readonly role: SpaceRole;
  readonly standing: Standing;
  /** Says yes and no to those who come, and edits what is told of the space. */
  readonly carries: boolean;
  readonly space: {
    readonly id: string;
    readonly kind: SpaceKind;
    readonly about: SpaceAbout;
    readonly approval: boolean;
    readonly facilitated: boolean;
    readonly readableBy: "members" | "anyone";
    readonly promise: number;
    readonly ended: boolean;
    /** When everything in it is destroyed, once it has ended. */
    readonly destroyOn: Temporal.PlainDate | undefined;
    readonly size: number;
    readonly organisers: readonly { readonly id: string; readonly name: string }[];
  };
}

type By = { readonly spaceId: string } | { readonly personaId: string };

/** As whom the person is in a space, found by the space or by their own persona; undefined for a stranger. */
export async function personaIn(ctx: SpacesContext, personId: string, by: By): Promise<Inside | undefined> {
  const found = await ctx.database.withActor(person(personId), async (tx) => {
    const persona = await findOwnPersona(tx, checked(by));
    return persona && { persona, organisers: await listOrganisersOf(tx, persona.space_id) };
  });
  if (!found) return undefined;
  const { persona, organisers } = found;
  const standing = standingOf({ state: persona.state as PersonaState, promised: persona.promised }, persona.promise);
  if (!standing) return undefined;
  const [{ nickname, role } = { nickname: "", role: "participant" as const }] = await openNicknames(ctx.keyRing, [
    persona,
  ]);
  return {
    personId,
    personaId: persona.id,
    nickname,
    emblemSeed: persona.emblem_seed,
    role,
    standing,
    carries: standing === "in" && carriesSpace(role),
    space: {
      id: persona.space_id,
      kind: persona.kind as SpaceKind,
      about: await openAbout(ctx.keyRing, persona.space_id, persona.about),
      approval: persona.approval,
      facilitated: persona.facilitated,
      readableBy: persona.readable_by as "members" | "anyone",
      promise: persona.promise,
      ended: persona.space_state === "ended",
      destroyOn: persona.destroy_on ?? undefined,
      size: persona.size,
      organisers: organisers.map(({ id, name }) => ({ id, name })),
    },
  };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What could be no id is looked for all the same, so that it takes the same time. */
function checked(by: By): By {
  const id = "spaceId" in by ? by.spaceId : by.personaId;
  return uuid.test(id) ? by : { spaceId: newOpaqueId() };
}

const found = new WeakMap<AppContext, Inside>();

/** What `requirePersona` has found. */
export function inside(c: AppContext): Inside {
  const here = found.get(c);
  if (!here) throw new HTTPException(404);
  return here;
}

/** The page of one's own nickname in a space; its address is nobody else's and nowhere else. */
export const pathOfPersona = (personaId: string): string => `/oma/tila/${personaId}`;

/**
 * Only for somebody of this space; for a stranger there is no such page, and the answer is that of a space that does not
 * exist. Whoever has not given the promise of confidentiality is asked for it first, and sees nothing before. Stands
 * after `requirePerson`; `inside(c)` is what it has found. The parameter is the space's id, or one's own persona's.
 *
 * @example routes.get("/oma/ryhma/:space", requirePerson(), requirePersona("space"), (c) => …inside(c)…)
 */
export function requirePersona(
  param: string,
  { by = "space", from = "in" }: { readonly by?: "space" | "persona"; readonly from?: "in" | "door" } = {},
): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const id = c.req.param(param) ?? "";
    const { personId } = signedIn(c);
    const here = await personaIn(c.var.services, personId, by === "space" ? { spaceId: id } : { personaId: id });
    if (!here) return c.notFound();
    if (from === "in" && here.standing !== "in")
      return c.redirect(localPath(c.var.locale, pathOfPersona(here.personaId)), 303);
    c.set("confidential", true);
    found.set(c, here);
    await next();
  };
}
