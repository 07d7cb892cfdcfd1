import { violatedConstraint } from "../../shared/db/errors.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import { type Nickname, type NicknameFault, readNickname } from "../accounts/index.ts";
import type { OfferingContent } from "../directory/index.ts";
import { saveDraft, startListing, submitListing, type Writer } from "../listings/index.ts";
import {
  acceptConfidentiality,
  foundOwnSpace,
  foundSpaceOf,
  leaveSpace,
  type NewSpace,
  personaIn,
  promiseVersion,
  updateSpace,
} from "../spaces/index.ts";
import type { GroupKind, GroupPhase } from "./group.rules.ts";
import { findGroup, findGroupOfOffering, insertGroup } from "./groups.queries.ts";
import { dayOf, door, type GroupsContext, person } from "./groups-context.ts";

/** How many a new group takes; those who carry it may change it. */
const usualPlaces = 20;

export interface GroupToStart {
  /** The form's own id, which is the listing's from now on: a second press finds the first group. */
  readonly id: string;
  readonly content: OfferingContent;
  readonly writtenIn: Locale;
  readonly startsOn: Temporal.PlainDate | undefined;
  readonly phase?: GroupPhase;
  readonly kinds?: readonly GroupKind[];
  /** It is for children, who come with a guardian's yes; only an organisation starts one (G18). */
  readonly children?: boolean;
  /** In whose name: an organisation, as its staff, or one's own, under this nickname. */
  readonly whose: { readonly organisationId: string } | { readonly nickname: string };
}

export type StartAnswer =
  | { readonly kind: "started"; readonly spaceId: string; readonly personaId: string | undefined }
  | { readonly kind: "nickname"; readonly fault: NicknameFault }
  | { readonly kind: "not-found" };

/**
 * Starts a group: its listing, handed to a reviewer (the organisation's own, an area centre's where there is none), and
 * its space. Whoever starts one without an organisation is the first in it.
 */
export async function startGroup(ctx: GroupsContext, personId: string, wanted: GroupToStart): Promise<StartAnswer> {
  const { id, content, writtenIn, whose } = wanted;
  const nickname = "nickname" in whose ? readNickname(whose.nickname) : undefined;
  if (nickname && !nickname.ok) return { kind: "nickname", fault: nickname.fault };
  const organisationId = "organisationId" in whose ? whose.organisationId : null;
  const writer: Writer = organisationId ? { kind: "staff", personId } : person(personId);

  await startListing(ctx, writer, { id, organisationId, writtenIn });
  const known = await groupOfOffering(ctx, id);
  if (known && !(await isTheirs(ctx, writer, known.spaceId))) return { kind: "not-found" };
  // Pressed again: what was handed in stays handed in.
  if (!known) {
    const saved = await saveDraft(ctx, writer, id, content);
    if (saved.kind === "not-found") return { kind: "not-found" };
  }
  const founded = known ? undefined : await found(ctx, personId, wanted, nickname?.ok ? nickname.value : undefined);
  if (founded?.kind === "refused") return { kind: "not-found" };
  if (founded && !(await tie(ctx, writer, founded.spaceId, wanted))) await undo(ctx, writer, founded.spaceId);
  await submitListing(ctx, writer, id);

  const group = await groupOfOffering(ctx, id);
  if (!group) return { kind: "not-found" };
  const here = await personaIn(ctx, personId, { spaceId: group.spaceId });
  return { kind: "started", spaceId: group.spaceId, personaId: here?.personaId };
}

/** Is the writer in this group, or leading its organisation? An id of somebody else's leads nowhere. */
async function isTheirs(ctx: GroupsContext, writer: Writer, spaceId: string): Promise<boolean> {
  if (writer.kind === "person") return (await personaIn(ctx, writer.personId, { spaceId })) !== undefined;
  return (await ctx.database.withActor(writer, (tx) => findGroup(tx, spaceId))) !== undefined;
}

/** The group that a listing tells of, or undefined where it has none here. */
export const groupOfOffering = (ctx: Pick<GroupsContext, "database">, offeringId: string) =>
  ctx.database.withActor(door, (tx) => findGroupOfOffering(tx, offeringId));

async function found(
  ctx: GroupsContext,
  personId: string,
  { content, whose, writtenIn, children = false }: GroupToStart,
  nickname: Nickname | undefined,
) {
  const space: NewSpace = {
    kind: "group",
    about: {
      name: content.name[writtenIn] ?? "",
      purpose: content.whatHappens?.[writtenIn] ?? content.purpose?.[writtenIn] ?? "",
      rules: "",
      facilitation: "",
    },
    approval: content.admission?.how !== "walk-in",
    facilitated: content.facilitators !== "nobody",
    readableBy: "members",
    places: usualPlaces,
    ...(children && "organisationId" in whose && { children: "with_guardian" as const }),
  };
  if ("organisationId" in whose) return foundSpaceOf(ctx, personId, whose.organisationId, space);
  if (!nickname) return { kind: "refused" as const };
  const { spaceId } = await foundOwnSpace(ctx, personId, space, { nickname, role: "starter" });
  return { kind: "founded" as const, spaceId };
}

/** The space is the listing's group. False where another press has made it already. */
async function tie(
  ctx: GroupsContext,
  writer: Writer,
  spaceId: string,
  { id, startsOn, content, phase = "reaching", kinds = [] }: GroupToStart,
): Promise<boolean> {
  const steering = content.facilitators === "professional" ? "professional" : "peer";
  try {
    await ctx.database.withActor(writer, (tx) =>
      insertGroup(tx, {
        space_id: spaceId,
        offering_id: id,
        phase,
        kinds: [...kinds],
        steering,
        starts_on: startsOn ?? null,
      }),
    );
    return true;
  } catch (error) {
    if (violatedConstraint(error) === "support_group_offering_id_key") return false;
    throw error;
  }
}

/** Takes back a space that a second press has founded beside the first: it ends, and its key goes with the night's clearing. */
async function undo(ctx: GroupsContext, writer: Writer, spaceId: string): Promise<void> {
  const today = dayOf(ctx.clock.now());
  const { personId } = writer;
  if (writer.kind === "person") await acceptConfidentiality(ctx, { personId, spaceId }, promiseVersion);
  await ctx.database.withActor(writer, (tx) =>
    updateSpace(tx, spaceId, { state: "ended", ended_on: today, destroy_on: today, door_hash: null }),
  );
  const here = writer.kind === "person" ? await personaIn(ctx, personId, { spaceId }) : undefined;
  if (here) await leaveSpace(ctx, { personId, spaceId, personaId: here.personaId });
}
