import type { Kysely } from "kysely";
import type { DB } from "./schema.generated.ts";

export type { DB } from "./schema.generated.ts";

/** One open transaction of one actor. It cannot open another or outlive the work it was given to. */
export type Tx = Omit<Kysely<DB>, "transaction" | "startTransaction" | "connection" | "destroy">;
