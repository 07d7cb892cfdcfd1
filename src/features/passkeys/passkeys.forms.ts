import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import * as v from "valibot";

const jatka = v.optional(v.pipe(v.string(), v.maxLength(300)), "");
const base64url = v.pipe(v.string(), v.maxLength(8_000), v.regex(/^[A-Za-z0-9_-]*$/));

/** What every device's answer has; the rest is read by the library that checks it. */
const credential = {
  id: base64url,
  rawId: base64url,
  type: v.literal("public-key"),
  clientExtensionResults: v.looseObject({}),
};
const json = v.pipe(v.string(), v.maxLength(60_000), v.parseJson());

const Made = v.pipe(
  json,
  v.looseObject({
    ...credential,
    response: v.looseObject({ clientDataJSON: base64url, attestationObject: v.pipe(v.string(), v.maxLength(40_000)) }),
  }),
  v.transform((answer) => answer as unknown as RegistrationResponseJSON),
);
const Shown = v.pipe(
  json,
  v.looseObject({
    ...credential,
    response: v.looseObject({
      clientDataJSON: base64url,
      authenticatorData: base64url,
      signature: base64url,
      userHandle: v.nullish(base64url),
    }),
  }),
  v.transform((answer) => answer as unknown as AuthenticationResponseJSON),
);

const words = v.exactOptional(v.pipe(v.string(), v.maxLength(1_000)));
export const AskForm = v.object({ words });
export const MakeForm = v.object({ name: v.optional(v.pipe(v.string(), v.maxLength(200)), ""), response: Made });
export const ShowForm = v.object({ jatka, response: Shown });
export const ComeInForm = v.object({
  device: v.optional(v.picklist(["own", "shared"]), "shared"),
  jatka,
  response: Shown,
});
export const RemoveForm = v.object({ id: v.pipe(v.string(), v.uuid()) });

/** What somebody calls their passkey: a line, or `otherwise` where nothing was typed. */
export const readName = (typed: string, otherwise: string): string =>
  typed
    .normalize("NFC")
    .replace(/[\p{C}\s]+/gu, " ")
    .trim()
    .slice(0, 60) || otherwise;
