import { createHmac } from "node:crypto";
import { makePhrase, wordLists } from "../features/accounts/index.ts";
import type { OrganisationRole } from "../features/roles/index.ts";
import type { InstallationKey } from "../shared/crypto/installation-key.ts";
import { totpSecretFrom } from "../shared/crypto/totp.ts";
import type { Locale } from "../shared/i18n/index.ts";

/** What somebody in the demo carries, and the name the organisation knows them by. */
export interface DemoRole {
  readonly organisation: string;
  readonly role: OrganisationRole;
  readonly knownAs: string;
}

/** Someone the demo knows. All are invented. */
export interface DemoPerson {
  readonly nickname: string;
  readonly locale: Locale;
  /** Administers the whole installation. */
  readonly administrator?: true;
  /** Works in the area centre of these regions, by their codes. */
  readonly areaCentre?: { readonly regions: readonly string[]; readonly knownAs: string };
  readonly roles?: readonly DemoRole[];
}

/** In the order in which they come: whoever invites stands before those they invite. */
export const demoPeople: readonly DemoPerson[] = [
  { nickname: "Pihka", locale: "fi" },
  { nickname: "Vitsippa", locale: "sv" },
  { nickname: "Kaisla", locale: "fi", administrator: true },
  { nickname: "Routa", locale: "fi", areaCentre: { regions: ["06"], knownAs: "Routa Demo" } },
  {
    nickname: "Halla",
    locale: "fi",
    roles: [
      { organisation: "lumipuu", role: "administrator", knownAs: "Halla Demo" },
      { organisation: "majakkapolku", role: "administrator", knownAs: "Halla Demo" },
      { organisation: "koivurannan-perhetyo", role: "administrator", knownAs: "Halla Demo" },
      { organisation: "rinnakkain", role: "administrator", knownAs: "Halla Demo" },
      { organisation: "koivurannan-seurakunta", role: "administrator", knownAs: "Halla Demo" },
    ],
  },
  {
    nickname: "Tuulikki",
    locale: "fi",
    roles: [{ organisation: "lumipuu", role: "coordinator", knownAs: "Tuulikki Demo" }],
  },
  {
    nickname: "Otso",
    locale: "fi",
    roles: [{ organisation: "majakkapolku", role: "facilitator", knownAs: "Otso Demo" }],
  },
  {
    nickname: "Pyry",
    locale: "fi",
    roles: [{ organisation: "koivurannan-perhetyo", role: "professional", knownAs: "Pyry Demo" }],
  },
  {
    nickname: "Kaarna",
    locale: "fi",
    roles: [{ organisation: "rinnakkain", role: "facilitator", knownAs: "Kaarna Demo" }],
  },
  {
    nickname: "Kuura",
    locale: "fi",
    roles: [{ organisation: "majakkapolku", role: "facilitator", knownAs: "Kuura Demo" }],
  },
  { nickname: "Hilla", locale: "fi" },
  { nickname: "Tyrni", locale: "fi" },
  { nickname: "Muurain", locale: "fi" },
];

/** Whether they sign in with a second factor. */
export const carriesRole = ({ administrator, areaCentre, roles = [] }: DemoPerson): boolean =>
  administrator === true || areaCentre !== undefined || roles.length > 0;

/**
 * The same words and secret at every start, and others in every installation: who has read this file cannot sign in to
 * a demo that somebody has put on the net.
 */
export function demoCredentials(key: InstallationKey, { nickname }: DemoPerson) {
  const draw = (name: string) => createHmac("sha256", key.derive("demo")).update(`${nickname}|${name}`).digest();
  let drawn = 0;
  // 48 bits are so many more than a list has words that what the remainder favours does not matter.
  const words = makePhrase(wordLists.fi, (below) => draw(`word ${drawn++}`).readUIntBE(0, 6) % below);
  return { words, secret: totpSecretFrom(draw("secret").subarray(0, 20)) };
}
