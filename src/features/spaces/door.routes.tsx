import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import type { AppContext, AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { readForm, requireForm } from "../../shared/http/read-form.ts";
import { localPath, m } from "../../shared/i18n/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { confidential, notBesideSupportPerson, requirePerson, signedIn } from "../accounts/index.ts";
import { openAbout } from "./about.ts";
import { DoorClosedPage, DoorPage } from "./door.views.tsx";
import { hashOfDoorCode } from "./door-code.ts";
import { type EntryAnswer, enterSpace } from "./enter-space.ts";
import { pathOfPersona } from "./inside.ts";
import { leftPersonas, ownPersonas, toldUnmaskings } from "./own-personas.ts";
import { OwnPersonasPage, type SpaceFace, TakeRolePage } from "./own-personas.views.tsx";
import type { NicknameFieldsProps } from "./persona.views.tsx";
import { childrenWords, nicknameFaultWords } from "./space-words.ts";
import { EnterForm, TakeRoleForm } from "./spaces.forms.ts";
import { findSpaceByDoor, listOrganisersOf } from "./spaces.queries.ts";
import { door } from "./spaces-context.ts";
import { declineRole, lookAtOffer, offersTo, takeRole } from "./take-role.ts";

const doorPath = "/tila/:code{[A-Za-z0-9_-]{43}}";
const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const offerPath = `/oma/tehtava/:offer{${uuid}}`;

export interface DoorRoutesOptions {
  /** What anyone may read of a space, where anything of it is shown. */
  readonly faceOf: (c: AppContext, spaceId: string) => Promise<SpaceFace | undefined>;
}

/** One's own nicknames, the doors of spaces, and the tasks one is asked to take. */
export function doorRoutes({ faceOf }: DoorRoutesOptions): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  for (const path of ["/tila/*", "/oma/nimimerkit", "/oma/tehtava/*"])
    routes.use(path, confidential(), requirePerson(), notBesideSupportPerson());

  routes.get("/oma/nimimerkit", async (c) => {
    const { services } = c.var;
    const { personId } = signedIn(c);
    const view = (
      <OwnPersonasPage
        personas={await ownPersonas(services, personId)}
        offers={await offersTo(services, personId)}
        gone={
          await Promise.all(
            (await leftPersonas(services, personId)).map(async (one) => ({
              ...one,
              face: await faceOf(c, one.spaceId),
            })),
          )
        }
        told={await toldUnmaskings(services, personId)}
        left={c.req.query("lahdit") !== undefined}
      />
    );
    return page(c, view);
  });

  routes.get(doorPath, (c) => doorPage(c, {}));
  routes.post(doorPath, async (c) => {
    const form = await requireForm(c, EnterForm);
    const space = await spaceAtDoor(c);
    if (!space) return page(c, <DoorClosedPage />, 410);
    const ageBand = form.age || undefined;
    const answer = await enterSpace(c.var.services, {
      personId: signedIn(c).personId,
      spaceId: space.id,
      nickname: form.nickname,
      ageBand,
      sameAnyway: form.anyway === "yes",
    });
    switch (answer.kind) {
      case "in":
      case "waiting":
      case "asked":
        return c.redirect(localPath(c.var.locale, pathOfPersona(answer.personaId)), 303);
      case "removed":
      case "not-found":
        return page(c, <DoorClosedPage />, 410);
      default:
        return doorPage(c, {
          nickname: form.nickname,
          ageBand,
          same: answer.kind === "same-elsewhere",
          errors: errorsOf(answer),
        });
    }
  });

  routes.get(offerPath, async (c) => {
    const offer = await lookAtOffer(c.var.services, signedIn(c).personId, c.req.param("offer"));
    return offer ? page(c, <TakeRolePage offer={offer} />) : c.notFound();
  });
  routes.post(offerPath, async (c) => {
    const { services } = c.var;
    const { personId } = signedIn(c);
    const [form, offer] = [
      await readForm(c, TakeRoleForm),
      await lookAtOffer(services, personId, c.req.param("offer")),
    ];
    if (!form) throw new HTTPException(400);
    if (!offer) return c.notFound();
    const again = (errors: FieldErrors) =>
      page(c, <TakeRolePage offer={offer} nickname={form.nickname} errors={errors} />, 422);
    if (!form.told) return again({ told: m.spaces_role_told_needed() });
    const answer = await takeRole(services, { personId, offerId: offer.id, nickname: form.nickname });
    switch (answer.kind) {
      case "taken":
        return c.redirect(localPath(c.var.locale, pathOfPersona(answer.personaId)), 303);
      case "nickname":
        return again({ nickname: nicknameFaultWords(answer.fault) });
      case "name-taken":
        return again({ nickname: m.spaces_name_taken() });
      case "not-found":
        return c.notFound();
    }
  });
  routes.post(`${offerPath}/kiitos-ei`, async (c) => {
    await declineRole(c.var.services, signedIn(c).personId, c.req.param("offer"));
    return c.redirect(localPath(c.var.locale, "/oma/nimimerkit"), 303);
  });
  return routes;
}

const spaceAtDoor = (c: AppContext) =>
  c.var.services.database.withActor(door, (tx) => findSpaceByDoor(tx, hashOfDoorCode(c.req.param("code") ?? "")));

async function doorPage(c: AppContext, fields: Omit<NicknameFieldsProps, "forChildren">) {
  const { database, keyRing } = c.var.services;
  const space = await spaceAtDoor(c);
  if (!space) return page(c, <DoorClosedPage />, 410);
  const view = (
    <DoorPage
      path={c.var.path}
      about={await openAbout(keyRing, space.id, space.about)}
      organisers={await database.withActor(door, (tx) => listOrganisersOf(tx, space.id))}
      facilitated={space.facilitated}
      readableBy={space.readable_by === "anyone" ? "anyone" : "members"}
      size={space.size}
      approval={space.approval}
      alone={space.children === "alone"}
      fields={{ ...fields, forChildren: space.children !== null }}
    />
  );
  return page(c, view, fields.errors ? 422 : 200);
}

function errorsOf(
  answer: Extract<EntryAnswer, { kind: "nickname" | "name-taken" | "same-elsewhere" | "children" }>,
): FieldErrors {
  switch (answer.kind) {
    case "nickname":
      return { nickname: nicknameFaultWords(answer.fault) };
    case "name-taken":
      return { nickname: m.spaces_name_taken() };
    case "same-elsewhere":
      return { nickname: m.spaces_same_elsewhere() };
    case "children":
      return { age: childrenWords(answer.why) };
  }
}
