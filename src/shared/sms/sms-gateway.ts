import { GiveUp } from "../jobs/job-kind.ts";
import type { OutgoingSms, SmsTransport } from "./sms-transport.ts";

/** How an operator's gateway wants to be spoken to. */
export interface SmsGateway {
  /** `http:` or `https:`; a name and a password in it are sent as Basic authorization. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The sender that telephones show. */
  readonly sender: string;
  /** What is posted, with `{to}`, `{to_digits}`, `{from}` and `{text}`: JSON where it begins like JSON, else a form. */
  readonly body: string;
}

export const usualBody = '{"to":"{to}","from":"{from}","text":"{text}"}';

/** Whether a body is JSON; anything else is a form, `number={to}&message={text}`. */
export const isJsonBody = (body: string) => /^\s*[[{]/.test(body);

/** The body with the message in it. What is put in is escaped, and never read as a place for something else. */
export function fillBody({ body, sender }: Pick<SmsGateway, "body" | "sender">, { to, text }: Filling): string {
  const values: Record<string, string> = { to, to_digits: to.replace(/\D/g, ""), from: sender, text };
  const escaped = isJsonBody(body) ? (value: string) => JSON.stringify(value).slice(1, -1) : encodeURIComponent;
  return body.replace(/\{(to|to_digits|from|text)\}/g, (_, name: string) => escaped(values[name] ?? ""));
}

type Filling = Pick<OutgoingSms, "to" | "text">;

/** Text messages through an operator's HTTP gateway. */
export function gatewayTransport(gateway: SmsGateway): SmsTransport {
  const { address, authorization } = apart(gateway.url);
  return {
    async deliver(sms, signal) {
      const patience = AbortSignal.timeout(20_000);
      const response = await fetch(address, {
        method: "POST",
        headers: {
          "Content-Type": isJsonBody(gateway.body)
            ? "application/json; charset=utf-8"
            : "application/x-www-form-urlencoded",
          "Idempotency-Key": sms.name,
          ...authorization,
          ...gateway.headers,
        },
        body: fillBody(gateway, sms),
        // Numbers go where the setting says and nowhere else.
        redirect: "error",
        signal: signal ? AbortSignal.any([signal, patience]) : patience,
      }).catch((error: unknown) => {
        throw new GatewayError(reasonOf(error));
      });
      // What the gateway says may quote the number: it is not read.
      await response.body?.cancel();
      if (!response.ok) throw refusal(response.status);
    },
  };
}

/** The answer of a gateway without its words, which quote numbers. */
class GatewayError extends Error {
  override name = "GatewayError";
  readonly code: string;
  constructor(code: string) {
    super(`the text message could not be handed on: ${code}`);
    this.code = code;
  }
}

/** What is wrong with this number or message is for good; sign-in, credit, address and haste may be mended. */
function refusal(status: number): Error {
  const code = `sms-${status}`;
  return [400, 413, 422].includes(status) ? new GiveUp(code) : new GatewayError(code);
}

/** `fetch` says why only in the cause. */
function reasonOf(error: unknown): string {
  const { name, cause } = error as { name?: unknown; cause?: { code?: unknown } };
  if (typeof cause?.code === "string") return cause.code;
  return typeof name === "string" ? name : "unknown";
}

/** `fetch` takes no password within an address. */
function apart(url: string): { address: string; authorization: Record<string, string> } {
  const address = new URL(url);
  const { username, password } = address;
  address.username = "";
  address.password = "";
  if (username === "") return { address: address.href, authorization: {} };
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return {
    address: address.href,
    authorization: { Authorization: `Basic ${Buffer.from(pair, "utf8").toString("base64")}` },
  };
}
