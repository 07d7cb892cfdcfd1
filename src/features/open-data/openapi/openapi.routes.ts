import { Hono } from "hono";
import type { AppEnv } from "../../../shared/http/app-env.ts";
import { answerJson } from "../answers.ts";
import { openApi } from "./openapi.ts";

/** `/openapi.json`: what there is for programs to read. */
export function openApiRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>().get("/openapi.json", (c) =>
    answerJson(c, openApi(c.var.services.config.publicUrl, c.var.locale)),
  );
}
