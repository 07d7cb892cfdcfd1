import type { KeyRing } from "../../shared/crypto/key-ring.ts";
import type { Actor } from "../../shared/db/actor.ts";
import type { Tx } from "../../shared/db/types.ts";
import { listMembersOf, listNotPromised } from "./personas.queries.ts";
import { inNeutralOrder, type SpaceRole } from "./space.rules.ts";
import { nicknamePlace, type SpacesContext } from "./spaces-context.ts";

/** Somebody in a space, as the others there see them. */
export interface Member {
  /** Of this space only. */
  readonly personaId: string;
  readonly nickname: string;
  readonly emblemSeed: string;
  readonly role: SpaceRole;
  /** The organisation that vouches for who carries something; undefined for everyone else. */
  readonly organisation: string | undefined;
}

type MembersContext = Pick<SpacesContext, "database" | "keyRing">;

/**
 * The members of a space as `actor` may see them, in an order that tells nothing. Nobody, where they may see none; and
 * nobody who has not promised confidentiality yet.
 */
export const membersOf = (ctx: MembersContext, actor: Actor, spaceId: string): Promise<Member[]> =>
  opened(ctx, actor, (tx) => listMembersOf(tx, spaceId));

/** Those who have been let in and have not promised yet; only for those who carry the space. */
export const comersOf = (ctx: MembersContext, actor: Actor, spaceId: string): Promise<Member[]> =>
  opened(ctx, actor, (tx) => listNotPromised(tx, spaceId));

async function opened(
  { database, keyRing }: MembersContext,
  actor: Actor,
  list: (tx: Tx) => ReturnType<typeof listMembersOf>,
): Promise<Member[]> {
  const rows = await database.withActor(actor, list);
  return inNeutralOrder(await openNicknames(keyRing, rows)).map((row) => ({
    personaId: row.id,
    nickname: row.nickname,
    emblemSeed: row.emblem_seed,
    role: row.role,
    organisation: row.organisation ?? undefined,
  }));
}

/** The same rows with their nicknames open. Throws `KeyGone` where a space's content has been destroyed. */
export const openNicknames = <T extends { readonly id: string; readonly nickname: Buffer; readonly role: string }>(
  keyRing: KeyRing,
  rows: readonly T[],
): Promise<(Omit<T, "nickname" | "role"> & { nickname: string; role: SpaceRole })[]> =>
  Promise.all(
    rows.map(async (row) => ({
      ...row,
      role: row.role as SpaceRole,
      nickname: await keyRing.open(nicknamePlace(row.id), row.nickname),
    })),
  );
