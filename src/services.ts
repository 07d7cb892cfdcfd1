import { openKeyRing } from "./shared/crypto/key-ring.ts";
import type { Services } from "./shared/http/app-env.ts";

/** Everything routes and jobs use, from the parts that differ between a running service, a command and a test. */
export function servicesFor(parts: Omit<Services, "keyRing">): Services {
  return { ...parts, keyRing: openKeyRing(parts.database, parts.key, parts.clock) };
}
