import type { SignedIn } from "../../shared/http/app-env.ts";
import { m } from "../../shared/i18n/index.ts";
import type { OwnDataPart, OwnDataRow } from "../your-data/index.ts";
import { openAbout } from "./about.ts";
import { openNicknames } from "./members.ts";
import { listAllOwnPersonas, listLeftPersonas, listOwnPersonas } from "./personas.queries.ts";
import { type PersonaState, type SpaceKind, type SpaceRole, type Standing, standingOf } from "./space.rules.ts";
import { dayWords, roleInSpaceWord } from "./space-words.ts";
import { person, type SpacesContext } from "./spaces-context.ts";
import { listToldUnmaskings } from "./unmasking.queries.ts";

/** One of a person's own nicknames, as only they see them side by side. */
export interface OwnPersona {
  readonly personaId: string;
  readonly spaceId: string;
  readonly spaceName: string;
  readonly kind: SpaceKind;
  readonly nickname: string;
  readonly emblemSeed: string;
  readonly role: SpaceRole;
  readonly standing: Standing;
  /** It has ended, and is destroyed some weeks later. */
  readonly ended: boolean;
}

/** The nicknames the person uses now, by the name of the space. */
export async function ownPersonas(ctx: SpacesContext, personId: string): Promise<OwnPersona[]> {
  const rows = await ctx.database.withActor(person(personId), listOwnPersonas);
  const opened = await openNicknames(ctx.keyRing, rows);
  const shown = await Promise.all(
    opened.map(async (row) => {
      const standing = standingOf({ state: row.state as PersonaState, promised: row.promised }, row.promise);
      return (
        standing && {
          personaId: row.id,
          spaceId: row.space_id,
          spaceName: (await openAbout(ctx.keyRing, row.space_id, row.about)).name,
          kind: row.kind as SpaceKind,
          nickname: row.nickname,
          emblemSeed: row.emblem_seed,
          role: row.role,
          standing,
          ended: row.space_state === "ended",
        }
      );
    }),
  );
  return shown.filter((one) => one !== undefined).toSorted((a, b) => a.spaceName.localeCompare(b.spaceName, "fi"));
}

/** A space the person has left: their nickname there, and nothing of its inside. */
export interface LeftPersona {
  readonly personaId: string;
  readonly spaceId: string;
  readonly nickname: string;
  readonly emblemSeed: string;
  readonly leftOn: Temporal.PlainDate | null;
}

/** The nicknames of the spaces the person has left, which stay theirs; the last one first. */
export async function leftPersonas(ctx: SpacesContext, personId: string): Promise<LeftPersona[]> {
  const rows = await ctx.database.withActor(person(personId), listLeftPersonas);
  const opened = await openNicknames(ctx.keyRing, rows);
  return opened.map(({ id, space_id, nickname, emblem_seed, until }) => ({
    personaId: id,
    spaceId: space_id,
    nickname,
    emblemSeed: emblem_seed,
    leftOn: until,
  }));
}

/** On which days the person's nicknames were opened to staff, as far as they may be told. */
export async function toldUnmaskings(ctx: SpacesContext, personId: string) {
  const rows = await ctx.database.withActor(person(personId), listToldUnmaskings);
  return rows.map(({ persona_id, told_on }) => ({ personaId: persona_id, toldOn: told_on }));
}

/** Every nickname there is of the person, those they have left too, for their own data. */
export async function ownPersonaData(ctx: SpacesContext, { personId }: SignedIn): Promise<OwnDataPart> {
  const { rows, now, told } = await ctx.database.withActor(person(personId), async (tx) => ({
    rows: await listAllOwnPersonas(tx),
    now: await listOwnPersonas(tx),
    told: await listToldUnmaskings(tx),
  }));
  const opened = await openNicknames(ctx.keyRing, rows);
  const names = new Map(
    await Promise.all(
      now.map(async (row) => [row.id, (await openAbout(ctx.keyRing, row.space_id, row.about)).name] as const),
    ),
  );
  const facts = opened.map((row) => ({
    nickname: row.nickname,
    space: names.get(row.id) ?? null,
    role: row.role,
    since: row.since,
    until: row.until,
    promisedOn: row.promised_on,
    opened: told.filter(({ persona_id }) => persona_id === row.id).map(({ told_on }) => told_on),
  }));
  const dataRows: OwnDataRow[] = facts.map((one) => ({
    what: one.nickname,
    value: [
      one.space ?? m.spaces_own_left_space(),
      roleInSpaceWord(one.role),
      one.until
        ? m.spaces_own_until({ since: dayWords(one.since), until: dayWords(one.until) })
        : m.spaces_own_since({ since: dayWords(one.since) }),
      ...(one.promisedOn ? [m.spaces_own_promised({ day: dayWords(one.promisedOn) })] : []),
      ...one.opened.filter((day) => day !== null).map((day) => m.spaces_told({ day: dayWords(day) })),
    ],
    kind: "persona" as const,
  }));
  const none: OwnDataRow = { what: m.spaces_own_title(), value: [m.spaces_own_empty_title()], kind: "persona" };
  return {
    name: "personas",
    heading: m.spaces_own_title(),
    rows: dataRows.length > 0 ? dataRows : [none],
    data: facts.map((one) => ({
      nickname: one.nickname,
      space: one.space,
      role: one.role,
      since: one.since.toString(),
      until: one.until?.toString() ?? null,
      promisedOn: one.promisedOn?.toString() ?? null,
      openedToStaff: one.opened.map((day) => day?.toString() ?? null),
    })),
  };
}
