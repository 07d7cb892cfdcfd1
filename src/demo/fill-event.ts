import {
  dayToHelp,
  insertEventTask,
  openDay,
  openEvent,
  partyOf,
  signUp,
  startEvent,
  takeEventTask,
} from "../features/gate-events/index.ts";
import { acceptRevision } from "../features/listings/index.ts";
import { findOrganisation } from "../features/organisations/index.ts";
import { formId, type GroupsToFill, idOf, momentOn, weekdayAfter } from "./demo-context.ts";
import { firstRevision } from "./fill-groups.ts";
import { contentOf, keeperOf } from "./groups/group-content.ts";
import { gateEvent } from "./groups/index.ts";

/** An open half-day: who comes, who waits for a place, and who helps. */
export async function fillEvent(ctx: GroupsToFill): Promise<void> {
  const id = formId(ctx.key, gateEvent.listing);
  const writer = { kind: "staff", personId: idOf(ctx, gateEvent.writer) } as const;
  await startIt(ctx, writer, id);
  await acceptRevision(ctx, writer, id, firstRevision);

  const event = await openEvent(ctx, writer, id);
  const day = event?.days.toSorted((one, other) => Temporal.Instant.compare(one.startsAt, other.startsAt))[0];
  if (!day) throw new Error("the demo's event has no day");
  for (const [index, { adults, ages, diets, access }] of gateEvent.parties.entries()) {
    const party = { party: partyOf(adults, ages), words: { ages, diets, access }, contact: undefined } as const;
    await signUp(ctx, day.id, formId(ctx.key, `party ${index}`), { ...party, locale: "fi" });
  }
  const opened = await openDay(ctx, writer, id, day.id);
  for (const [index, { words, needed, helpers }] of gateEvent.tasks.entries()) {
    const task = formId(ctx.key, `event task ${index}`);
    await ctx.database.withActor(writer, (tx) => insertEventTask(tx, { id: task, day_id: day.id, words, needed }));
    const helped = await dayToHelp(ctx, opened?.helpersCode ?? "");
    for (const name of helpers)
      if (helped) await takeEventTask(ctx, helped, { id: formId(ctx.key, `helper ${name}`), taskId: task, name });
  }
}

async function startIt(ctx: GroupsToFill, writer: { readonly kind: "staff"; readonly personId: string }, id: string) {
  const { at, minutes, capacity, programme, from, weekday, again } = gateEvent;
  const keeper = keeperOf(ctx, gateEvent.listing) ?? "";
  const organisation = await ctx.database.withActor(writer, (tx) => findOrganisation(tx, keeper));
  const first = weekdayAfter(ctx, from, weekday);
  const days = [first, first.add({ days: again })];
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
