import type { OutgoingMail } from "./compose-mail.ts";

/** A way for mail to leave. */
export interface MailTransport {
  /**
   * Hands the message on. Throws `GiveUp` when it will never be taken, any other error when it may be later. Ends early
   * when `signal` is aborted.
   */
  deliver(mail: OutgoingMail, signal?: AbortSignal): Promise<void>;
}
