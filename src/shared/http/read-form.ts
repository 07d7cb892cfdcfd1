import { HTTPException } from "hono/http-exception";
import * as v from "valibot";
import type { AppContext } from "./app-env.ts";

/**
 * The form that was sent, as `schema` types it, or undefined where no page of ours could have sent it. What a person may
 * have got wrong is not the schema's business: it is answered beside the field, with what was typed.
 */
export async function readForm<S extends v.GenericSchema>(
  c: AppContext,
  schema: S,
): Promise<v.InferOutput<S> | undefined> {
  const type = c.req.header("Content-Type") ?? "";
  if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) return undefined;
  const form = await c.req.formData().catch(() => undefined);
  if (!form) return undefined;
  const result = v.safeParse(schema, Object.fromEntries(form));
  return result.success ? result.output : undefined;
}

/** The same, and 400 where no page of ours could have sent it. */
export async function requireForm<S extends v.GenericSchema>(c: AppContext, schema: S): Promise<v.InferOutput<S>> {
  const form = await readForm(c, schema);
  if (!form) throw new HTTPException(400);
  return form;
}
