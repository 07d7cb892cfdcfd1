import type { MiddlewareHandler } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { confidential, requirePerson, signedIn } from "../accounts/index.ts";
import { withinGroup } from "../groups/index.ts";
import { requireKeeper, type Writer, writerIn } from "../listings/index.ts";
import { requireStaff } from "../roles/index.ts";
import { inside } from "../spaces/index.ts";
import { findLedOrganisation } from "./gate-events.queries.ts";
import { openEvent, type RunEvent } from "./run-event.ts";

const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const param = (c: AppContext, name: string): string => c.req.param(name) ?? "";

/** Where events are listed and made: an organisation's, a group's, a person's own. */
export interface Shelf {
  readonly actor: Writer;
  /** A path without its language. */
  readonly base: string;
  /** Whose they are, in words; undefined where it is one's own. */
  readonly name: string | undefined;
  readonly organisation: { readonly id: string; readonly slug: string; readonly name: string } | undefined;
  readonly spaceId: string | undefined;
  /** Makes new ones there. */
  readonly makes: boolean;
}

interface ShelfPlace {
  readonly path: string;
  readonly guards: readonly MiddlewareHandler<AppEnv>[];
  readonly find: (c: AppContext) => Promise<Shelf | undefined>;
}

/** Where a group's carriers find its events. */
export const groupEventsPath = (spaceId: string): string => `/oma/ryhma/${spaceId}/tapahtumat`;
const carriersOnly: MiddlewareHandler<AppEnv> = (c, next) =>
  inside(c).carries ? next() : Promise.resolve(c.notFound());

export const shelves: readonly ShelfPlace[] = [
  {
    path: "/jarjestot/:slug{[a-z0-9-]+}/tapahtumat",
    guards: [confidential(), requirePerson(), requireStaff()],
    find: async (c) => {
      const actor = writerIn(c);
      const organisation = await c.var.services.database.withActor(actor, (tx) =>
        findLedOrganisation(tx, param(c, "slug")),
      );
      return (
        organisation && {
          actor,
          base: `/jarjestot/${organisation.slug}/tapahtumat`,
          name: organisation.name,
          organisation,
          spaceId: undefined,
          makes: true,
        }
      );
    },
  },
  {
    path: `/oma/ryhma/:space{${uuid}}/tapahtumat`,
    guards: [...withinGroup, carriersOnly],
    find: async (c) => {
      const { personId, space } = inside(c);
      return {
        actor: { kind: "person", personId },
        base: groupEventsPath(space.id),
        name: space.about.name,
        organisation: undefined,
        spaceId: space.id,
        // An organisation's group makes its listings through its organisation.
        makes: space.organisers.length === 0 && !space.ended,
      };
    },
  },
  {
    path: "/oma/tapahtumat",
    guards: [confidential(), requirePerson()],
    find: async (c) => ({
      actor: { kind: "person", personId: signedIn(c).personId },
      base: "/oma/tapahtumat",
      name: undefined,
      organisation: undefined,
      spaceId: undefined,
      makes: true,
    }),
  },
];

/** Where one event is run, by one of those who may: its keeper, its organisation's leaders, its group's carriers. */
export interface Desk {
  readonly actor: Writer;
  readonly base: string;
  readonly event: RunEvent;
}

interface DeskPlace {
  readonly path: string;
  readonly guards: readonly MiddlewareHandler<AppEnv>[];
  /** Who looks, at which event; `fits` says whether it is one of this place's. */
  readonly at: (c: AppContext) => {
    readonly actor: Writer;
    readonly base: string;
    readonly fits: (event: RunEvent) => boolean;
  };
  /** A listing without an event may be made one here. */
  readonly takes?: true;
}

export const desks: readonly DeskPlace[] = [
  {
    path: `/jarjestot/:slug{[a-z0-9-]+}/tapahtumat/:id{${uuid}}`,
    guards: [confidential(), requirePerson(), requireStaff()],
    at: (c) => ({
      actor: writerIn(c),
      base: `/jarjestot/${param(c, "slug")}/tapahtumat/${param(c, "id")}`,
      fits: ({ organisation }) => organisation === param(c, "slug"),
    }),
  },
  {
    path: `/oma/ryhma/:space{${uuid}}/tapahtumat/:id{${uuid}}`,
    guards: [...withinGroup, carriersOnly],
    at: (c) => ({
      actor: { kind: "person", personId: inside(c).personId },
      base: `${groupEventsPath(param(c, "space"))}/${param(c, "id")}`,
      fits: ({ spaceId }) => spaceId === param(c, "space"),
    }),
  },
  {
    path: `/oma/ilmoitukset/:id{${uuid}}/tapahtuma`,
    guards: [confidential(), requirePerson(), requireKeeper()],
    at: (c) => ({
      actor: writerIn(c),
      base: `/oma/ilmoitukset/${param(c, "id")}/tapahtuma`,
      fits: ({ keeps }) => keeps,
    }),
    takes: true,
  },
];

/** The desk of a request, or undefined where the event is none of theirs. */
export async function openDesk(c: AppContext, place: DeskPlace): Promise<Desk | undefined> {
  const { actor, base, fits } = place.at(c);
  const event = await openEvent(c.var.services, actor, param(c, "id"));
  return event && fits(event) ? { actor, base, event } : undefined;
}
