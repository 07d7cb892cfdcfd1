export type { AuditAction, AuditActor, AuditEvent, PlatformEvent } from "./actions.ts";
export {
  type AuditContext,
  type AuditEntry,
  appendAudit,
  reasonPlace,
  type SealedReason,
  sealOwnReason,
  sealReason,
} from "./append-audit.ts";
export { countAuditEntries } from "./audit.queries.ts";
export { auditKept, cuttingAudit } from "./cut-audit.ts";
export { type AuditVerdict, verifyAudit } from "./verify-audit.ts";
