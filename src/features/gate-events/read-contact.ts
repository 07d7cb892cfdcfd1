import { isOneAddress } from "../../shared/mail/send-mail.ts";
import { readPhone } from "../../shared/sms/send-sms.ts";

/** Where a message may be sent: an e-mail address, or a telephone number as E.164. */
export interface Contact {
  readonly kind: "mail" | "sms";
  readonly to: string;
}

/** An address or, where text messages leave from here, a number as somebody wrote it; undefined where it is neither. */
export function readContact(typed: string, sms: boolean): Contact | undefined {
  if (typed.includes("@")) return isOneAddress(typed) ? { kind: "mail", to: typed } : undefined;
  const phone = sms ? readPhone(typed) : undefined;
  return phone === undefined ? undefined : { kind: "sms", to: phone };
}
