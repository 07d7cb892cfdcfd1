import * as v from "valibot";
import type { AppContext } from "../../shared/http/app-env.ts";

/** What was sent, or undefined where no page of ours could have sent it. */
export async function readForm<S extends v.GenericSchema>(
  c: AppContext,
  schema: S,
): Promise<v.InferOutput<S> | undefined> {
  const type = c.req.header("Content-Type") ?? "";
  if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) return undefined;
  const result = v.safeParse(schema, Object.fromEntries(await c.req.formData()));
  return result.success ? result.output : undefined;
}
