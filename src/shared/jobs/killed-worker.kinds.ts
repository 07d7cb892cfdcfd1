import * as v from "valibot";
import { jobKind } from "./job-kind.ts";

/** Kinds that the killed worker of the test and its parent both know. */
export const hang = jobKind("hang", v.object({}));
export const hangInTransaction = jobKind("hang-in-transaction", v.object({}));
export const effect = jobKind("effect", v.object({}));
