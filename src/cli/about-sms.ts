import { newOpaqueId } from "../shared/db/new-id.ts";
import { m } from "../shared/i18n/index.ts";
import { readPhone } from "../shared/sms/phone-number.ts";
import { gatewayTransport } from "../shared/sms/sms-gateway.ts";
import { testSms } from "../shared/sms/sms-template.ts";
import { systemClock } from "../shared/time/clock.ts";
import type { CommandContext } from "./command.ts";
import type { Finding } from "./finding.ts";

/** Whether text messages can leave. A gateway cannot be tried without sending: only `--sms` does. */
export async function aboutSms({ config, flags }: Pick<CommandContext, "config" | "flags">): Promise<Finding> {
  const about = "Text messages";
  const { sms, development } = config;
  if (!sms) {
    if (development) return { state: "well", about, says: "go to the mailbox page /dev/posti" };
    const remedy = "If you have an operator for them, set SMS_GATEWAY_URL and SMS_SENDER.";
    return { state: "notice", about, says: "none leave: no SMS_GATEWAY_URL", remedy };
  }
  const { protocol, host, hostname } = new URL(sms.url);
  if (protocol === "http:" && !["localhost", "127.0.0.1", "[::1]"].includes(hostname)) {
    const says = `${host} is spoken to without encryption: others on the way can read numbers and messages`;
    return { state: "ill", about, says, remedy: "Set SMS_GATEWAY_URL to an https:// address." };
  }
  if (typeof flags.sms !== "string") {
    const remedy = "vertaiskeha doctor --sms <number> sends one to see.";
    return { state: "well", about, says: `leave through ${host} as ${sms.sender}`, remedy };
  }
  const to = readPhone(flags.sms);
  if (!to) return { state: "ill", about, says: `${flags.sms} is not a telephone number` };
  const message = { id: newOpaqueId(), name: newOpaqueId(), to, text: testSms(m, "fi"), date: systemClock.now() };
  try {
    await gatewayTransport(sms).deliver(message);
    return { state: "well", about, says: `${host} took a message to ${to}` };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "no code";
    const remedy = "Check SMS_GATEWAY_URL, SMS_GATEWAY_HEADERS, SMS_GATEWAY_BODY and SMS_SENDER.";
    return { state: "ill", about, says: `${host} does not answer or does not take messages (${code})`, remedy };
  }
}
