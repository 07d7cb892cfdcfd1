import { HTTPException } from "hono/http-exception";
import type { AppContext } from "../../shared/http/app-env.ts";
import { readForm } from "../../shared/http/read-form.ts";
import { localPath } from "../../shared/i18n/index.ts";
import type { FieldErrors } from "../../shared/ui/index.ts";
import { inside } from "../spaces/index.ts";
import { dayOf } from "./meetings-context.ts";
import { roomsOf } from "./open-meetings.ts";

export const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
export const base = `/oma/ryhma/:space{${uuid}}/tapaamiset`;

/** The form as `schema` types it; 400 where no page of ours could have sent it. */
export async function formOf<S extends Parameters<typeof readForm>[1]>(c: AppContext, schema: S) {
  const form = await readForm(c, schema);
  if (!form) throw new HTTPException(400);
  return form;
}

/** Back to a page of ours, which says what has been done. */
export const back = (c: AppContext, path: string, said = "tehty"): Response =>
  c.redirect(`${localPath(c.var.locale, path)}?${said}`, 303);

export const todayOf = (c: AppContext): Temporal.PlainDate => dayOf(c.var.services.clock.now());

/** Rooms that one may choose: those somebody has said yes to. */
export const agreedRooms = async (c: AppContext) =>
  (await roomsOf(c.var.services, inside(c))).filter(({ state }) => state === "agreed");

export const hasErrors = (errors: FieldErrors): boolean => Object.values(errors).some((error) => error !== undefined);
