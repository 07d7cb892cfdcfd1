import type { Database } from "../db/database.ts";
import type { MailIdentity } from "./compose-mail.ts";
import { devTransport } from "./dev-transport.ts";
import { smtpTransport } from "./smtp-transport.ts";
import type { MailTransport } from "./transport.ts";

export interface MailSettings extends MailIdentity {
  readonly smtpUrl: string | undefined;
  readonly development: boolean;
}

/** How mail leaves this installation: over SMTP, into the mailbox page in development, or not yet: then it waits. */
export function chooseTransport(settings: MailSettings, database: Database): MailTransport | undefined {
  if (settings.smtpUrl !== undefined) return smtpTransport(settings.smtpUrl, settings);
  return settings.development ? devTransport(database) : undefined;
}
