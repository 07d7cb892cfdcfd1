import {
  agreeOnNext,
  dayToHelp,
  dayToMeetAfter,
  insertEventTask,
  leaveWishToMeet,
  openDay,
  openEvent,
  partyOf,
  signUp,
  startEvent,
  takeEventTask,
  updateEventDay,
} from "../features/gate-events/index.ts";
import { acceptRevision } from "../features/listings/index.ts";
import { findOrganisation } from "../features/organisations/index.ts";
import { formId, type GroupsToFill, idOf, later, momentOn, todayIn, weekdayAfter } from "./demo-context.ts";
import { firstRevision } from "./fill-groups.ts";
import type { DemoEvent } from "./groups/demo-event.ts";
import { contentOf, keeperOf } from "./groups/group-content.ts";
import { gateEvent } from "./groups/index.ts";

/** An open half-day: who comes, who waits for a place, and who helps. */
export async function fillEvent(ctx: GroupsToFill): Promise<void> {
  const id = formId(ctx.key, gateEvent.listing);
  const writer = { kind: "staff", personId: idOf(ctx, gateEvent.writer) } as const;
  await startIt(ctx, writer, id);
  await acceptRevision(ctx, writer, id, firstRevision);

  const event = await openEvent(ctx, writer, id);
  const days = event?.days.toSorted((one, other) => Temporal.Instant.compare(one.startsAt, other.startsAt)) ?? [];
  const [past, day] = days;
  if (!past || !day) throw new Error("the demo's event has no day");
  await comeBefore(ctx, writer, { offeringId: id, dayId: past.id });
  await signUpAll(ctx, day.id, gateEvent.parties);
  const opened = await openDay(ctx, writer, id, day.id);
  for (const [index, { words, needed, helpers }] of gateEvent.tasks.entries()) {
    const task = formId(ctx.key, `event task ${index}`);
    await ctx.database.withActor(writer, (tx) => insertEventTask(tx, { id: task, day_id: day.id, words, needed }));
    const helped = await dayToHelp(ctx, opened?.helpersCode ?? "");
    for (const name of helpers)
      if (helped) await takeEventTask(ctx, helped, { id: formId(ctx.key, `helper ${name}`), taskId: task, name });
  }
}

async function signUpAll(ctx: GroupsToFill, dayId: string, parties: DemoEvent["parties"], name = "party") {
  for (const [index, { adults, ages, diets, access }] of parties.entries()) {
    const party = { party: partyOf(adults, ages), words: { ages, diets, access }, contact: undefined } as const;
    await signUp(ctx, dayId, formId(ctx.key, `${name} ${index}`), { ...party, locale: "fi" });
  }
}

/** The day that is over: who had signed up, how many came, who wants to meet again, and what was agreed on the spot. */
async function comeBefore(
  ctx: GroupsToFill,
  writer: EventWriter,
  { offeringId, dayId }: { readonly offeringId: string; readonly dayId: string },
) {
  const { before, parties, came, wishes, next } = gateEvent.past;
  await signUpAll(later(ctx, -before), dayId, parties, "past party");
  await ctx.database.withActor(writer, (tx) =>
    updateEventDay(tx, dayId, { came_adults: came.adults, came_children: came.children }),
  );
  const opened = await openDay(ctx, writer, offeringId, dayId);
  const met = await dayToMeetAfter(ctx, opened?.meetCode ?? "");
  for (const [index, wish] of wishes.entries())
    if (met) await leaveWishToMeet(ctx, met, { form: formId(ctx.key, `wish ${index}`), ...wish, readers: "keepers" });
  const { days, ...where } = next;
  await agreeOnNext(ctx, writer, dayId, { date: todayIn(ctx).add({ days }).toString(), ...where });
}

type EventWriter = { readonly kind: "staff"; readonly personId: string };

async function startIt(ctx: GroupsToFill, writer: EventWriter, id: string) {
  const { at, minutes, capacity, programme, from, weekday, again, past } = gateEvent;
  const keeper = keeperOf(ctx, gateEvent.listing) ?? "";
  const organisation = await ctx.database.withActor(writer, (tx) => findOrganisation(tx, keeper));
  const first = weekdayAfter(ctx, from, weekday);
  const days = [first.subtract({ days: past.before }), first, first.add({ days: again })];
  const timeZone = "Europe/Helsinki";
  const started = await startEvent(ctx, writer, {
    id,
    organisationId: organisation?.id ?? null,
    spaceId: null,
    writtenIn: "fi",
    content: {
      ...contentOf(ctx, gateEvent.listing),
      meetings: [{ dates: days.map((day) => day.toString()), at, minutes, timeZone }],
    },
    openToProfessionals: true,
    childCare: true,
    food: true,
    programme,
    days: days.map((day) => ({ startsAt: momentOn(day, at), minutes, capacity })),
  });
  if (!started) throw new Error("the demo's event could not start");
}
