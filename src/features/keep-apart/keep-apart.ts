import { appendAudit } from "../../shared/audit/index.ts";
import { violatedConstraint } from "../../shared/db/errors.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Tx } from "../../shared/db/types.ts";
import type { Services, SignedIn } from "../../shared/http/app-env.ts";
import { currentLocale, languageTags, m } from "../../shared/i18n/index.ts";
import { findStanding, may, whoActs } from "../roles/index.ts";
import { nameIndexIn, ownPersonas } from "../spaces/index.ts";
import type { OwnDataPart, OwnDataRow } from "../your-data/index.ts";
import { emailText, longestDescription, phoneText } from "./contact-index.rules.ts";
import { emailIndex, phoneIndex } from "./contact-index.ts";
import {
  deleteKeptApart,
  insertKeptApart,
  isKeptApart,
  listDescriptions,
  listKeptApart,
  markHandled,
  tieDescription,
} from "./keep-apart.queries.ts";

export type KeepApartContext = Pick<Services, "database" | "clock" | "key" | "keyRing">;

const person = (personId: string) => ({ kind: "person", personId }) as const;
const staff = (personId: string) => ({ kind: "staff", personId }) as const;
const today = ({ clock }: Pick<KeepApartContext, "clock">) =>
  clock.now().toZonedDateTimeISO("Europe/Helsinki").toPlainDate();
const labelPlace = (id: string) => ({ table: "keep_apart", row: id, column: "label" });
const descriptionPlace = (id: string) => ({ table: "keep_apart", row: id, column: "description" });

/**
 * May this person come into the space, as far as anybody in it and they must be kept apart? `tx` acts as the door: nobody
 * else may ask, because whoever could ask would learn who has named them. What a no leads to is `admissionOutcome`'s
 * "waiting", in the words of a full space.
 */
export const mayMeet = async (tx: Tx, spaceId: string, personId: string): Promise<boolean> =>
  !(await isKeptApart(tx, spaceId, personId));

/** The ways of naming somebody. */
export const ways = ["nickname", "email", "phone", "description"] as const;
export type Way = (typeof ways)[number];

export interface Naming {
  readonly way: Way;
  /** The nickname, the address, the number, or the description. */
  readonly who: string;
  /** By nickname: one's own persona in the space that is shared. */
  readonly personaId?: string | undefined;
  /** By description: to whose coordinators. */
  readonly organisationId?: string | undefined;
}

export type NamingFault = "who-needed" | "email" | "phone" | "space-needed" | "organisation-needed" | "too-long";
export type NamingAnswer =
  /** Whether there is such a person, and where, is told to nobody. */
  { readonly kind: "kept" } | { readonly kind: "fault"; readonly fault: NamingFault } | { readonly kind: "too-many" };

/** Names somebody the person must never meet here. The answer is the same whether or not there is such a person. */
export async function keepApart(ctx: KeepApartContext, personId: string, naming: Naming): Promise<NamingAnswer> {
  const target = await targetOf(ctx, personId, naming);
  if (typeof target === "string") return { kind: "fault", fault: target };
  const id = newOpaqueId();
  const { description, ...columns } = target;
  const label = await ctx.keyRing.seal({ kind: "person", id: personId }, labelPlace(id), naming.who.trim());
  const sealed =
    description && columns.organisation_id
      ? await ctx.keyRing.seal({ kind: "space", id: columns.organisation_id }, descriptionPlace(id), description)
      : undefined;
  try {
    await ctx.database.withActor(person(personId), (tx) =>
      insertKeptApart(tx, {
        id,
        person_id: personId,
        way: naming.way,
        label,
        made_on: today(ctx),
        ...columns,
        ...(sealed && { description: sealed }),
      }),
    );
    return { kind: "kept" };
  } catch (error) {
    if (violatedConstraint(error) === "keep_apart_limit") return { kind: "too-many" };
    throw error;
  }
}

interface Target {
  readonly space_id?: string;
  readonly name_index?: Buffer;
  readonly contact_index?: Buffer;
  readonly organisation_id?: string;
  readonly description?: string;
}

async function targetOf(ctx: KeepApartContext, personId: string, naming: Naming): Promise<Target | NamingFault> {
  const who = naming.who.trim();
  if (who === "") return "who-needed";
  if (who.length > longestDescription) return "too-long";
  switch (naming.way) {
    case "nickname": {
      const own = (await ownPersonas(ctx, personId)).find(({ personaId }) => personaId === naming.personaId);
      if (own?.standing !== "in") return "space-needed";
      return { space_id: own.spaceId, name_index: nameIndexIn(ctx.key, own.spaceId, who) };
    }
    case "email": {
      const email = emailText(who);
      return email ? { contact_index: emailIndex(ctx.key, email) } : "email";
    }
    case "phone": {
      const phone = phoneText(who);
      return phone ? { contact_index: phoneIndex(ctx.key, phone) } : "phone";
    }
    case "description":
      if (!naming.organisationId) return "organisation-needed";
      return { organisation_id: naming.organisationId, description: who };
  }
}

/** Somebody the person has named, in their own words. */
export interface KeptApart {
  readonly id: string;
  readonly way: Way;
  readonly who: string;
  readonly madeOn: Temporal.PlainDate;
}

export async function keptApartBy(ctx: KeepApartContext, personId: string): Promise<KeptApart[]> {
  const rows = await ctx.database.withActor(person(personId), listKeptApart);
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      way: row.way as Way,
      who: await ctx.keyRing.open(labelPlace(row.id), row.label),
      madeOn: row.made_on,
    })),
  );
}

export const takeBack = (ctx: KeepApartContext, personId: string, id: string): Promise<boolean> =>
  ctx.database.withActor(person(personId), (tx) => deleteKeptApart(tx, id));

/** A description that waits for one of the organisation's coordinators. Nothing says who gave it. */
export interface DescriptionShown {
  readonly id: string;
  readonly text: string;
  readonly madeOn: Temporal.PlainDate;
}

export async function descriptionsFor(
  ctx: KeepApartContext,
  personId: string,
  organisationId: string,
): Promise<DescriptionShown[]> {
  const rows = await ctx.database.withActor(staff(personId), (tx) => listDescriptions(tx, organisationId));
  return Promise.all(
    rows.map(async ({ id, description, made_on }) => ({
      id,
      text: description ? await ctx.keyRing.open(descriptionPlace(id), description) : "",
      madeOn: made_on,
    })),
  );
}

/** A coordinator ties a description to a nickname of a space they lead, or says that they know nobody it could mean. */
export const handleDescription = (
  ctx: KeepApartContext,
  personId: string,
  {
    organisationId,
    id,
    tied,
  }: {
    readonly organisationId: string;
    readonly id: string;
    readonly tied?: { readonly spaceId: string; readonly nickname: string } | undefined;
  },
): Promise<boolean> =>
  ctx.database.withActor(staff(personId), async (tx) => {
    const standing = await findStanding(tx, organisationId);
    if (!may(standing, "see-people")) return false;
    const done = tied
      ? await tieDescription(
          tx,
          { id, spaceId: tied.spaceId, nameIndex: nameIndexIn(ctx.key, tied.spaceId, tied.nickname) },
          today(ctx),
        )
      : await markHandled(tx, id, today(ctx));
    if (!done) return false;
    const actor = await whoActs(tx, organisationId, standing, (one) => may(one, "see-people"));
    await appendAudit(tx, ctx, { actor, event: { action: "description-handled", object: id }, organisationId });
    return true;
  });

/**
 * Whom the person has named, for their own data. Who has named *them* is never among it: telling would endanger the one
 * who named (GDPR 15(4), 23(1)(i)), and that nothing is said must mean nothing.
 */
export async function ownKeptApart(ctx: KeepApartContext, { personId }: SignedIn): Promise<OwnDataPart> {
  const named = await keptApartBy(ctx, personId);
  const rows: OwnDataRow[] = named.map(({ who, way, madeOn }) => ({
    what: who,
    value: [wayWords[way](), dayWords(madeOn)],
    kind: "keep_apart" as const,
  }));
  const none: OwnDataRow = { what: m.keep_apart_title(), value: [m.keep_apart_none()], kind: "keep_apart" };
  return {
    name: "keepApart",
    heading: m.keep_apart_title(),
    rows: rows.length > 0 ? rows : [none],
    data: named.map(({ way, who, madeOn }) => ({ way, who, madeOn: madeOn.toString() })),
  };
}

export const wayWords: Record<Way, () => string> = {
  nickname: m.keep_apart_way_nickname,
  email: m.keep_apart_way_email,
  phone: m.keep_apart_way_phone,
  description: m.keep_apart_way_description,
};

/** A day in the reader's language. */
export function dayWords(day: Temporal.PlainDate): string {
  const locale = currentLocale();
  return day.toLocaleString(locale === "en" ? "en-GB" : languageTags[locale], { dateStyle: "long" });
}
