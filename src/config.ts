import { resolve } from "node:path";
import * as v from "valibot";
import { keyFileIn } from "./shared/crypto/installation-key.ts";
import { fillBody, isJsonBody, type SmsGateway, usualBody } from "./shared/sms/sms-gateway.ts";

/** The settings of one installation, parsed once from the environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where the embedded database, the keys and the logs live. */
  readonly dataDir: string;
  /** An external PostgreSQL (15 or newer); the embedded one is used where this is undefined. */
  readonly databaseUrl: string | undefined;
  /** The address people use, without a slash at its end. */
  readonly publicUrl: string;
  readonly smtpUrl: string | undefined;
  /** From whom mail comes. */
  readonly mailFrom: string;
  /** How text messages leave; undefined where they do not. */
  readonly sms: SmsGateway | undefined;
  /** So many text messages leave in a day at the most. */
  readonly smsDailyLimit: number;
  /** Whether an empty database is filled with the demo's small world. */
  readonly demo: boolean;
  /** Where quick exit leads. */
  readonly exitUrl: string;
  /** How many reverse proxies of our own stand in front; their X-Forwarded-For is believed, nobody else's. */
  readonly trustedProxies: number;
  readonly keyFile: string;
  /** Where the source of the running version can be had. */
  readonly sourceUrl: string | undefined;
  /** Voikko's Finnish dictionary, where it does not lie in its usual place. */
  readonly voikkoFile: string | undefined;
  /** Who maintains the installation and how anyone reaches them, if they have said. */
  readonly maintainer: { readonly name: string; readonly contact: string } | undefined;
  /** True on a machine of one's own: `/ui` and the mailbox page exist, mail is not sent. */
  readonly development: boolean;
}

/** Every setting with its default and meaning: `--help`, `doctor` and the README's table come from here. */
export const settings = [
  { name: "PORT", standard: "3000", meaning: "the port the service listens on" },
  { name: "HOST", standard: "127.0.0.1", meaning: "the address it listens on; 0.0.0.0 for all" },
  { name: "DATA_DIR", standard: "./data", meaning: "the embedded database, keys and logs" },
  { name: "DATABASE_URL", standard: "embedded", meaning: "an external PostgreSQL, 15 or newer (postgres://…)" },
  { name: "PUBLIC_URL", standard: "http://localhost:PORT", meaning: "the address people use (https://…)" },
  { name: "SMTP_URL", standard: "none", meaning: "the mail server (smtp://… or smtps://…)" },
  { name: "MAIL_FROM", standard: "no-reply@<host of PUBLIC_URL>", meaning: "the sender of the service's mail" },
  { name: "SMS_GATEWAY_URL", standard: "none", meaning: "where text messages are posted (https://…)" },
  { name: "SMS_GATEWAY_HEADERS", standard: "none", meaning: "more headers for it: Name: value; Name: value" },
  {
    name: "SMS_GATEWAY_BODY",
    standard: usualBody,
    meaning: "what is posted: JSON or a form, with {to}, {to_digits}, {from} and {text}",
  },
  { name: "SMS_SENDER", standard: "none", meaning: "whom telephones show as the sender; keep it neutral" },
  { name: "SMS_DAILY_LIMIT", standard: "1000", meaning: "how many text messages leave in a day at the most" },
  {
    name: "DEMO",
    standard: "1 on localhost, else 0",
    meaning: "1 fills an empty database with demo data, 0 starts empty",
  },
  { name: "EXIT_URL", standard: "https://www.ilmatieteenlaitos.fi/", meaning: "the neutral page quick exit leads to" },
  { name: "TRUSTED_PROXIES", standard: "0", meaning: "how many reverse proxies of your own stand in front" },
  { name: "KEY_FILE", standard: "DATA_DIR/keys/installation.key", meaning: "the installation's key; keep a safe copy" },
  { name: "SOURCE_URL", standard: "none", meaning: "where your version's source can be had; the licence asks for it" },
  {
    name: "VOIKKO_FILE",
    standard: "found where Debian puts it",
    meaning: "Voikko's dictionary (mor.vfst), for a better search",
  },
  { name: "MAINTAINER", standard: "none", meaning: "who maintains the service: Name <e-mail, https://… or telephone>" },
] as const;

type SettingName = (typeof settings)[number]["name"];

export class ConfigError extends Error {
  override name = "ConfigError";
}

const port = v.pipe(
  v.string(),
  v.regex(/^\d+$/, "is a number from 0 to 65535"),
  v.transform(Number),
  v.maxValue(65535, "is a number from 0 to 65535"),
);
const urlOf = (protocols: readonly string[]) =>
  v.pipe(
    v.string(),
    v.check(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `is an address that begins with ${protocols.map((p) => `${p}//`).join(" or ")}`,
    ),
  );
const yesOrNo = v.pipe(
  v.picklist(["0", "1"], "is 0 or 1"),
  v.transform((text) => text === "1"),
);

const maintainer = v.pipe(
  v.string(),
  v.regex(
    /^[^<>\n]{2,120} <(?:[^\s@<>]+@[^\s@<>]+|https:\/\/[^\s<>]+|\+?[0-9 ]{3,30})>$/,
    "is a name and how to reach it, as in Example Association <support@example.org>",
  ),
  v.transform((text) => {
    const at = text.indexOf(" <");
    return { name: text.slice(0, at).trim(), contact: text.slice(at + 2, -1) };
  }),
);

/** Header lines with semicolons between them; a semicolon that begins no new name belongs to the value before it. */
const headers = v.pipe(
  v.string(),
  v.transform((text) => text.split(/;\s*(?=[\w-]+:\s)/).filter((line) => line.trim() !== "")),
  v.array(v.pipe(v.string(), v.regex(/^\s*[\w-]+:\s+[\x20-\x7e]+$/, "is Name: value; Name: value"))),
  v.transform((lines) =>
    Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf(":")).trim(), line.slice(line.indexOf(":") + 1).trim()]),
    ),
  ),
);

const smsBody = v.pipe(
  v.string(),
  v.check((text) => /\{to(?:_digits)?\}/.test(text) && text.includes("{text}"), "has {to} or {to_digits}, and {text}"),
  v.check(
    (text) => !isJsonBody(text) || isJson(fillBody({ body: text, sender: "" }, { to: "+1", text: "" })),
    "is not JSON",
  ),
);

const Environment = v.object({
  PORT: v.optional(port, "3000"),
  HOST: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-zA-Z.:_-]+$/, "is a host name or an address")), "127.0.0.1"),
  DATA_DIR: v.optional(v.pipe(v.string(), v.nonEmpty("is a folder")), "./data"),
  DATABASE_URL: v.optional(urlOf(["postgres:", "postgresql:"])),
  PUBLIC_URL: v.optional(
    v.pipe(
      urlOf(["http:", "https:"]),
      v.check(
        (text) => !URL.canParse(text) || /^\/*$/.test(new URL(text).pathname),
        "has no path: the service needs a host name of its own",
      ),
    ),
  ),
  SMTP_URL: v.optional(urlOf(["smtp:", "smtps:"])),
  MAIL_FROM: v.optional(v.pipe(v.string(), v.regex(/^[^\s@<>]+@[^\s@<>]+$/, "is one e-mail address"))),
  SMS_GATEWAY_URL: v.optional(urlOf(["https:", "http:"])),
  SMS_GATEWAY_HEADERS: v.optional(headers, ""),
  SMS_GATEWAY_BODY: v.optional(smsBody, usualBody),
  SMS_SENDER: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(?:[A-Za-z0-9 ]{1,11}|\+?\d{3,15})$/, "is at most 11 letters and digits, or a number"),
    ),
  ),
  SMS_DAILY_LIMIT: v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,7}$/, "is a number of messages"), v.transform(Number)),
    "1000",
  ),
  DEMO: v.optional(yesOrNo),
  EXIT_URL: v.optional(urlOf(["http:", "https:"]), "https://www.ilmatieteenlaitos.fi/"),
  TRUSTED_PROXIES: v.optional(v.pipe(v.string(), v.regex(/^\d$/, "is a number from 0 to 9"), v.transform(Number)), "0"),
  KEY_FILE: v.optional(v.pipe(v.string(), v.nonEmpty("is a file"))),
  SOURCE_URL: v.optional(urlOf(["http:", "https:"])),
  VOIKKO_FILE: v.optional(v.pipe(v.string(), v.nonEmpty("is a file"))),
  MAINTAINER: v.optional(maintainer),
} satisfies Record<SettingName, v.GenericSchema<string | undefined, unknown>>);

/**
 * Reads the settings from `environment`. An empty value counts as unset.
 * Throws `ConfigError` that names every setting that is wrong, in one message.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(settings.map(({ name }) => [name, environment[name] || undefined]));
  const result = v.safeParse(Environment, given);
  if (!result.success) {
    const wrong = result.issues.map((issue) => `${v.getDotPath(issue)} ${issue.message}`);
    throw new ConfigError(`Settings are not right: ${[...new Set(wrong)].join("; ")}.`);
  }
  const env = result.output;
  const publicUrl = (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, "");
  const development = isLoopback(new URL(publicUrl).hostname) && isLoopback(env.HOST);
  const dataDir = resolve(env.DATA_DIR);
  return {
    host: env.HOST,
    port: env.PORT,
    dataDir,
    databaseUrl: env.DATABASE_URL,
    publicUrl,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM ?? `no-reply@${new URL(publicUrl).hostname}`,
    sms: smsOf(env),
    smsDailyLimit: env.SMS_DAILY_LIMIT,
    demo: env.DEMO ?? development,
    exitUrl: env.EXIT_URL,
    trustedProxies: env.TRUSTED_PROXIES,
    keyFile: env.KEY_FILE ? resolve(env.KEY_FILE) : keyFileIn(dataDir),
    sourceUrl: env.SOURCE_URL,
    voikkoFile: env.VOIKKO_FILE,
    maintainer: env.MAINTAINER,
    development,
  };
}

function smsOf(env: v.InferOutput<typeof Environment>): SmsGateway | undefined {
  const { SMS_GATEWAY_URL: url, SMS_GATEWAY_HEADERS: headers, SMS_GATEWAY_BODY: body, SMS_SENDER: sender } = env;
  if (url === undefined) return undefined;
  if (sender === undefined) {
    throw new ConfigError("Settings are not right: SMS_SENDER is needed beside SMS_GATEWAY_URL.");
  }
  return { url, headers, body, sender };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const isLoopback = (host: string) => ["localhost", "127.0.0.1", "::1", "[::1]"].includes(host);
