import type { Database } from "../db/database.ts";
import { insertDevMail } from "./dev-mail.queries.ts";
import type { MailTransport } from "./transport.ts";

/** On a machine of one's own mail is not sent: it lands in the mailbox page, `/dev/posti`. */
export function devTransport(database: Database): MailTransport {
  return {
    deliver: (mail) => database.withActor({ kind: "worker" }, (tx) => insertDevMail(tx, mail)),
  };
}
