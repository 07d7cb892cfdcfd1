import { Hono } from "hono";
import { afterEach, describe, expect, it, vi } from "vitest";
import { aWorld } from "../../../test/support/world.ts";
import { DatabaseUnavailable } from "../../shared/db/errors.ts";
import type { AppEnv } from "../../shared/http/app-env.ts";
import { requestFacts } from "../../shared/http/middleware/request-facts.ts";
import { secureHeaders } from "../../shared/http/middleware/secure-headers.ts";
import { exitRoutes, type OnExit } from "./index.ts";

const neutral = "https://weather.example/";

/** The house with its way out, and a database that is away: nobody may be kept in because of it. */
function aDoor({ publicUrl = "https://house.example", onExit = [] as OnExit[] } = {}) {
  const away = () => Promise.reject(new DatabaseUnavailable("no-connection"));
  const database = { withActor: away, ping: away, close: away };
  const { services, log } = aWorld({ database }, { config: { publicUrl, exitUrl: neutral } });
  const app = new Hono<AppEnv>().use(requestFacts(services)).use(secureHeaders()).route("/", exitRoutes({ onExit }));
  const leave = (headers: Record<string, string> = {}, method = "GET") =>
    app.request(`${publicUrl}/poistu`, { method, headers });
  return { leave, lines: log };
}

describe("the way out", () => {
  it("leads to the neutral page and leaves nothing behind", async () => {
    const answer = await aDoor().leave();
    expect(answer.status).toBe(303);
    expect(answer.headers.get("Location")).toBe(neutral);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    expect(answer.headers.get("Referrer-Policy")).toBe("no-referrer");
    expect(answer.headers.get("Clear-Site-Data")).toBe('"storage"');
    expect(await answer.text()).toBe("");
  });

  it("expires every cookie the browser has brought, in the way each name asks for", async () => {
    const { leave } = aDoor({ publicUrl: "http://localhost:3000" });
    const cookies = (await leave({ Cookie: "__Host-session=abc; theme=dark" })).headers.getSetCookie();
    expect(cookies).toContain("__Host-session=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax");
    expect(cookies).toContain("theme=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax");
    const overHttps = (await aDoor().leave({ Cookie: "theme=dark" })).headers.getSetCookie();
    expect(overHttps).toContain("theme=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax");
  });

  it("is not held up by a cookie that somebody has planted, whatever its name", async () => {
    for (const name of ["p@q", "a,b", "(x)", "[x]", "__Host-x[1]", "a b"]) {
      const answer = await aDoor().leave({ Cookie: `${name}=1; theme=dark` });
      expect(answer.status, name).toBe(303);
      expect(answer.headers.getSetCookie().join()).toContain("theme=;");
    }
  });

  it("lets a cookie come and go, since only a change makes browsers drop the pages they keep for Back", async () => {
    expect((await aDoor().leave()).headers.getSetCookie()).toEqual([
      "leaving=1; Path=/; HttpOnly; Secure; SameSite=Lax",
      "leaving=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax",
    ]);
  });

  it("lets every feature end what it has open", async () => {
    const ended: string[] = [];
    const session: OnExit = async (c) => void ended.push(c.req.header("Cookie") ?? "");
    const draft: OnExit = async () => void ended.push("draft");
    await aDoor({ onExit: [session, draft] }).leave({ Cookie: "s=1" });
    expect(ended).toEqual(["s=1", "draft"]);
  });

  it("opens although the housekeeping fails, and says so in the log without the reason's words", async () => {
    const broken: OnExit = async () => Promise.reject(new Error("nickname Aurora not found"));
    const brokenAtOnce: OnExit = () => {
      throw new TypeError("Aurora");
    };
    const { leave, lines } = aDoor({ onExit: [broken, brokenAtOnce] });
    expect((await leave()).status).toBe(303);
    expect(lines.filter((line) => line.includes('"exit hook"'))).toHaveLength(2);
    expect(lines.join()).not.toContain("Aurora");
  });

  describe("while the housekeeping hangs", () => {
    afterEach(() => vi.useRealTimers());

    it("opens after a second", async () => {
      vi.useFakeTimers();
      const answer = aDoor({ onExit: [() => new Promise(() => {})] }).leave();
      await vi.advanceTimersByTimeAsync(1_000);
      expect((await answer).status).toBe(303);
    });
  });
});

describe("whoever is not a person leaving", () => {
  const strangers: [string, Record<string, string>, string?][] = [
    ["a browser that looks ahead", { "Sec-Purpose": "prefetch" }],
    ["a browser that draws ahead", { "Sec-Purpose": "prefetch;prerender", "Sec-Fetch-Dest": "document" }],
    ["an older browser that looks ahead", { Purpose: "prefetch" }],
    ["an old Firefox that looks ahead", { "X-Moz": "prefetch" }],
    ["another site that uses the address as a picture", { "Sec-Fetch-Dest": "image", Cookie: "s=1" }],
    ["another site that frames it", { "Sec-Fetch-Dest": "iframe" }],
    ["a script", { "Sec-Fetch-Dest": "empty" }],
    ["someone who only asks whether it is there", {}, "HEAD"],
  ];

  it.each(strangers)("%s changes nothing", async (_, headers, method) => {
    const hook = vi.fn(async () => {});
    const answer = await aDoor({ onExit: [hook] }).leave(headers, method);
    expect(hook).not.toHaveBeenCalled();
    expect(answer.headers.get("Location")).toBeNull();
    expect(answer.headers.get("Clear-Site-Data")).toBeNull();
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(answer.headers.get("Cache-Control")).toBe("no-store");
    // A look ahead that succeeded would be kept for the real press, which would then do nothing.
    expect(answer.status).toBe(method === "HEAD" ? 204 : 403);
  });

  it("while a person does leave, with a browser that says so and with one that says nothing", async () => {
    const { leave } = aDoor();
    expect((await leave({ "Sec-Fetch-Dest": "document", "Sec-Fetch-Site": "same-origin" })).status).toBe(303);
    expect((await leave()).status).toBe(303);
  });
});
