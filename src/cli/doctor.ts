import { findInstallationKey } from "../shared/crypto/installation-key.ts";
import { aboutDatabase } from "./about-database.ts";
import { aboutKey, aboutMachine } from "./about-machine.ts";
import { aboutMail } from "./about-mail.ts";
import { aboutSms } from "./about-sms.ts";
import type { Command } from "./command.ts";
import type { Finding } from "./finding.ts";

export const doctor: Command = {
  name: "doctor",
  summary: "Look at versions, database, keys, mail and disk, and say how to mend what is wrong.",
  usage: "doctor [--mail <address>] [--sms <number>]",
  flags: {
    mail: { type: "string", meaning: "send a test message there" },
    sms: { type: "string", meaning: "send a test text message there" },
  },
  details: "Exit code 1 when something is ill. Works while the service runs, and when it does not.",
  async run(context) {
    const found: Finding[] = [];
    const tell = (finding: Finding) => {
      found.push(finding);
      context.progress.say(inWords(finding));
    };
    const { config } = context;
    for (const finding of aboutMachine(config)) tell(finding);
    const key = findInstallationKey(config.keyFile);
    for (const finding of aboutKey(config, key)) tell(finding);
    if (key) await aboutDatabase(context, key, tell);
    for (const finding of await aboutMail(context, key)) tell(finding);
    tell(await aboutSms(context));

    const ill = found.filter(({ state }) => state === "ill").length;
    context.progress.say(ill === 0 ? "\nNothing is ill." : `\n${ill} to be mended.`);
    return ill === 0 ? 0 : 1;
  },
};

const marks = { well: "✓", notice: "!", ill: "✗" } as const;

const inWords = ({ state, about, says, remedy }: Finding) =>
  `${marks[state]} ${about}: ${says}${remedy ? `\n    ${remedy}` : ""}`;
