import { createHash } from "node:crypto";
import * as v from "valibot";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { blindIndex, seal } from "../../shared/crypto/sealing.ts";
import { violatedConstraint } from "../../shared/db/errors.ts";
import type { Services } from "../../shared/http/app-env.ts";
import { type Locale, localPath } from "../../shared/i18n/index.ts";
import type { MailTemplate } from "../../shared/mail/mail-content.ts";
import { mailKeys } from "../../shared/mail/seal.ts";
import { sendMail } from "../../shared/mail/send-mail.ts";
import type { Inside } from "../spaces/index.ts";
import { invitationDays, type PartnerRole, type PartnerState } from "./group-support.rules.ts";
import { dayOf, door, type GroupSupportContext, keyOwnerOf, person, placeIn } from "./group-support-context.ts";
import { deletePartner, findPartnerByCode, insertPartner, listPartners, updatePartner } from "./partners.queries.ts";

/** What an invitation says, in the group's words. */
export interface PartnerWords {
  /** The group's name, where those who invite want it told. */
  readonly name: string | null;
  readonly word: string;
  /** How whoever carries the group is reached. */
  readonly contact: string;
  /** What a partner learns once they have said yes. */
  readonly later?: ToldLater | undefined;
}
export interface ToldLater {
  readonly name: string;
  readonly theme: string;
  readonly town: string;
}
/** Who the partner is. */
export interface PartnerCard {
  readonly name: string;
  readonly work: string;
  readonly contact: string;
}
export interface Partner {
  readonly id: string;
  readonly role: PartnerRole;
  readonly state: PartnerState;
  readonly linkUntil: Temporal.PlainDate;
  readonly words: PartnerWords;
  readonly card: PartnerCard | undefined;
  /** Tasks and goals agreed on. */
  readonly agreed: string;
}

const Words = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    name: v.nullable(v.string()),
    word: v.string(),
    contact: v.string(),
    later: v.optional(v.object({ name: v.string(), theme: v.string(), town: v.string() })),
  }),
);
const Card = v.pipe(v.string(), v.parseJson(), v.object({ name: v.string(), work: v.string(), contact: v.string() }));

/** The code in a partner's link. It is made from the row's id with the key outside the database, so it is stored nowhere. */
const codeOfPartner = (key: InstallationKey, id: string): string =>
  blindIndex(key.derive("blind-index"), "group-partner-link", id).toString("base64url");
const hashOf = (code: string): Buffer => createHash("sha256").update(code).digest();
export const partnerPath = (code: string): string => `/kumppani/${code}`;

interface Row {
  readonly id: string;
  readonly role: PartnerRole;
  readonly state: PartnerState;
  readonly linkUntil: Temporal.PlainDate;
  readonly words: Buffer;
  readonly card: Buffer | null;
  readonly agreed: Buffer | null;
}

async function open({ keyRing }: GroupSupportContext, row: Row): Promise<Partner> {
  const at = (column: string) => placeIn("group_partner", row.id, column);
  return {
    id: row.id,
    role: row.role,
    state: row.state,
    linkUntil: row.linkUntil,
    words: v.parse(Words, await keyRing.open(at("words"), row.words)),
    card: row.card ? v.parse(Card, await keyRing.open(at("card"), row.card)) : undefined,
    agreed: row.agreed ? await keyRing.open(at("agreed"), row.agreed) : "",
  };
}

/** The partners of a group and those invited, each with the link that leads to it; nobody, for whoever does not carry it. */
export async function partnersOf(
  ctx: GroupSupportContext,
  { personId, space }: Inside,
): Promise<(Partner & { readonly link: string | undefined })[]> {
  const rows = await ctx.database.withActor(person(personId), (tx) => listPartners(tx, space.id));
  return Promise.all(
    rows.map(async (row) => ({
      ...(await open(ctx, row)),
      link: row.code_hash ? partnerPath(codeOfPartner(ctx.key, row.id)) : undefined,
    })),
  );
}

export interface PartnerToInvite {
  /** The form's own: a second press finds the first invitation. */
  readonly id: string;
  readonly role: PartnerRole;
  readonly words: PartnerWords;
  /** Where the link is mailed to. The address is kept nowhere but in the message until it leaves. */
  readonly email: string | undefined;
  readonly locale: Locale;
}

/** Invites a professional to be the group's partner, by a link that is handed on or mailed. */
export async function invitePartner(
  ctx: GroupSupportContext & Pick<Services, "config">,
  { personId, space }: Inside,
  { id, role, words, email, locale }: PartnerToInvite,
): Promise<void> {
  const now = ctx.clock.now();
  const code = codeOfPartner(ctx.key, id);
  try {
    await ctx.database.withActor(person(personId), async (tx) => {
      const key = await ctx.keyRing.make(tx, keyOwnerOf(id));
      await insertPartner(tx, {
        id,
        space_id: space.id,
        role,
        state: "invited",
        code_hash: hashOf(code),
        made_on: dayOf(now),
        link_until: dayOf(now).add({ days: invitationDays }),
        words: seal(key, placeIn("group_partner", id, "words"), JSON.stringify(words)),
      });
      if (email === undefined) return;
      const href = `${ctx.config.publicUrl}${localPath(locale, partnerPath(code))}`;
      await sendMail(
        tx,
        { to: email, locale, template: letter(href) },
        { keys: mailKeys(ctx.key.derive("mail")), now },
      );
    });
  } catch (error) {
    if (violatedConstraint(error) !== "data_key_current") throw error;
  }
}

/** Nothing in it tells of a group, let alone of its theme. */
const letter =
  (href: string): MailTemplate =>
  (m, locale) => ({
    subject: m.group_support_mail_subject({}, { locale }),
    paragraphs: [m.group_support_mail_body({ days: invitationDays }, { locale })],
    link: { label: m.group_support_mail_link({}, { locale }), href },
  });

/** Tasks and goals, as they were agreed. False where they are no partner any more. */
export async function agreeWithPartner(
  ctx: GroupSupportContext,
  { personId }: Inside,
  id: string,
  agreed: string,
): Promise<boolean> {
  const sealed =
    agreed === "" ? null : await ctx.keyRing.seal(keyOwnerOf(id), placeIn("group_partner", id, "agreed"), agreed);
  return ctx.database.withActor(person(personId), (tx) => updatePartner(tx, id, "active", { agreed: sealed }));
}

/** The group's side ends it, and the link opens nothing any more. An invitation, or what is over, is taken away. */
export const partWithPartner = (ctx: GroupSupportContext, { personId, space }: Inside, id: string): Promise<boolean> =>
  ctx.database.withActor(person(personId), async (tx) => {
    const over = { state: "ended", code_hash: null, ended_on: dayOf(ctx.clock.now()) };
    return (await updatePartner(tx, id, "active", over)) || deletePartner(tx, space.id, id);
  });

/** What a link leads to, for whoever has it; undefined where it was taken back or its time is over. */
export async function partnerBehind(ctx: GroupSupportContext, code: string): Promise<Partner | undefined> {
  const row = await ctx.database.withActor(door, (tx) => findPartnerByCode(tx, hashOf(code)));
  if (!row) return undefined;
  const tooLate = row.state === "invited" && Temporal.PlainDate.compare(row.linkUntil, dayOf(ctx.clock.now())) < 0;
  return tooLate ? undefined : open(ctx, row);
}

/** The one invited says yes and who they are, or changes what they said. */
export async function takePartnership(ctx: GroupSupportContext, partner: Partner, card: PartnerCard): Promise<boolean> {
  const { id, state } = partner;
  const sealed = await ctx.keyRing.seal(keyOwnerOf(id), placeIn("group_partner", id, "card"), JSON.stringify(card));
  return ctx.database.withActor(door, (tx) => updatePartner(tx, id, state, { state: "active", card: sealed }));
}

/** The other side says no, or ends it. No reason is asked. */
export const leavePartnership = (ctx: GroupSupportContext, { id, state }: Partner): Promise<boolean> =>
  ctx.database.withActor(door, (tx) =>
    updatePartner(tx, id, state, {
      state: state === "active" ? "ended" : "declined",
      code_hash: null,
      ended_on: dayOf(ctx.clock.now()),
    }),
  );
