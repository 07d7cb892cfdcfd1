import * as v from "valibot";
import { jobKind } from "../../shared/jobs/job-kind.ts";

/**
 * A group's space has come to its end, or goes on after all. Whoever keeps what its members asked to be told hears it by this.
 * `by`: the persona that did it, who knows already.
 */
export const spaceTurned = jobKind("space-turned", v.object({ space: v.string(), by: v.nullable(v.string()) }));
