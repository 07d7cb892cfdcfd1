import type { Locale } from "../../shared/i18n/index.ts";
import type { OfferingContent } from "../directory/index.ts";
import { type StartAnswer, startGroup } from "../groups/index.ts";
import type { Writer } from "../listings/index.ts";
import { updateEvent } from "./gate-events.queries.ts";
import { type GateEventsContext, zone } from "./gate-events-context.ts";
import type { NextMeeting, RunEvent } from "./run-event.ts";

export interface GroupToMake {
  /** The form's own id: pressed twice it is one group. */
  readonly id: string;
  readonly name: string;
  /** Of whoever starts it, where no organisation does. */
  readonly nickname: string;
  readonly entry: "walk-in" | "talk";
  readonly writtenIn: Locale;
}

/** Makes a group of those who agreed to meet again, with everything that is known already. The event is tied to it. */
export async function makeGroupOf(
  ctx: GateEventsContext,
  actor: Writer,
  { event, next }: { readonly event: RunEvent; readonly next: NextMeeting },
  wanted: GroupToMake,
): Promise<StartAnswer> {
  if (!event.content) return { kind: "not-found" };
  const answer = await startGroup(ctx, actor.personId, {
    id: wanted.id,
    content: groupContent(event.content, next, wanted),
    writtenIn: wanted.writtenIn,
    startsOn: Temporal.PlainDate.from(next.date),
    phase: "beginning",
    whose: event.organisationId ? { organisationId: event.organisationId } : { nickname: wanted.nickname },
  });
  if (answer.kind === "started" && !event.spaceId)
    await ctx.database.withActor(actor, (tx) => updateEvent(tx, event.offeringId, { space_id: answer.spaceId }));
  return answer;
}

function groupContent(
  { themes, audiences, organisers, ways, contact, place, area, languages, purpose, forWhom }: OfferingContent,
  next: NextMeeting,
  { name, entry, writtenIn }: GroupToMake,
): OfferingContent {
  return {
    form: "group",
    name: { [writtenIn]: name },
    ...(purpose && { purpose }),
    ...(forWhom && { forWhom }),
    themes,
    audiences,
    organisers,
    ways,
    facilitators: "peer",
    admission: { when: "any-time", how: entry, startsOn: next.date },
    contact,
    cost: { free: true },
    // Where they meet was told to those who were there; everyone is told the town.
    ...(place && {
      place: {
        privacy: "approximate" as const,
        ...(place.municipality && { municipality: place.municipality }),
        ...(place.town && { town: place.town }),
        access: [],
        ringForAddress: false,
      },
    }),
    area,
    meetings: [{ dates: [next.date], ...(next.time && { at: next.time, minutes: 120 }), timeZone: zone }],
    languages,
  };
}
