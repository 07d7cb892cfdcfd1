import { Hono } from "hono";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { senderOf } from "../../shared/http/middleware/rate-limit.ts";
import { page } from "../../shared/http/page.tsx";
import { requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import { ForgetDeviceForm, KeepDeviceForm, PicturesForm } from "./accounts.forms.ts";
import { DeviceKeptPage, DevicePage, DeviceSharedPage, type DeviceStep, PictureSignInPage } from "./device.views.tsx";
import { giveDeviceSecret, shownDevice, takeDeviceSecretAway } from "./device-cookie.ts";
import { waitText } from "./form-fields.views.tsx";
import { newFormStamp, readFormStamp } from "./form-stamp.ts";
import { carry, isTooPlain, isWhole, readChosen } from "./pictures.rules.ts";
import { cameInLately } from "./prove-again.ts";
import { proofRefusal, readProof } from "./read-proof.ts";
import { forgetOwnDevice, listDevices, rememberDevice } from "./remember-device.ts";
import { safeReturnPath } from "./return-path.rules.ts";
import { giveToken } from "./session-cookie.ts";
import { requirePerson, signedIn } from "./session-middleware.ts";
import { SignInPage } from "./sign-in.views.tsx";
import { signInByPictures } from "./try-pictures.ts";

/** `/kirjaudu/kuvat` and `/oma/laite`: pictures on a device that only its person uses. */
export function deviceRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get("/kirjaudu/kuvat", (c) => c.redirect(localPath(c.var.locale, "/kirjaudu"), 303))
    .post("/kirjaudu/kuvat", async (c) => {
      const fields = await requireForm(c, PicturesForm);
      const returnPath = safeReturnPath(fields.jatka);
      const chosen = readChosen(fields.valitut, fields.kuva);
      const secret = shownDevice(c);
      if (!secret) return wordsInstead(c, returnPath);
      if (!isWhole(chosen)) return page(c, <PictureSignInPage {...{ form: fields.form, returnPath, chosen }} />);

      const answer = await signInByPictures(c.var.services, {
        secret,
        chosen,
        form: readFormStamp(c.var.services.key, fields.form),
        signedIn: c.var.session,
      });
      const again = { form: newFormStamp(c.var.services.key), returnPath };
      switch (answer.kind) {
        case "in":
          giveToken(c, answer.session);
          giveDeviceSecret(c, secret);
          return c.redirect(`${localPath(c.var.locale, "/kirjaudu/valmis")}?jatka=${returnPath}`, 303);
        case "wrong":
          return page(c, <PictureSignInPage {...again} said={m.accounts_pictures_wrong()} />, 422);
        case "wait":
          c.header("Retry-After", String(answer.seconds));
          return page(c, <PictureSignInPage {...again} said={waitText(answer.seconds)} />, 429);
        case "forgotten":
          takeDeviceSecretAway(c);
          return wordsInstead(c, returnPath);
      }
    })

    .get("/oma/laite", requirePerson(), (c) => {
      if (signedIn(c).sharedDevice) return page(c, <DeviceSharedPage />);
      return devicePage(c, { kind: "choose", chosen: [] });
    })
    .post("/oma/laite", requirePerson(), async (c) => {
      const fields = await requireForm(c, PicturesForm);
      return devicePage(c, ...nextStep(readChosen(fields.ensin), readChosen(fields.valitut, fields.kuva)));
    })
    .get("/oma/laite/talteen", requirePerson(), (c) => c.redirect(localPath(c.var.locale, "/oma/laite"), 303))
    .post("/oma/laite/talteen", requirePerson(), async (c) => {
      const fields = await requireForm(c, KeepDeviceForm);
      const chosen = readChosen(fields.valitut);
      const proof = readProof(fields.words);
      if (!proof.ok) return devicePage(c, { kind: "keep", chosen }, undefined, { ...proof, words: fields.words });

      const before = shownDevice(c);
      const request = { chosen, before, signedIn: signedIn(c), phrase: proof.phrase };
      const sender = senderOf(c, c.var.services.clock.now());
      const answer = await rememberDevice(c.var.services, { ...request, sender });
      switch (answer.kind) {
        case "remembered":
          giveDeviceSecret(c, answer.secret);
          return page(c, <DeviceKeptPage />, 201);
        case "refused":
          if (signedIn(c).sharedDevice) return page(c, <DeviceSharedPage />, 403);
          return devicePage(c, { kind: "choose", chosen: [] }, m.accounts_device_too_plain());
        default:
          return devicePage(c, { kind: "keep", chosen }, undefined, {
            ...proofRefusal(c, answer, proof.doubt),
            words: fields.words,
          });
      }
    })
    .post("/oma/laitteet", requirePerson(), async (c) => {
      const fields = await requireForm(c, ForgetDeviceForm);
      const devices = await listDevices(c.var.services, signedIn(c), shownDevice(c));
      await forgetOwnDevice(c.var.services, signedIn(c).personId, fields.device);
      if (devices.some(({ id, current }) => current && id === fields.device)) takeDeviceSecretAway(c);
      return c.redirect(`${localPath(c.var.locale, "/oma/istunnot")}?laite`, 303);
    });
}

/** What comes after these, and what to say about it. */
function nextStep(first: ReturnType<typeof readChosen>, chosen: typeof first): [DeviceStep, string?] {
  if (!isWhole(first)) {
    if (!isWhole(chosen)) return [{ kind: "choose", chosen }];
    if (isTooPlain(chosen)) return [{ kind: "choose", chosen: [] }, m.accounts_device_too_plain()];
    return [{ kind: "again", first: chosen, chosen: [] }];
  }
  if (!isWhole(chosen)) return [{ kind: "again", first, chosen }];
  if (carry(first) !== carry(chosen)) return [{ kind: "choose", chosen: [] }, m.accounts_device_differ()];
  return [{ kind: "keep", chosen }];
}

interface Refused {
  readonly error: string;
  readonly status: 422 | 429;
  readonly words: string | undefined;
}

function devicePage(c: AppContext, step: DeviceStep, said?: string, refused?: Refused): Response {
  const proofNeeded = refused !== undefined || !cameInLately(c.var.services, signedIn(c));
  const typed = { words: refused?.words ?? "", errors: { words: refused?.error } };
  return page(
    c,
    <DevicePage step={step} said={said} proofNeeded={proofNeeded} {...typed} />,
    refused?.status ?? (said ? 422 : 200),
  );
}

/** The device remembers nobody, or not any more. */
function wordsInstead(c: AppContext, returnPath: string): Response {
  return page(c, <SignInPage form={newFormStamp(c.var.services.key)} returnPath={returnPath} forgotten />, 410);
}
