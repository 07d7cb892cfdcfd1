import { Hono } from "hono";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { page } from "../../shared/http/page.tsx";
import { findDevMail, findDevMails } from "./dev-mailbox.queries.ts";
import { MailboxPage, MailPage, mailboxPath } from "./dev-mailbox.views.tsx";

/** Mail that was not sent, for whoever tries the service out. To be mounted in development only. */
export function devMailboxRoutes(): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get(mailboxPath, async (c) => {
      const mails = await c.var.services.database.withActor({ kind: "worker" }, findDevMails);
      return page(c, <MailboxPage mails={mails} />);
    })
    .get(`${mailboxPath}/:id{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}`, async (c) => {
      const id = c.req.param("id");
      const mail = await c.var.services.database.withActor({ kind: "worker" }, (tx) => findDevMail(tx, id));
      return mail ? page(c, <MailPage mail={mail} />) : c.notFound();
    });
}
