import type { Hono } from "hono";
import { parseHTML } from "linkedom";
import type { AppEnv } from "../../src/shared/http/app-env.ts";

/** A page as a browser without JavaScript would hold it. */
export interface TestPage {
  readonly status: number;
  readonly headers: Headers;
  readonly url: string;
  readonly html: string;
  readonly document: Document;
  /** Visible text with spaces folded. */
  readonly text: string;
}

export type FormValue = string | readonly string[];

/** A visitor with cookies, who follows redirects, links and forms as a browser would. */
export class TestClient {
  readonly #app: Hono<AppEnv>;
  readonly #origin: string;
  readonly cookies = new Map<string, string>();

  constructor(app: Hono<AppEnv>, origin: string) {
    this.#app = app;
    this.#origin = origin;
  }

  /** One request, no redirect followed. Cookies are kept. */
  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookies.size > 0 && !headers.has("Cookie")) {
      headers.set("Cookie", [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    }
    const response = await this.#app.request(new URL(path, this.#origin).href, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = "", ...attributes] = cookie.split(/;\s*/);
      const [name = "", value = ""] = pair.split(/=(.*)/s);
      const ended = attributes.some((attribute) => /^max-age=0$/i.test(attribute)) || value === "";
      if (ended) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  /** Goes to a page of ours and follows redirects within the service. */
  async get(path: string, headers: Record<string, string> = {}): Promise<TestPage> {
    return this.#follow(path, await this.request(path, { headers: { "Sec-Fetch-Site": "same-origin", ...headers } }));
  }

  /** Sends a form as a browser's own page would. */
  async post(
    path: string,
    fields: Record<string, FormValue> = {},
    headers: Record<string, string> = {},
  ): Promise<TestPage> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
      for (const one of Array.isArray(value) ? value : [value]) body.append(name, one);
    }
    const init = { method: "POST", body, headers: { "Sec-Fetch-Site": "same-origin", ...headers } };
    return this.#follow(path, await this.request(path, init));
  }

  /**
   * Fills in and sends the form on `page` (the one that holds every named field, or the one `selector` finds), with
   * whatever it already holds. Throws when a field is not there: a person could not have filled it in either.
   */
  async submit(page: TestPage, fields: Record<string, FormValue> = {}, selector = "main form"): Promise<TestPage> {
    const forms = [...page.document.querySelectorAll(selector)];
    const form = forms.find((one) => Object.keys(fields).every((name) => one.querySelector(`[name="${name}"]`)));
    if (!form) {
      throw new Error(`no form on ${page.url} has the fields ${Object.keys(fields).join(", ")}:\n${page.text}`);
    }
    const filled = { ...valuesOf(form), ...fields };
    const action = new URL(form.getAttribute("action") || page.url, new URL(page.url, this.#origin)).href;
    if ((form.getAttribute("method") ?? "get").toLowerCase() === "post") return this.post(action, filled);
    const url = new URL(action);
    url.search = new URLSearchParams(Object.entries(filled).map(([name, value]) => [name, String(value)])).toString();
    return this.get(url.href);
  }

  /** Presses the link with this text. */
  async press(page: TestPage, text: string): Promise<TestPage> {
    const link = [...page.document.querySelectorAll("a[href]")].find((one) => fold(one.textContent) === text);
    if (!link) throw new Error(`no link "${text}" on ${page.url}`);
    return this.get(new URL(link.getAttribute("href") ?? "", new URL(page.url, this.#origin)).href);
  }

  async #follow(path: string, response: Response): Promise<TestPage> {
    let url = new URL(path, this.#origin).href;
    for (let hops = 0; hops < 10; hops++) {
      const location = response.headers.get("Location");
      if (!location || response.status < 300 || response.status > 399) break;
      const next = new URL(location, url);
      if (next.origin !== new URL(this.#origin).origin) break;
      url = next.href;
      response = await this.request(url, { headers: { "Sec-Fetch-Site": "same-origin" } });
    }
    const html = await response.text();
    const isPage = (response.headers.get("Content-Type") ?? "").startsWith("text/html");
    const { document } = parseHTML(isPage ? html : "<html><body></body></html>");
    return {
      status: response.status,
      headers: response.headers,
      url,
      html,
      document,
      text: fold(isPage ? (document.body?.textContent ?? "") : html),
    };
  }
}

const fold = (text: string | null) => (text ?? "").replace(/\s+/g, " ").trim();

/** What a browser would send of a form nobody has touched. */
export function valuesOf(form: Element): Record<string, FormValue> {
  const values: Record<string, FormValue> = {};
  for (const field of form.querySelectorAll("input[name], select[name], textarea[name]")) {
    const name = field.getAttribute("name") ?? "";
    const type = field.getAttribute("type") ?? "text";
    if (["submit", "button", "image", "file"].includes(type) || field.hasAttribute("disabled")) continue;
    if (["checkbox", "radio"].includes(type)) {
      if (field.hasAttribute("checked")) {
        const value = field.getAttribute("value") ?? "on";
        const before = values[name];
        values[name] = type === "checkbox" && before !== undefined ? [...[before].flat(), value] : value;
      }
    } else if (field.tagName === "SELECT") {
      const chosen = field.querySelector("option[selected]") ?? field.querySelector("option");
      values[name] = chosen?.getAttribute("value") ?? fold(chosen?.textContent ?? "");
    } else if (field.tagName === "TEXTAREA") values[name] = field.textContent ?? "";
    else {
      const value = field.getAttribute("value") ?? "";
      const before = values[name];
      values[name] = before === undefined ? value : [...[before].flat(), value];
    }
  }
  return values;
}
