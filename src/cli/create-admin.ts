import { makePlatformAdministrator } from "../features/roles/index.ts";
import { ensureInstallationRow } from "../installation.ts";
import { totpUri } from "../shared/crypto/totp.ts";
import { type Locale, m } from "../shared/i18n/index.ts";
import { type Command, CommandError, UsageError } from "./command.ts";
import { withServices } from "./with-services.ts";

const languages = ["fi", "sv", "en"] as const satisfies readonly Locale[];

export const createAdmin: Command = {
  name: "create-admin",
  summary: "Make a person who administers this installation, also while the service runs.",
  usage: "create-admin --nickname <name> [--language fi|sv|en]",
  flags: {
    nickname: { type: "string", meaning: "the name to sign in with; nobody else sees it" },
    language: { type: "string", meaning: "the language of the words (fi)" },
  },
  details: [
    "Prints the words to sign in with, a recovery code, and the secret of the second factor. They are shown once and",
    "stored nowhere in readable form: write them down, or take the secret into an authenticator at once.",
  ].join("\n"),
  async run(context) {
    const { nickname, locale } = wanted(context.flags);
    const made = await withServices(context, async (services) => {
      await ensureInstallationRow(services.database, services.key, services.clock);
      return makePlatformAdministrator(services, { nickname, locale });
    });
    if (made.kind === "name-taken") {
      throw new CommandError(`The nickname ${nickname} is taken, or looks like one that is. Choose another.`);
    }
    if (made.kind === "bad-nickname") {
      throw new CommandError(`The nickname ${nickname} cannot be used (${made.fault}): ${nicknameAdvice}`);
    }
    const uri = totpUri(made.secret, { issuer: m.ui_neutral_title({}, { locale }), label: "1" });
    for (const line of [
      "Shown only now. Keep these lines apart from one another.",
      "",
      `Nickname:       ${nickname}`,
      `Words:          ${made.words.join(" ")}`,
      `Recovery code:  ${made.code}`,
      `Second factor:  ${made.secret}`,
      `                ${uri}`,
      "",
      `Sign in at ${context.config.publicUrl}/kirjaudu`,
    ]) {
      context.progress.say(line);
    }
    return 0;
  },
};

const nicknameAdvice =
  "2 to 30 letters, digits, spaces and hyphens, and no word that tells of a role, such as admin or support.";

function wanted({ nickname, language = "fi" }: Readonly<Record<string, string | boolean | undefined>>) {
  if (typeof nickname !== "string" || nickname.trim() === "")
    throw new UsageError(`Usage: vertaiskeha ${createAdmin.usage}`);
  const locale = languages.find((one) => one === language);
  if (!locale) throw new UsageError(`--language is one of ${languages.join(", ")}.`);
  return { nickname, locale };
}
