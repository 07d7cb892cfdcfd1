import { zstdDecompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { openTestDatabase, useDatabase } from "../../../test/support/database.ts";
import { aWorld } from "../../../test/support/world.ts";
import type { Config } from "../../config.ts";
import { openDatabase } from "../db/database.ts";
import { openPool } from "../db/pool.ts";
import { makeLog, silentLog } from "../log/log.ts";

describe("every answer", () => {
  const test = useDatabase();

  it("keeps itself to itself", async () => {
    const { headers } = await aWorld(test).visitor().get("/");
    expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    expect(headers.get("Content-Security-Policy")).not.toContain("unsafe");
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(headers.get("Referrer-Policy")).toBe("same-origin");
    expect(headers.get("X-Frame-Options")).toBe("DENY");
    expect(headers.get("Set-Cookie")).toBeNull();
  });

  it("asks for HTTPS for good where the service has it", async () => {
    const hsts = async (publicUrl: string) =>
      (await aWorld(test, { config: { publicUrl } }).visitor().get("/")).headers.get("Strict-Transport-Security");
    expect(await hsts("https://tuki.example")).toMatch(/max-age=\d{7,}/);
    expect(await hsts("http://localhost:3000")).toBeNull();
  });

  it("says what to do when there is no such page, in each language", async () => {
    const visitor = aWorld(test).visitor();
    for (const [path, locale] of [
      ["/ei-ole", "fi"],
      ["/sv/ei-ole", "sv"],
      ["/en/ei-ole", "en"],
      ["/selko/ei-ole", "fi-simple"],
    ] as const) {
      const page = await visitor.get(path);
      expect(page.status).toBe(404);
      expect(page.document.documentElement.getAttribute("lang")).toBe(locale);
      expect(page.document.querySelector('main a[href$="/apua"]')).not.toBeNull();
    }
  });

  it("is the same page in another language one press away, with its query", async () => {
    const visitor = aWorld(test).visitor();
    const page = await visitor.get("/apua?x=1");
    const swedish = await visitor.press(page, "Svenska");
    expect(swedish.url).toMatch(/\/sv\/apua\?x=1$/);
    expect(swedish.document.documentElement.getAttribute("lang")).toBe("sv");
    for (const locale of ["fi", "sv", "en", "fi-simple"]) {
      expect(page.document.querySelector(`link[hreflang="${locale}"]`)).not.toBeNull();
    }
  });

  it("is compressed for those who ask", async () => {
    const visitor = aWorld(test).visitor();
    const plain = await visitor.request("/", { headers: {} });
    const packed = await visitor.request("/", { headers: { "Accept-Encoding": "gzip, br" } });
    expect(packed.headers.get("Content-Encoding")).toBe("gzip");
    const unpacked = new Response(packed.body?.pipeThrough(new DecompressionStream("gzip")));
    expect(await unpacked.text()).toBe(await plain.text());
  });

  it("is packed in the way that costs least of those the browser knows, and in none that it refuses", async () => {
    const visitor = aWorld(test).visitor();
    const encodingFor = async (accepted: string) =>
      (await visitor.request("/", { headers: { "Accept-Encoding": accepted } })).headers.get("Content-Encoding");
    expect(await encodingFor("gzip, deflate, br, zstd")).toBe("zstd");
    expect(await encodingFor("gzip;q=0.8, zstd;q=0")).toBe("gzip");
    expect(await encodingFor("br")).toBeNull();
    const { body } = await visitor.request("/", { headers: { "Accept-Encoding": "zstd" } });
    const html = zstdDecompressSync(new Uint8Array(await new Response(body).arrayBuffer())).toString();
    expect(html).toContain("</html>");
  });
});

describe("changing anything", () => {
  const test = useDatabase();
  const status = async (headers: Record<string, string>) =>
    (await aWorld(test).visitor().request("/ei-ole", { method: "POST", headers })).status;

  it("is allowed from our own pages", async () => {
    expect(await status({ "Sec-Fetch-Site": "same-origin" })).toBe(404);
    expect(await status({ Origin: "http://localhost:3000" })).toBe(404);
  });
  it.each([
    ["another site", { "Sec-Fetch-Site": "cross-site" }],
    ["a sibling host", { "Sec-Fetch-Site": "same-site", Origin: "http://localhost:3000" }],
    ["no page at all", { "Sec-Fetch-Site": "none" }],
    ["another origin", { Origin: "http://localhost:3001" }],
    ["a hidden origin", { Origin: "null" }],
    ["nobody knows where", {}],
  ] as const)("is refused from %s", async (_, headers) => {
    expect(await status(headers)).toBe(403);
  });
  it("is refused where the body is too large, and says so", async () => {
    const visitor = aWorld(test).visitor();
    const page = await visitor.post("/ei-ole", { text: "a".repeat(300_000) });
    expect(page.status).toBe(413);
    expect(page.document.querySelector("main h1")).not.toBeNull();
  });
});

describe("an address written in another way", () => {
  const test = useDatabase();
  it("leads to the page: a slash at the end", async () => {
    const page = await aWorld(test).visitor().get("/sv/apua/?x=1");
    expect(page.status).toBe(200);
    expect(page.url).toMatch(/\/sv\/apua\?x=1$/);
  });
  it.each(["//evil.example", "/sv//evil.example/", "/%2f%2fevil.example", "/%zz", "/%00", "/apua%"])(
    "%s leads to nobody else",
    async (path) => {
      const response = await aWorld(test).visitor().request(`http://localhost:3000${path}`);
      expect([308, 400, 404]).toContain(response.status);
      const location = response.headers.get("Location");
      if (location) expect(new URL(location, "http://localhost:3000").host).toBe("localhost:3000");
      expect(await response.text()).not.toMatch(/(?:href|action)="\/[/\\]/);
    },
  );
  it("is not answered under another name on a machine of one's own, and is for real", async () => {
    const status = async (config: Partial<Config>) =>
      (await aWorld(test, { config }).visitor().request("http://evil.example/apua")).status;
    expect(await status({ development: true })).toBe(400);
    expect(await status({ development: false })).toBe(200);
  });
  it("is no failure of ours where a form is not one", async () => {
    const visitor = aWorld(test).visitor();
    const send = (headers: Record<string, string>) =>
      visitor.request("/tule", { method: "POST", body: "x", headers: { "Sec-Fetch-Site": "same-origin", ...headers } });
    expect((await send({ "Content-Type": "multipart/form-data" })).status).toBe(400);
    expect((await send({ "Content-Type": "application/json" })).status).toBe(400);
  });
});

describe("asking too much", () => {
  const test = useDatabase();
  it("is answered with a page that says when to come back", async () => {
    const { visitor, clock } = aWorld(test);
    const someone = visitor();
    const ask = async () => (await someone.request("/robots.txt")).status;
    let status = await ask();
    for (let i = 0; i < 500 && status !== 429; i++) status = await ask();
    const page = await someone.get("/turvallisesti");
    expect(page.status).toBe(429);
    expect(Number(page.headers.get("Retry-After"))).toBeGreaterThan(0);
    // Help and the way out are never refused.
    expect((await someone.get("/en/apua")).status).toBe(200);
    expect((await someone.request("/poistu")).status).toBe(303);
    clock.advance({ seconds: 10 });
    expect((await someone.get("/turvallisesti")).status).toBe(200);
  });
});

describe("a database that cannot answer", () => {
  it("makes a calm page that asks to try again, and readiness says so", async () => {
    const nowhere = { host: "/nonexistent", user: "vk_login", database: "vertaiskeha" };
    const database = openDatabase(openPool({ connection: nowhere, log: silentLog, patience: 100 }));
    const world = aWorld({ database });
    const page = await world.visitor().get("/dev/posti");
    expect(page.status).toBe(503);
    expect(page.headers.get("Retry-After")).toBe("5");
    expect(page.text).toContain("112");
    expect((await world.visitor().get("/readyz")).status).toBe(503);
    expect((await world.visitor().get("/livez")).status).toBe(200);
    await database.close();
  });

  it("is ready when it can", async () => {
    const test = await openTestDatabase();
    expect((await aWorld(test).visitor().get("/readyz")).status).toBe(200);
    await test.close();
  });
});

describe("the log", () => {
  const test = useDatabase();
  it("tells what happened and nothing of who or what", async () => {
    const world = aWorld(test);
    const canaries = [
      "kanaria-polku",
      "kanaria-haku",
      "kanaria-selain",
      "kanaria-runko",
      "203.0.113.77",
      "kanaria-viite",
    ];
    await world.visitor().get(`/kanaria-polku?q=kanaria-haku`, {
      "User-Agent": "kanaria-selain",
      Referer: "http://localhost:3000/kanaria-viite",
      "X-Forwarded-For": "203.0.113.77",
    });
    await world.visitor().get(`/haku?q=kanaria-haku`);
    await world.visitor().post("/kanaria-polku", { body: "kanaria-runko" });
    const lines = world.log.map((line) => JSON.parse(line));
    expect(lines.filter((line) => line.event === "request")).toHaveLength(3);
    expect(lines[0]).toMatchObject({ route: "not-found", status: 404, method: "GET", request: expect.any(String) });
    for (const canary of canaries) expect(world.log.join("")).not.toContain(canary);
  });

  it("names the route's template, whatever stands before and behind it", async () => {
    const world = aWorld(test);
    const style = world.services.assets.addresses["main.css"] ?? "";
    for (const path of ["/sv/apua", style, "/poistu", "/oma"]) await world.visitor().request(path);
    expect(world.log.map((line) => JSON.parse(line).route)).toEqual(["/apua", "/assets/:file", "/poistu", "/oma"]);
  });

  it("tells where something failed, without the message that quotes what was written", async () => {
    const lines: string[] = [];
    const log = makeLog(
      (line) => lines.push(line),
      () => Temporal.Instant.from("2026-09-01T09:00Z"),
    );
    log.error(
      "failure",
      Object.assign(new Error("duplicate key (nickname)=(kanaria)\n    at kanaria"), { code: "23505" }),
    );
    expect(lines.join("")).not.toMatch(/nickname|kanaria/);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ level: "error", error: "Error", code: "23505" });
  });
});
