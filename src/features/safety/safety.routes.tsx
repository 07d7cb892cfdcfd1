import { Hono } from "hono";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { leave, type OnExit } from "./leave.ts";
import { SafetyPage } from "./safety.views.tsx";

export interface SafetyOptions {
  /** What other features do when someone leaves in a hurry. */
  readonly onExit?: readonly OnExit[];
}

/** `/poistu`: the way out of every page. Mounted before anything that could say "wait". */
export const exitRoutes = ({ onExit = [] }: SafetyOptions = {}): Hono<AppEnv> =>
  new Hono<AppEnv>().get("/poistu", (c) => leave(c, onExit));

/** `/turvallisesti`: what the way out does, and what it cannot do. */
export const safetyRoutes = (): Hono<AppEnv> =>
  new Hono<AppEnv>().get("/turvallisesti", (c) => page(c, <SafetyPage />));
