import type pg from "pg";
import type { InstallationKey } from "../../shared/crypto/installation-key.ts";
import { deleteMarkedPersons } from "./erased.queries.ts";
import { markOf } from "./erased-mark.ts";

/**
 * After an old backup was brought back beside the marks of a newer one: whoever has gone since then goes again. Returns
 * how many they were. `admin` may take the owner's role.
 */
export const removeErased = (admin: pg.ClientBase, key: InstallationKey): Promise<number> =>
  deleteMarkedPersons(admin, (personId) => markOf(key, personId));
