import type { Tx } from "../../shared/db/types.ts";

export interface NewCodeWord {
  readonly person_id: string;
  readonly organisation_id: string;
  readonly word_hash: string;
  readonly made_on: Temporal.PlainDate;
}

/** A word agreed with an organisation, in the place of the one before. */
export async function replaceCodeWord(tx: Tx, word: NewCodeWord): Promise<void> {
  await deleteCodeWord(tx, word.person_id, word.organisation_id);
  await tx.insertInto("code_word").values(word).execute();
}

/** What was agreed under this nickname with this organisation. */
export const findCodeWordByName = (tx: Tx, nameIndex: Buffer, organisationId: string) =>
  tx
    .selectFrom("code_word as w")
    .innerJoin("sign_in_name as n", "n.person_id", "w.person_id")
    .select(["w.person_id", "w.word_hash"])
    .where("n.name_index", "=", nameIndex)
    .where("w.organisation_id", "=", organisationId)
    .executeTakeFirst();

/** With whom the person the transaction acts for has agreed on a word. */
export const listOwnCodeWords = (tx: Tx, personId: string) =>
  tx
    .selectFrom("code_word as w")
    .innerJoin("organisation as o", "o.id", "w.organisation_id")
    .select(["o.id", "o.name", "w.made_on"])
    .where("w.person_id", "=", personId)
    .orderBy("o.name")
    .orderBy("o.id")
    .execute();

export async function deleteCodeWord(tx: Tx, personId: string, organisationId: string): Promise<void> {
  await tx
    .deleteFrom("code_word")
    .where("person_id", "=", personId)
    .where("organisation_id", "=", organisationId)
    .execute();
}

/** Every organisation, for choosing one. */
export const listOrganisationsToChoose = (tx: Tx) =>
  tx.selectFrom("organisation").select(["id", "slug", "name"]).orderBy("name").orderBy("slug").execute();

export const findOrganisationBySlug = (tx: Tx, slug: string) =>
  tx.selectFrom("organisation").select(["id", "slug", "name"]).where("slug", "=", slug).executeTakeFirst();

export interface NewDeskRecovery {
  readonly id: string;
  readonly person_id: string;
  readonly organisation_id: string;
  readonly code_hash: Buffer;
  readonly opens_at: Temporal.Instant;
  readonly ends_at: Temporal.Instant;
}

/** As staff: a code is handed over. The database looks whether the person has agreed on a word there. */
export async function insertDeskRecovery(tx: Tx, recovery: NewDeskRecovery): Promise<void> {
  await tx.insertInto("desk_recovery").values(recovery).execute();
}

/** What was handed over for the person under this nickname with this code. */
export const findDeskRecovery = (tx: Tx, nameIndex: Buffer, codeHash: Buffer) =>
  tx
    .selectFrom("desk_recovery as d")
    .innerJoin("sign_in_name as n", "n.person_id", "d.person_id")
    .select(["d.id", "d.person_id", "d.organisation_id", "d.opens_at", "d.ends_at"])
    .where("n.name_index", "=", nameIndex)
    .where("d.code_hash", "=", codeHash)
    .executeTakeFirst();

/** Uses it up. False where it was used or cancelled meanwhile. */
export async function takeDeskRecovery(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom("desk_recovery").where("id", "=", id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** What staff has handed over for the person the transaction acts for, and not been used yet. */
export const findOwnDeskRecovery = (tx: Tx, personId: string) =>
  tx
    .selectFrom("desk_recovery as d")
    .innerJoin("organisation as o", "o.id", "d.organisation_id")
    .select(["o.id as organisationId", "o.name as organisation", "d.opens_at as opensAt", "d.ends_at as endsAt"])
    .where("d.person_id", "=", personId)
    .executeTakeFirst();

export async function deleteDeskRecoveryOf(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom("desk_recovery").where("person_id", "=", personId).execute();
}

export async function deleteDeskRecoveriesEndedBy(tx: Tx, now: Temporal.Instant): Promise<void> {
  await tx.deleteFrom("desk_recovery").where("ends_at", "<=", now).execute();
}
