import { HTTPException } from "hono/http-exception";
import type { AppContext } from "../../shared/http/app-env.ts";
import { one, type Values } from "./steps/step.ts";

/** No field of ours holds more, in characters; what does was not typed by anybody. */
const longest = 20_000;

/** What was sent in a form, every field with all its values, trimmed. Throws 400 where no form of ours sent it. */
export async function readFields(c: AppContext): Promise<Values> {
  const type = c.req.header("Content-Type") ?? "";
  if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) throw new HTTPException(400);
  const form = await c.req.formData().catch(() => {
    throw new HTTPException(400);
  });
  const values: Record<string, string[]> = Object.create(null);
  for (const [name, value] of form) {
    if (typeof value !== "string" || value.length > longest) throw new HTTPException(400);
    const text = value.normalize("NFC").replace(/\r\n?/g, "\n").trim();
    values[name] = [...(values[name] ?? []), text];
  }
  return values;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id a form carries, so that a second press is the first. Throws 400 where there is none. */
export function formId(values: Values): string {
  const id = one(values, "form");
  if (!uuid.test(id)) throw new HTTPException(400);
  return id;
}
