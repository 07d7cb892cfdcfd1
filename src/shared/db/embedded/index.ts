/** The embedded PostgreSQL: real server binaries from npm under our own supervisor. See README.md. */
export { EmbeddedError, type EmbeddedErrorCode } from "./errors.ts";
export { joinEmbedded } from "./join.ts";
export {
  type Connection,
  type EmbeddedOptions,
  type EmbeddedServer,
  type EmbeddedStep,
  startEmbedded,
} from "./start.ts";
export type { LogEvent } from "./supervise.ts";
