import { appendAudit } from "../../shared/audit/index.ts";
import { newOpaqueId } from "../../shared/db/new-id.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import { type AccountsContext, type CreateAnswer, createPersonWithWords } from "../accounts/index.ts";
import { insertPlatformRole } from "./roles.queries.ts";
import { beginSecondFactor } from "./second-factor.ts";

export type MakeAdministratorAnswer =
  | {
      readonly kind: "made";
      readonly personId: string;
      readonly words: readonly string[];
      readonly code: string;
      /** The second factor's secret: told here and nowhere else. */
      readonly secret: string;
    }
  | Exclude<CreateAnswer, { kind: "created" }>;

/** Makes a person who administers the whole installation. Only whoever runs the machine can: pages have no way here. */
export async function makePlatformAdministrator(
  ctx: AccountsContext,
  wanted: { readonly nickname: string; readonly locale: Locale },
): Promise<MakeAdministratorAnswer> {
  const created = await createPersonWithWords(ctx, wanted);
  if (created.kind !== "created") return created;
  const { personId, words, code } = created.person;
  const secret = await beginSecondFactor(ctx, personId, { known: true });
  const since = ctx.clock.now().toZonedDateTimeISO("Europe/Helsinki").toPlainDate();
  await ctx.database.withActor({ kind: "worker" }, async (tx) => {
    const id = newOpaqueId();
    await insertPlatformRole(tx, { id, person_id: personId, role: "administrator", since });
    const event = { action: "platform-administrator-made", object: id } as const;
    await appendAudit(tx, ctx, { actor: { kind: "machine" }, event, organisationId: undefined });
  });
  return { kind: "made", personId, words, code, secret };
}
