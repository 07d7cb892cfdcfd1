import type { InstallationKey } from "../shared/crypto/installation-key.ts";
import { deliverTestMail } from "../shared/mail/deliver-test-mail.ts";
import { mailKeys } from "../shared/mail/seal.ts";
import { smtpTransport } from "../shared/mail/smtp-transport.ts";
import { systemClock } from "../shared/time/clock.ts";
import type { CommandContext } from "./command.ts";
import type { Finding } from "./finding.ts";

/** Whether mail can leave; `--mail` sends some. */
export async function aboutMail(
  { config, flags }: CommandContext,
  key: InstallationKey | undefined,
): Promise<Finding[]> {
  const about = "Mail";
  const to = flags.mail;
  if (config.smtpUrl === undefined) {
    const says = config.development ? "goes to the mailbox page /dev/posti" : "waits: there is no SMTP_URL";
    const remedy = "Set SMTP_URL, for example smtp://name:password@mail.example:587";
    return [{ state: config.development ? "well" : "ill", about, says, ...(!config.development && { remedy }) }];
  }
  const where = new URL(config.smtpUrl).host;
  try {
    await smtpTransport(config.smtpUrl, config).verify();
    if (typeof to !== "string" || !key) return [{ state: "well", about, says: `${where} answers` }];
    await deliverTestMail(
      smtpTransport(config.smtpUrl, config),
      { to, locale: "fi", now: systemClock.now() },
      config,
      mailKeys(key.derive("mail")),
    );
    return [{ state: "well", about, says: `${where} took a message to ${to}` }];
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "no code";
    return [
      {
        state: "ill",
        about,
        says: `${where} does not answer or does not take mail (${code})`,
        remedy: "Check SMTP_URL.",
      },
    ];
  }
}
