import * as v from "valibot";
import type { KeyRing } from "../../shared/crypto/key-ring.ts";
import { aboutPlace, keyOwnerOf } from "./spaces-context.ts";

/** What a space says of itself to those at its door and in it. */
export interface SpaceAbout {
  readonly name: string;
  readonly purpose: string;
  /** Its rules, line by line. */
  readonly rules: string;
  /** Who facilitates and when, in words; empty where nobody does. */
  readonly facilitation: string;
}

const About = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ name: v.string(), purpose: v.string(), rules: v.string(), facilitation: v.string() }),
);

export const writeAbout = ({ name, purpose, rules, facilitation }: SpaceAbout): string =>
  JSON.stringify({ name, purpose, rules, facilitation });

/** Opens what a space says of itself. Throws `KeyGone` when its content has been destroyed. */
export const openAbout = async (keyRing: KeyRing, spaceId: string, sealed: Buffer): Promise<SpaceAbout> =>
  v.parse(About, await keyRing.open(aboutPlace(spaceId), sealed));

/** Seals and opens what belongs to one space, for features whose rows carry it. */
export const spaceSealer = (keyRing: KeyRing, spaceId: string) => ({
  seal: (table: string, row: string, column: string, text: string) =>
    keyRing.seal(keyOwnerOf(spaceId), { table, row, column }, text),
  open: (table: string, row: string, column: string, sealed: Buffer) => keyRing.open({ table, row, column }, sealed),
});
