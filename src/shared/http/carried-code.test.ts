import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { TestClient } from "../../../test/support/client.ts";
import { testClock } from "../../../test/support/clock.ts";
import { testKey } from "../../../test/support/key.ts";
import { makeBrowserForget } from "../../features/safety/index.ts";
import type { AppEnv, Services } from "./app-env.ts";
import { carriedCode } from "./carried-code.ts";

const code = "abcd-efgh-jkmn-pqrs";

/** A door that takes a code, shows it, and lets go of it; and another that looks for a code of its own kind. */
function aDoor() {
  const clock = testClock();
  const services = { clock, key: testKey, config: { publicUrl: "http://localhost:3000" } } as unknown as Services;
  const [carried, other] = [carriedCode("__Host-vp"), carriedCode("__Host-vx")];
  const app = new Hono<AppEnv>()
    .use((c, next) => {
      c.set("services", services);
      return next();
    })
    .post("/anna", (c) => {
      carried.carry(c, code);
      return c.redirect("/oma", 303);
    })
    .get("/oma", (c) => {
      const found = carried.find(c);
      if (found) carried.carry(c, found);
      return c.text(found ?? "none");
    })
    .get("/muu", (c) => c.text(other.find(c) ?? "none"))
    .get("/pois", (c) => {
      carried.drop(c);
      return c.text("");
    })
    .get("/poistu", (c) => {
      makeBrowserForget(c);
      return c.text("");
    });
  return { clock, client: new TestClient(app, "http://localhost:3000") };
}

describe("a carried code", () => {
  it("comes back from the browser for a quarter of an hour after it was last needed", async () => {
    const { clock, client } = aDoor();
    expect((await client.get("/oma")).html).toBe("none");
    const landed = await client.post("/anna");
    expect([landed.url, landed.html]).toEqual(["http://localhost:3000/oma", code]);
    clock.advance({ minutes: 14 });
    expect((await client.get("/oma")).html).toBe(code);
    clock.advance({ minutes: 14 });
    expect((await client.get("/oma")).html).toBe(code);
    clock.advance({ minutes: 15 });
    expect((await client.get("/oma")).html).toBe("none");
  });

  it("is read by no script, sent from no other site, kept by no browser after its window, and sealed", async () => {
    const { client } = aDoor();
    const [cookie = ""] = (await client.request("/anna", { method: "POST" })).headers.getSetCookie();
    for (const attribute of ["HttpOnly", "Secure", "SameSite=Strict", "Path=/"]) expect(cookie).toContain(attribute);
    expect(cookie).not.toMatch(/max-age|expires/i);
    const [, value = ""] = /=([^;]*)/.exec(cookie) ?? [];
    expect(Buffer.from(value, "base64url").toString("latin1")).not.toContain("abcd");
  });

  it("opens nothing where it was changed, or is carried as another kind", async () => {
    const { client } = aDoor();
    await client.post("/anna");
    const value = client.cookies.get("__Host-vp") ?? "";
    client.cookies.set("__Host-vx", value);
    expect((await client.get("/muu")).html).toBe("none");
    for (const wrong of ["x", "abc", value.slice(0, -3), `${value.slice(0, -2)}AA`]) {
      client.cookies.set("__Host-vp", wrong);
      expect((await client.get("/oma")).html).toBe("none");
    }
  });

  it("is let go of, also by quick exit and by signing out", async () => {
    for (const way of ["/pois", "/poistu"]) {
      const { client } = aDoor();
      await client.post("/anna");
      await client.get(way);
      expect(client.cookies.has("__Host-vp")).toBe(false);
    }
  });
});
