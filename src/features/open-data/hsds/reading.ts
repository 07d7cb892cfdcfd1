import type { Locale } from "../../../shared/i18n/index.ts";
import type { OrganisationFacts } from "../organisers.queries.ts";

/** Who reads, when, and what is known beside the offerings themselves. */
export interface Reading {
  readonly locale: Locale;
  /** The service's own address, without a slash at its end. */
  readonly publicUrl: string;
  readonly now: Temporal.Instant;
  /** What organisations tell of themselves, by slug. */
  readonly organisations: ReadonlyMap<string, OrganisationFacts>;
}
