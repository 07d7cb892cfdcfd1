import type { Tx } from "../../shared/db/types.ts";

/** Marks what was to be answered before `today` and was not. The public addresses of the organisations that were asked. */
export async function escalateUnanswered(tx: Tx, today: Temporal.PlainDate): Promise<string[]> {
  const asked: string[] = [];
  for (const table of ["group_ask", "start_support"] as const) {
    const rows = await tx
      .updateTable(table)
      .set({ escalated_on: today })
      .where("state", "=", "asked")
      .where("escalated_on", "is", null)
      .where("answer_by", "<", today)
      .returning("organisation_id")
      .execute();
    asked.push(...rows.flatMap(({ organisation_id }) => organisation_id ?? []));
  }
  if (asked.length === 0) return [];
  const rows = await tx
    .selectFrom("organisation")
    .select("email")
    .where("id", "in", [...new Set(asked)])
    .where("email", "is not", null)
    .execute();
  return rows.flatMap(({ email }) => email ?? []);
}

interface Times {
  readonly today: Temporal.PlainDate;
  /** What ended by this day goes… */
  readonly over: Temporal.PlainDate;
  /** …what was asked by this one, however it stands… */
  readonly asked: Temporal.PlainDate;
  /** …and farewells said by this one. */
  readonly said: Temporal.PlainDate;
}

/** Deletes what has had its time; keys go with their rows, by a trigger. */
export async function deleteOldSupport(tx: Tx, { today, over, asked, said }: Times): Promise<void> {
  for (const table of ["group_ask", "start_support"] as const)
    await tx
      .deleteFrom(table)
      .where((is) => is.or([is("ended_on", "<=", over), is("asked_on", "<=", asked)]))
      .execute();
  await tx.deleteFrom("group_partner").where("ended_on", "<=", over).execute();
  await tx.deleteFrom("group_partner").where("state", "=", "invited").where("link_until", "<", today).execute();
  await tx.deleteFrom("group_farewell").where("said_on", "<=", said).execute();
}
