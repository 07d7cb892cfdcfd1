import type { Tx } from "../../shared/db/types.ts";
import type { Locale } from "../../shared/i18n/index.ts";
import type { Delay } from "./delay.rules.ts";

export interface NewPerson {
  readonly id: string;
  readonly madeOn: Temporal.PlainDate;
  readonly locale: Locale;
}

export async function insertPerson(tx: Tx, person: NewPerson): Promise<void> {
  await tx.insertInto("person").values({ id: person.id, made_on: person.madeOn, locale: person.locale }).execute();
}

export interface NewSignInName {
  readonly name_index: Buffer;
  readonly person_id: string;
  readonly nickname: Buffer;
}

export async function insertSignInName(tx: Tx, name: NewSignInName): Promise<void> {
  await tx.insertInto("sign_in_name").values(name).execute();
}

export async function isNameTaken(tx: Tx, nameIndex: Buffer): Promise<boolean> {
  const found = await tx
    .selectFrom("sign_in_name")
    .select("person_id")
    .where("name_index", "=", nameIndex)
    .executeTakeFirst();
  return found !== undefined;
}

/** When the person the transaction acts for came in, and their language. */
export const findOwnPerson = (tx: Tx, personId: string) =>
  tx.selectFrom("person").select(["made_on", "locale"]).where("id", "=", personId).executeTakeFirstOrThrow();

export async function updateOwnLocale(tx: Tx, personId: string, locale: Locale): Promise<void> {
  await tx.updateTable("person").set({ locale }).where("id", "=", personId).execute();
}

/** The sealed nickname of the person the transaction acts for. */
export async function findOwnNickname(tx: Tx, personId: string): Promise<Buffer | undefined> {
  const found = await tx
    .selectFrom("sign_in_name")
    .select("nickname")
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return found?.nickname;
}

/** What may be stored of words and of a recovery code. */
export interface CredentialHashes {
  readonly words_hash: string;
  readonly recovery_hash: string;
}

export async function insertCredential(tx: Tx, personId: string, hashes: CredentialHashes): Promise<void> {
  await tx
    .insertInto("credential")
    .values({ person_id: personId, ...hashes })
    .execute();
}

const credentialColumns = [
  "credential.person_id",
  "credential.words_hash",
  "credential.recovery_hash",
] as const satisfies readonly string[];

export const findCredentialByName = (tx: Tx, nameIndex: Buffer) =>
  tx
    .selectFrom("credential")
    .innerJoin("sign_in_name", "sign_in_name.person_id", "credential.person_id")
    .select(credentialColumns)
    .where("sign_in_name.name_index", "=", nameIndex)
    .executeTakeFirst();

export const findCredential = (tx: Tx, personId: string) =>
  tx.selectFrom("credential").select(credentialColumns).where("person_id", "=", personId).executeTakeFirst();

/** New words and a new code in the place of the old ones. */
export async function replaceCredential(tx: Tx, personId: string, hashes: CredentialHashes): Promise<void> {
  await tx
    .updateTable("credential")
    .set({ ...hashes, own_phrase: false })
    .where("person_id", "=", personId)
    .execute();
}

/** A passphrase of the person's own in the place of the words. */
export async function replaceWords(tx: Tx, personId: string, wordsHash: string): Promise<void> {
  await tx
    .updateTable("credential")
    .set({ words_hash: wordsHash, own_phrase: true })
    .where("person_id", "=", personId)
    .execute();
}

/** By what a person came back when they had lost their words. */
export type RecoveredBy = "code" | "email" | "desk";

/** New words and a new code for one who has come back by other means than their code. */
export async function replaceLostCredential(
  tx: Tx,
  personId: string,
  hashes: CredentialHashes,
  recovered: { readonly by: RecoveredBy; readonly at: Temporal.Instant },
): Promise<void> {
  await tx
    .updateTable("credential")
    .set({ ...hashes, own_phrase: false, recovered_at: recovered.at, recovered_by: recovered.by })
    .where("person_id", "=", personId)
    .execute();
}

/**
 * The same after the recovery code was shown, which `usedHash` was made from: false where another request has used the
 * code first.
 */
export async function replaceRecoveredCredential(
  tx: Tx,
  personId: string,
  hashes: CredentialHashes,
  { usedHash, at }: { usedHash: string; at: Temporal.Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("credential")
    .set({ ...hashes, own_phrase: false, recovered_at: at, recovered_by: "code" })
    .where("person_id", "=", personId)
    .where("recovery_hash", "=", usedHash)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The same words, hashed at today's cost. */
export async function updateWordsHash(tx: Tx, personId: string, before: string, wordsHash: string): Promise<void> {
  await tx
    .updateTable("credential")
    .set({ words_hash: wordsHash })
    .where("person_id", "=", personId)
    .where("words_hash", "=", before)
    .execute();
}

/** A way back that was used. */
export interface Recovered {
  /** To five minutes. */
  readonly at: Temporal.Instant;
  readonly by: RecoveredBy;
}

/** When the person last came back without their words, and by what. */
export async function findRecovered(tx: Tx, personId: string): Promise<Recovered | undefined> {
  const found = await tx
    .selectFrom("credential")
    .select(["recovered_at", "recovered_by"])
    .where("person_id", "=", personId)
    .executeTakeFirst();
  if (!found?.recovered_at) return undefined;
  return { at: found.recovered_at, by: (found.recovered_by as RecoveredBy | null) ?? "code" };
}

/** Whether the person comes in with a passphrase of their own. */
export async function hasOwnPhrase(tx: Tx, personId: string): Promise<boolean> {
  const found = await tx
    .selectFrom("credential")
    .select("own_phrase")
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return found?.own_phrase ?? false;
}

/** What is remembered of this sender's attempts at this name, locked until the transaction ends. */
export async function lockDelay(tx: Tx, attemptIndex: Buffer, now: Temporal.Instant): Promise<Delay> {
  await tx
    .insertInto("sign_in_delay")
    .values({ attempt_index: attemptIndex, failures: 0, next_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return tx
    .selectFrom("sign_in_delay")
    .select(["failures", "next_at"])
    .where("attempt_index", "=", attemptIndex)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function updateDelay(tx: Tx, attemptIndex: Buffer, delay: Delay): Promise<void> {
  await tx.updateTable("sign_in_delay").set(delay).where("attempt_index", "=", attemptIndex).execute();
}

export async function deleteDelay(tx: Tx, attemptIndex: Buffer): Promise<void> {
  await tx.deleteFrom("sign_in_delay").where("attempt_index", "=", attemptIndex).execute();
}

export async function deleteDelaysBefore(tx: Tx, moment: Temporal.Instant): Promise<void> {
  await tx.deleteFrom("sign_in_delay").where("next_at", "<", moment).execute();
}

export async function hasAnySignInName(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom("sign_in_name").select("person_id").limit(1).executeTakeFirst()) !== undefined;
}
