import * as development from "./development/index.ts";
import * as second from "./development/second/index.ts";
import * as third from "./development/third/index.ts";
import { across } from "./held-out/across.ts";
import * as heldOut from "./held-out/index.ts";
import type { Listing } from "./listing.ts";
import { type JudgedQuery, judge } from "./queries.ts";
import * as tuning from "./tuning/index.ts";

/** Listings, and queries judged on every one of them. */
export interface JudgedSet {
  readonly name: string;
  readonly listings: readonly Listing[];
  readonly queries: readonly JudgedQuery[];
}

export const tuningHalf: JudgedSet = {
  name: "tuning",
  listings: tuning.listings,
  queries: tuning.queries.map((query) => judge(query)),
};

/** Further queries, over the tuning half's listings and some of its own: to see what the tuning half does not ask. */
export const developmentSet: JudgedSet = {
  name: "development",
  listings: [...tuning.listings, ...development.listings],
  queries: development.queries.map((query) => judge(query)),
};

/** Each of a writing of its own, asked of its own listings alone. */
export const furtherSets: readonly JudgedSet[] = [
  { name: "second development", listings: second.listings, queries: second.queries.map((query) => judge(query)) },
  { name: "third development", listings: third.listings, queries: third.queries.map((query) => judge(query)) },
];

/** Never looked at while an engine is made better: see README.md. */
export const heldOutHalf: JudgedSet = {
  name: "held-out",
  listings: heldOut.listings,
  queries: heldOut.queries.map((query) => judge(query)),
};

/** Every query on every listing. */
export const wholeSet: JudgedSet = {
  name: "whole",
  listings: [...tuningHalf.listings, ...heldOutHalf.listings],
  queries: [...tuning.queries, ...heldOut.queries].map((query) => judge(query, across[query.text])),
};
