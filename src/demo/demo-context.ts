import { createHmac } from "node:crypto";
import type { InstallationKey } from "../shared/crypto/installation-key.ts";
import type { Services } from "../shared/http/app-env.ts";

/** What filling the demo needs. */
export type DemoContext = Pick<Services, "config" | "database" | "clock" | "key" | "keyRing" | "passphrases">;

/** What it needs to fill groups: who is who by now, beside it. */
export interface GroupsToFill extends DemoContext {
  readonly people: ReadonlyMap<string, string>;
}

/** Whose account it is. */
export function idOf({ people }: Pick<GroupsToFill, "people">, nickname: string): string {
  const id = people.get(nickname);
  if (id === undefined) throw new Error(`nobody in the demo is called ${nickname}`);
  return id;
}

/** The id of a form that only the demo sends: the same one again, so that what was made before is found. */
export function formId(key: InstallationKey, name: string): string {
  const hex = createHmac("sha256", key.derive("demo")).update(`form|${name}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
}

/** The same, so many days later; earlier where they are fewer than none. */
export const later = <C extends DemoContext>(ctx: C, days: number): C => ({
  ...ctx,
  clock: { now: () => ctx.clock.now().add({ hours: 24 * days }) },
});

export const todayIn = ({ clock }: Pick<DemoContext, "clock">): Temporal.PlainDate =>
  clock.now().toZonedDateTimeISO("Europe/Helsinki").toPlainDate();

/** The first such weekday (1 is Monday) after `days` days. */
export function weekdayAfter(ctx: Pick<DemoContext, "clock">, days: number, weekday: number): Temporal.PlainDate {
  const day = todayIn(ctx).add({ days });
  return day.add({ days: (weekday - day.dayOfWeek + 7) % 7 });
}

/** So many days from today, or the Monday after where that is a weekend: offices are closed. */
export function workdayIn(ctx: Pick<DemoContext, "clock">, days: number): Temporal.PlainDate {
  const day = todayIn(ctx).add({ days });
  return day.dayOfWeek > 5 ? day.add({ days: 8 - day.dayOfWeek }) : day;
}

export const momentOn = (day: Temporal.PlainDate, at: string): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: "Europe/Helsinki", plainTime: at }).toInstant();
