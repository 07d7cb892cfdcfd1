import * as v from "valibot";
import { reasonPlace } from "../../shared/audit/index.ts";
import { KeyGone } from "../../shared/crypto/key-ring.ts";
import { SealBroken } from "../../shared/crypto/sealing.ts";
import type { Services } from "../../shared/http/app-env.ts";
import { findOrganisation, listHolders, openNames } from "../organisations/index.ts";
import { findStanding, may } from "../roles/index.ts";
import { countLog, listLog } from "./log.queries.ts";

type LogContext = Pick<Services, "database" | "keyRing">;

/** One entry as an administrator of the organisation reads it: names instead of ids; undefined where a name is gone. */
export interface EntryShown {
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly actorKind: string;
  readonly actor: string | undefined;
  readonly actingAs: string | undefined;
  readonly action: string;
  readonly role: string | undefined;
  /** Whom it concerns. */
  readonly holder: string | undefined;
  readonly deputy: { readonly name: string | undefined } | undefined;
  readonly reason: "none" | "gone" | { readonly text: string };
  /** What an import did, and from what kind of file. */
  readonly imported?: ImportedShown | undefined;
}

type ImportedShown = v.InferOutput<typeof Imported>;

export interface LogShown {
  readonly organisation: { readonly slug: string; readonly name: string };
  readonly entries: readonly EntryShown[];
  /** Counted from one. */
  readonly page: number;
  readonly pages: number;
}

export const entriesOnPage = 50;

/** A page of the organisation's log, or undefined where the person may not read it. Beyond the last page is the last. */
export async function readLog(
  ctx: LogContext,
  personId: string,
  slug: string,
  wanted: number,
): Promise<LogShown | undefined> {
  const found = await ctx.database.withActor({ kind: "staff", personId }, async (tx) => {
    const organisation = await findOrganisation(tx, slug);
    if (!organisation || !may(await findStanding(tx, organisation.id), "see-log")) return undefined;
    const pages = Math.max(1, Math.ceil((await countLog(tx, organisation.id)) / entriesOnPage));
    const page = Math.min(wanted, pages);
    const rows = await listLog(tx, organisation.id, { limit: entriesOnPage, offset: (page - 1) * entriesOnPage });
    const entries = rows.map((row) => ({ ...row, told: row.facts, facts: readFacts(row.facts) }));
    const holders = await listHolders(tx, organisation.id, [...new Set(entries.flatMap(idsOf))]);
    return { organisation, entries, holders, page, pages };
  });
  if (!found) return undefined;

  const { organisation, page, pages } = found;
  const names = await openNames(ctx, found.holders);
  const entries = await Promise.all(
    found.entries.map(async (entry): Promise<EntryShown> => {
      const { id, at, actorKind, action, facts } = entry;
      return {
        id,
        at,
        actorKind,
        actor: names.get(entry.actorId ?? ""),
        actingAs: entry.actingAs ?? undefined,
        action,
        role: facts.role,
        holder: names.get(facts.holder ?? entry.objectId),
        deputy: facts.deputy === undefined ? undefined : { name: names.get(facts.deputy) },
        reason: await openReason(ctx, id, entry.reason),
        imported: readImported(entry.told),
      };
    }),
  );
  return { organisation: { slug: organisation.slug, name: organisation.name }, entries, page, pages };
}

interface Named {
  readonly actorId: string | null;
  readonly objectId: string;
  readonly facts: v.InferOutput<typeof Facts>;
}

/** Every id that may be somebody's. What is none is found nowhere. */
const idsOf = ({ actorId, objectId, facts }: Named): string[] =>
  [actorId, objectId, facts.holder, facts.deputy].filter((id) => typeof id === "string");

const amount = v.pipe(v.number(), v.integer(), v.minValue(0));
const Imported = v.object({ file: v.string(), made: amount, changed: amount, ended: amount });

/** What an import did, as an entry's facts tell it; undefined of any other entry. */
export function readImported(facts: string): ImportedShown | undefined {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), Imported), facts);
  return read.success ? read.output : undefined;
}

const uuid = v.pipe(v.string(), v.uuid());
const Facts = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ role: v.optional(v.string()), holder: v.optional(uuid), deputy: v.optional(uuid) }),
);

/** The facts as far as they can be read: an entry that somebody has spoilt must not hide the others. */
function readFacts(text: string): v.InferOutput<typeof Facts> {
  const read = v.safeParse(Facts, text);
  return read.success ? read.output : {};
}

/** Why something was done, if it was said and can still be read. */
export async function openReason(
  { keyRing }: Pick<LogContext, "keyRing">,
  id: string,
  sealed: Buffer | null,
): Promise<EntryShown["reason"]> {
  if (!sealed) return "none";
  try {
    return { text: await keyRing.open(reasonPlace(id), sealed) };
  } catch (error) {
    if (error instanceof KeyGone || error instanceof SealBroken) return "gone";
    throw error;
  }
}
