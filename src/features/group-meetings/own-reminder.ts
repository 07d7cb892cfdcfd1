import { currentLocale } from "../../shared/i18n/index.ts";
import { isOneAddress } from "../../shared/mail/send-mail.ts";
import { readPhone } from "../../shared/sms/send-sms.ts";
import { noteContacts } from "../keep-apart/index.ts";
import { type Inside, spaceSealer } from "../spaces/index.ts";
import { type MeetingsContext, person } from "./meetings-context.ts";
import { deleteReminder, findReminder, replaceReminder } from "./personal.queries.ts";
import { addressPlace } from "./remind-members.ts";

export const reminderWays = ["sms", "mail"] as const;
export type ReminderWay = (typeof reminderWays)[number];

export interface OwnReminder {
  readonly way: ReminderWay;
  readonly address: string;
}

/** How the person wants to be reminded in this group; undefined where they do not. */
export async function ownReminder(
  ctx: MeetingsContext,
  { personId, personaId }: Inside,
): Promise<OwnReminder | undefined> {
  const row = await ctx.database.withActor(person(personId), (tx) => findReminder(tx, personaId));
  if (!row) return undefined;
  return { way: row.way as ReminderWay, address: await ctx.keyRing.open(addressPlace(personaId), row.address) };
}

/** A number or an address as it is kept, or undefined where it is none. */
export const readAddress = (way: ReminderWay, typed: string): string | undefined =>
  way === "sms" ? readPhone(typed) : isOneAddress(typed) ? typed : undefined;

/** From now on a neutral word the day before, and of changes, in the language of this page. */
export async function askForReminder(
  ctx: MeetingsContext,
  { personId, personaId, space }: Inside,
  { way, address }: OwnReminder,
): Promise<void> {
  const sealed = await spaceSealer(ctx.keyRing, space.id).seal("meeting_reminder", personaId, "address", address);
  await ctx.database.withActor(person(personId), async (tx) => {
    await replaceReminder(tx, {
      persona_id: personaId,
      space_id: space.id,
      way,
      address: sealed,
      locale: currentLocale(),
    });
    await noteContacts(tx, ctx.key, personId, address);
  });
}

export const endReminder = (ctx: MeetingsContext, { personId, personaId }: Inside) =>
  ctx.database.withActor(person(personId), (tx) => deleteReminder(tx, personaId));
