import { distanceKm, municipality, type Place } from "../../shared/places/index.ts";
import type { OfferingContent, OfferingForm } from "../directory/index.ts";

/** From how many wishes on a number is published. */
export const fewest = 3;
/** How long a wish counts, and an address is kept, in months. */
export const wishMonths = 12;
/** How far one goes for what one has wished for, in kilometres. */
export const reach = 30;

/** Where a group is wished for; neither: anywhere. */
export interface WishArea {
  readonly region: string | null;
  readonly municipality: string | null;
}

export interface Wish extends WishArea {
  readonly theme: string;
  readonly form: OfferingForm | null;
}

/** So many wishes of one theme for one place, by people themselves or by professionals who keep meeting the need. */
export interface Tally extends WishArea {
  readonly theme: string;
  readonly byProfessional: boolean;
  readonly count: number;
}

/** The day by Finland's clocks. */
export const dayOf = (now: Temporal.Instant): Temporal.PlainDate =>
  now.toZonedDateTimeISO("Europe/Helsinki").toPlainDate();

/** The Monday of its week. */
export const weekOf = (day: Temporal.PlainDate): Temporal.PlainDate => day.subtract({ days: day.dayOfWeek - 1 });

/** The weeks that count on `day`: whole ones only, so that nobody sees a number rise while somebody is writing. */
export const countedWeeks = (day: Temporal.PlainDate) => ({
  from: weekOf(day.subtract({ months: wishMonths })),
  before: weekOf(day),
});

/** Of a place people know, what a wish keeps: its region, and its municipality where it is one. */
export function areaOf(place: Place | undefined): WishArea {
  const [only, ...others] = place?.municipalities ?? [];
  if (place === undefined || only === undefined || place.kind === "country")
    return { region: null, municipality: null };
  const region = municipality(only)?.region ?? null;
  if (others.length === 0) return { region, municipality: only };
  const sameRegion = others.every((code) => municipality(code)?.region === region);
  return { region: sameRegion ? region : null, municipality: null };
}

/**
 * What may be published. A place with too few is counted with the rest of its region, and a rest that is too small with the
 * rest of the country; what is still too small is not told. Every wish is in one number at most and there are no totals, so
 * that no difference of numbers can tell of fewer than `fewest`.
 */
export function publishable(tallies: readonly Tally[]): readonly Tally[] {
  const [towns, fromTowns] = enough(tallies.filter(({ municipality: code }) => code !== null));
  const wider = tallies.filter(({ municipality: code }) => code === null);
  const [regions, fromRegions] = enough(
    together([
      ...wider.filter(({ region }) => region !== null),
      ...fromTowns.map((one) => ({ ...one, municipality: null })),
    ]),
  );
  const [country] = enough(
    together([
      ...wider.filter(({ region }) => region === null),
      ...fromRegions.map((one) => ({ ...one, region: null, municipality: null })),
    ]),
  );
  return [...towns, ...regions, ...country];
}

function enough(tallies: readonly Tally[]): readonly [readonly Tally[], readonly Tally[]] {
  return [tallies.filter(({ count }) => count >= fewest), tallies.filter(({ count }) => count < fewest)];
}

function together(tallies: readonly Tally[]): readonly Tally[] {
  const groups = Map.groupBy(tallies, ({ theme, region, byProfessional }) => [theme, region, byProfessional].join("|"));
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, count: others.reduce((sum, { count }) => sum + count, first.count) }] : [],
  );
}

/** Is this what somebody wished for: the theme, near enough or open from everywhere, and the form where they named one? */
export function fits(wish: Wish, content: OfferingContent): boolean {
  if (!content.themes.includes(wish.theme)) return false;
  if (wish.form !== null && wish.form !== content.form) return false;
  if (wish.region === null) return true;
  if (content.area.includes("country") || content.area.includes(`region:${wish.region}`)) return true;
  const own = municipality(content.place?.municipality ?? "");
  if (wish.municipality === null) return own?.region === wish.region;
  if (content.area.includes(wish.municipality)) return true;
  const wished = municipality(wish.municipality);
  return own !== undefined && wished !== undefined && distanceKm(own.point, wished.point) <= reach;
}
