import { describe, expect, it } from "vitest";
import { aWorld } from "../../../test/support/world.ts";
import { openDatabase } from "../../shared/db/database.ts";
import { openPool } from "../../shared/db/pool.ts";
import { silentLog } from "../../shared/log/log.ts";
import { cookieName } from "./accounts.testing.ts";

describe("someone who is signed in while the database is away", () => {
  const setUp = () => {
    const nowhere = { host: "/nonexistent", user: "vk_login", database: "vertaiskeha" };
    const database = openDatabase(openPool({ connection: nowhere, log: silentLog, patience: 50 }));
    const visitor = aWorld({ database }).visitor();
    visitor.cookies.set(cookieName, "A".repeat(43));
    return visitor;
  };

  it.each(["/apua", "/turvallisesti"])("still finds help and advice at %s", async (path) => {
    expect((await setUp().get(path)).status).toBe(200);
  });

  it("is asked to come back later to what is their own, and is not sent to the door", async () => {
    const page = await setUp().get("/oma");
    expect(page.status).toBe(503);
    expect(page.headers.get("Retry-After")).toBe("5");
  });
});
