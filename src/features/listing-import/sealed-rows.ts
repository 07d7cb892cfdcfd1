import { gunzipSync, gzipSync } from "node:zlib";
import type { KeyRing } from "../../shared/crypto/key-ring.ts";
import { DatabaseUnavailable } from "../../shared/db/errors.ts";
import type { ReadRow } from "./import-types.ts";
import type { FileKind } from "./read-listings.ts";

/** What a dry run read, on its way through the browser to the import. */
export interface CarriedRows {
  readonly rows: readonly ReadRow[];
  readonly file: FileKind;
  readonly complete: boolean;
  readonly unknownHeadings: readonly string[];
}

/** How long after the dry run it may still be brought in, in hours. */
const hours = 24;

const place = (organisationId: string) => ({ table: "listing_import", row: organisationId, column: "rows" });

/**
 * The rows sealed for their organisation, for a form's hidden field: so a file is kept nowhere here, not even between the
 * dry run and the import, and nobody has to choose it twice.
 */
export async function sealRows(
  keyRing: KeyRing,
  organisationId: string,
  carried: CarriedRows,
  now: Temporal.Instant,
): Promise<string> {
  const packed = gzipSync(JSON.stringify({ ...carried, until: now.add({ hours }).toString() })).toString("base64");
  const sealed = await keyRing.seal({ kind: "space", id: organisationId }, place(organisationId), packed);
  return sealed.toString("base64url");
}

/** What `sealRows` sealed; undefined where it was changed, is another organisation's, or too old. */
export async function openRows(
  keyRing: KeyRing,
  organisationId: string,
  sealed: string,
  now: Temporal.Instant,
): Promise<CarriedRows | undefined> {
  try {
    const packed = await keyRing.open(place(organisationId), Buffer.from(sealed, "base64url"));
    const carried = JSON.parse(gunzipSync(Buffer.from(packed, "base64")).toString("utf8")) as CarriedRows & {
      readonly until: string;
    };
    return Temporal.Instant.compare(now, Temporal.Instant.from(carried.until)) <= 0 ? carried : undefined;
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error;
    return undefined;
  }
}
