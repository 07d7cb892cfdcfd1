import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { useDatabase } from "../../../test/support/database.ts";
import { aPlatformAdministrator, showCode } from "../../../test/support/staff.ts";
import { aWorld, type World } from "../../../test/support/world.ts";
import { contentSecurityPolicy } from "../../shared/http/middleware/secure-headers.ts";
import { cookieName, isIn, type Newcomer, newcomer, signIn } from "./accounts.testing.ts";

describe("what others could try", () => {
  const test = useDatabase();
  let world: World;
  let person: Newcomer;
  beforeAll(async () => {
    world = aWorld(test);
    person = await newcomer(world, { nickname: "Lujuus" });
  });

  describe("session fixation: a token planted beforehand", () => {
    it("is never taken over, whether it is made up or somebody's own", async () => {
      const attacker = await newcomer(world, { nickname: "Istuttaja" });
      const own = attacker.client.cookies.get(cookieName) ?? "";
      for (const planted of [randomBytes(32).toString("base64url"), own]) {
        const victim = world.visitor();
        const page = await victim.get("/kirjaudu");
        victim.cookies.set(cookieName, planted);
        await victim.submit(page, { nickname: person.nickname, words: person.words, device: "own" });
        expect(await isIn(victim)).toBe(true);
        expect(victim.cookies.get(cookieName)).not.toBe(planted);
        const copy = world.visitor();
        copy.cookies.set(cookieName, planted);
        expect(await isIn(copy)).toBe(false);
      }
    });

    it("opens nothing of what a second factor opens afterwards", async () => {
      const staff = await aPlatformAdministrator(world);
      world.clock.advance({ minutes: 1 });
      const before = staff.client.cookies.get(cookieName) ?? "";
      await showCode(world, staff);
      expect(staff.client.cookies.get(cookieName)).not.toBe(before);
      expect((await staff.client.get("/jarjestot/uusi")).status).toBe(200);
      const copy = world.visitor();
      copy.cookies.set(cookieName, before);
      expect(new URL((await copy.get("/jarjestot/uusi")).url).pathname).toBe("/kirjaudu");
      expect(await isIn(copy)).toBe(false);
    });

    it("a wrong code changes no token", async () => {
      const staff = await aPlatformAdministrator(world);
      const before = staff.client.cookies.get(cookieName);
      await staff.client.submit(await staff.client.get("/vahvistus"), { code: "000000" });
      expect(staff.client.cookies.get(cookieName)).toBe(before);
    });

    it("the form a session was made with gives its new token to nobody", async () => {
      const staff = await aPlatformAdministrator(world);
      const client = world.visitor();
      const page = await client.get("/kirjaudu");
      const fields = { nickname: staff.nickname, words: staff.words.join(" "), device: "own" };
      await client.submit(page, fields);
      world.clock.advance({ minutes: 1 });
      await showCode(world, { client, secret: staff.secret });
      const again = world.visitor();
      await again.submit(page, fields);
      expect(again.cookies.get(cookieName)).not.toBe(client.cookies.get(cookieName));
      expect(new URL((await again.get("/jarjestot/uusi")).url).pathname).toBe("/vahvistus");
    });
  });

  describe("CSRF: a form on another site", () => {
    it("reaches no route that changes anything, of any feature", async () => {
      // What is under `/api` looks at nobody's session: any page may ask it, and it changes nothing.
      const routes = world.app.routes.filter(
        ({ method, path }) => !["GET", "ALL"].includes(method) && !path.startsWith("/api/"),
      );
      const paths = [...new Set(routes.map(({ path }) => path))].map((path) =>
        path
          .replace(/:(\w+)\{[^}]*\}/g, (_, name) => (name === "id" ? crypto.randomUUID() : "x".repeat(43)))
          .replace(/:\w+/g, "x"),
      );
      expect(paths.length).toBeGreaterThan(30);
      for (const headers of [
        { "Sec-Fetch-Site": "cross-site" },
        { "Sec-Fetch-Site": "same-site" },
        { Origin: "https://evil.example" },
        { Origin: "null" },
      ] as Record<string, string>[]) {
        // Each from another process: one sender may not ask so often.
        const { client } = await signIn(aWorld(test), person);
        for (const path of paths) {
          const body = new URLSearchParams({ words: person.words });
          const answer = await client.request(path, { method: "POST", body, headers });
          expect(answer.status, `${path} ${JSON.stringify(headers)}`).toBe(403);
        }
        expect(await isIn(client)).toBe(true);
      }
    });
  });

  it.each(["/tule", "/tule/yhdessa", "/kirjaudu", "/kirjaudu/posti", "/oma", "/oma/sahkoposti", "/oma/laite"])(
    "clickjacking: nobody frames %s",
    async (path) => {
      const { headers } = await person.client.get(path);
      expect(headers.get("Content-Security-Policy")).toBe(contentSecurityPolicy);
      expect(contentSecurityPolicy).toContain("frame-ancestors 'none'");
      expect(headers.get("X-Frame-Options")).toBe("DENY");
      expect(headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
    },
  );

  describe("header injection: what is typed", () => {
    const line = "/oma\r\nSet-Cookie: __Host-vk=planted";

    it("stands in no header of ours", async () => {
      const { client } = await signIn(world, person);
      const visitor = world.visitor();
      const encoded = encodeURIComponent(line);
      const answers = [
        await client.request(`/kirjaudu?jatka=${encoded}`),
        await client.request(`/kirjaudu/valmis?jatka=${encoded}`),
        await visitor.request(`/kirjaudu?jatka=${encoded}`),
        await visitor.request("/oma", { headers: { Referer: `http://localhost:3000/${encoded}` } }),
      ];
      for (const { headers } of answers) {
        const all = [...headers].map(([name, value]) => `${name}: ${value}`).join("\n");
        expect(all).not.toMatch(/planted/);
      }
    });

    it("leads nowhere else than to a page of ours", async () => {
      // Another process, whose limits nobody has used up.
      const fresh = aWorld(test);
      for (const jatka of [line, "//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"]) {
        const client = fresh.visitor();
        const page = await client.get("/kirjaudu");
        const fields = { nickname: person.nickname, words: person.words, device: "own", jatka };
        const inside = await client.submit(page, fields);
        expect(new URL(inside.url).pathname).toBe("/oma");
      }
    });
  });
});
