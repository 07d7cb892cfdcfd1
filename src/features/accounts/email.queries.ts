import type { Tx } from "../../shared/db/types.ts";

export interface NewProof {
  readonly id: string;
  readonly person_id: string;
  readonly use: "confirm" | "recover";
  readonly email_index: Buffer;
  readonly email: Buffer | null;
  readonly link_hash: Buffer;
  readonly code_hash: Buffer;
  readonly ends_at: Temporal.Instant;
}

/** What was mailed, in the place of what was mailed before for the same use. */
export async function replaceProof(tx: Tx, proof: NewProof): Promise<void> {
  await tx.deleteFrom("email_proof").where("person_id", "=", proof.person_id).where("use", "=", proof.use).execute();
  await tx.insertInto("email_proof").values(proof).execute();
}

const proofColumns = ["id", "person_id", "use", "email_index", "email", "code_hash", "misses", "ends_at"] as const;

export const findProofByLink = (tx: Tx, linkHash: Buffer) =>
  tx.selectFrom("email_proof").select(proofColumns).where("link_hash", "=", linkHash).executeTakeFirst();

/** What was mailed to the person to confirm an address, locked: its tries are counted one by one. */
export const lockProofToConfirm = (tx: Tx, personId: string) =>
  tx
    .selectFrom("email_proof")
    .select(proofColumns)
    .where("person_id", "=", personId)
    .where("use", "=", "confirm")
    .forUpdate()
    .executeTakeFirst();

/** What was mailed to this address to come back with, locked in the same way. Several people may share an address. */
export const lockProofsToRecover = (tx: Tx, emailIndex: Buffer) =>
  tx
    .selectFrom("email_proof")
    .select(proofColumns)
    .where("email_index", "=", emailIndex)
    .where("use", "=", "recover")
    .orderBy("id")
    .forUpdate()
    .execute();

export async function noteProofMiss(tx: Tx, proofId: string, misses: number): Promise<void> {
  await tx.updateTable("email_proof").set({ misses }).where("id", "=", proofId).execute();
}

/** Uses it up. False where another request has been faster. */
export async function takeProof(tx: Tx, proofId: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom("email_proof").where("id", "=", proofId).executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function deleteProofsOf(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom("email_proof").where("person_id", "=", personId).execute();
}

export async function deleteProofsEndedBy(tx: Tx, now: Temporal.Instant): Promise<void> {
  await tx.deleteFrom("email_proof").where("ends_at", "<=", now).execute();
}

export interface ConfirmedEmail {
  readonly person_id: string;
  readonly email: Buffer;
  readonly email_index: Buffer;
  readonly confirmed_on: Temporal.PlainDate;
}

/** The address a person has confirmed, in the place of the one before. */
export async function replaceEmail(tx: Tx, email: ConfirmedEmail): Promise<void> {
  await tx.deleteFrom("person_email").where("person_id", "=", email.person_id).execute();
  await tx.insertInto("person_email").values(email).execute();
}

/** Those who have confirmed this address, with the sealed address; a few at most. */
export const listByEmail = (tx: Tx, emailIndex: Buffer) =>
  tx
    .selectFrom("person_email")
    .select(["person_id", "email"])
    .where("email_index", "=", emailIndex)
    .orderBy("person_id")
    .limit(3)
    .execute();

/** The sealed address of the person the transaction acts for… */
export const findOwnEmail = (tx: Tx, personId: string) =>
  tx.selectFrom("person_email").select(["email", "confirmed_on"]).where("person_id", "=", personId).executeTakeFirst();

/** …and one that waits to be confirmed. */
export const findOwnWaitingEmail = (tx: Tx, personId: string) =>
  tx
    .selectFrom("email_proof")
    .select(["email", "ends_at"])
    .where("person_id", "=", personId)
    .where("use", "=", "confirm")
    .executeTakeFirst();

/** Takes the person's address away, and whatever was mailed to it. */
export async function deleteOwnEmail(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom("person_email").where("person_id", "=", personId).execute();
  await tx.deleteFrom("email_proof").where("person_id", "=", personId).execute();
}
