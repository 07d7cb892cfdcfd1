import type { Database } from "../db/database.ts";
import { insertDevSms } from "./sms.queries.ts";
import { gatewayTransport, type SmsGateway } from "./sms-gateway.ts";
import type { SmsTransport } from "./sms-transport.ts";

export interface SmsSettings {
  readonly sms: SmsGateway | undefined;
  readonly development: boolean;
}

/** Whether text messages leave from here. Where they do not, offer none: whoever waits for one would wait in vain. */
export const smsLeaves = ({ sms, development }: SmsSettings) => sms !== undefined || development;

/** How text messages leave: through a gateway, into the mailbox page in development, or not at all. */
export function chooseSmsTransport(settings: SmsSettings, database: Database): SmsTransport | undefined {
  if (settings.sms) return gatewayTransport(settings.sms);
  if (!settings.development) return undefined;
  return { deliver: (sms) => database.withActor({ kind: "worker" }, (tx) => insertDevSms(tx, sms)) };
}
