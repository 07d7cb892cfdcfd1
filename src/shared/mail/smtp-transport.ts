import { createTransport } from "nodemailer";
import { GiveUp } from "../jobs/job-kind.ts";
import type { MailIdentity } from "./compose-mail.ts";
import type { MailTransport } from "./transport.ts";

export interface SmtpTransport extends MailTransport {
  /** Connects and signs in without sending anything; throws when that fails. */
  verify(): Promise<void>;
}

/**
 * Mail over SMTP. Encrypted whenever the server can; a password is sent encrypted or not at all, except on this machine.
 * Parameters of the address overrule what is set here, e.g. `smtp://mail:25?ignoreTLS=true`.
 */
export function smtpTransport(url: string, identity: MailIdentity): SmtpTransport {
  const { hostname, username } = new URL(url);
  const transport = createTransport({
    url,
    // What we call ourselves; by default it would be the machine's name.
    name: new URL(identity.publicUrl).hostname,
    requireTLS: username !== "" && !isLoopback(hostname),
    dnsTimeout: 5_000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async verify() {
      try {
        await transport.verify();
      } catch (error) {
        throw smtpError(error);
      }
    },
    async deliver(mail, signal) {
      try {
        await transport.sendMail({
          // Given apart from the headers: nothing in an address is read as another recipient.
          envelope: { from: mail.from, to: [mail.to] },
          from: { name: "", address: mail.from },
          to: { name: "", address: mail.to },
          subject: mail.subject,
          date: mailDate(mail.date),
          messageId: mail.messageId,
          headers: mail.headers,
          text: mail.text,
          html: mail.html,
          ...(signal && { signal }),
        });
      } catch (error) {
        throw smtpError(error);
      }
    },
  };
}

/** The reply of a mail server without its words, which quote addresses. */
class SmtpError extends Error {
  override name = "SmtpError";
  readonly code: string;
  constructor(code: string) {
    super(`the mail could not be handed on: ${code}`);
    this.code = code;
  }
}

/** A 5xx about the recipient or the message is for good; one about us (sign-in, sender) may be mended. */
function smtpError(error: unknown): Error {
  const { code, responseCode, command } = error as { code?: unknown; responseCode?: unknown; command?: unknown };
  if (typeof responseCode !== "number") return new SmtpError(typeof code === "string" ? code : "unknown");
  const reply = `smtp-${responseCode}`;
  const aboutThisMail = command === "RCPT TO" || command === "DATA";
  return responseCode >= 500 && aboutThisMail ? new GiveUp(reply) : new SmtpError(reply);
}

/** As RFC 5322 writes it: an obsolete "GMT" would count against us in spam filters. */
const mailDate = (instant: Temporal.Instant) =>
  new Date(instant.epochMilliseconds).toUTCString().replace("GMT", "+0000");

const isLoopback = (host: string) => ["localhost", "127.0.0.1", "[::1]"].includes(host);
