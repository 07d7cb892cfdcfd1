import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCommand, temporaryFolder } from "../../test/support/service.ts";
import { keyFileIn, openInstallationKey } from "../shared/crypto/installation-key.ts";
import { openServer, withClient } from "../shared/db/server.ts";
import { inWords } from "./audit.ts";

describe("vertaiskeha audit verify", () => {
  const folder = temporaryFolder();
  const env = { DATA_DIR: folder.path, DEMO: "0" };
  const run = async (...args: string[]) => {
    const command = runCommand(args, env);
    return { code: await command.ended, output: command.output() };
  };
  /** As whoever owns the machine could. */
  const tamper = async (statement: string) => {
    const key = openInstallationKey(keyFileIn(folder.path));
    const server = await openServer({ dataDir: folder.path, databaseUrl: undefined, key, join: true });
    try {
      await withClient(server.admin, (admin) => admin.query(`SET session_replication_role = replica; ${statement}`));
    } finally {
      await server.stop();
    }
  };
  beforeAll(async () => {
    for (const nickname of ["Kaisla", "Toinen"]) {
      const { code, output } = await run("create-admin", "--nickname", nickname);
      if (code !== 0) throw new Error(output);
    }
  }, 120_000);
  afterAll(() => folder.remove());

  it("says how it is called", async () => {
    expect(await run("audit")).toEqual({ code: 1, output: expect.stringContaining("audit verify") });
    expect(await run("audit", "forge")).toEqual({ code: 1, output: expect.stringContaining("audit verify") });
    expect((await run("audit", "verify", "--noted", "abc")).code).toBe(1);
  });

  it("finds a whole log whole, knows a noted hash, and names the first wrong entry", async () => {
    const whole = await run("audit", "verify");
    expect(whole.output).toContain("OK: 2 entries.");
    expect(whole.code).toBe(0);
    const hash = /^Last hash: ([0-9a-f]{64})$/m.exec(whole.output)?.[1] ?? "";
    expect(await run("audit", "verify", "--noted", hash)).toEqual({
      code: 0,
      output: expect.stringContaining("The noted hash is there"),
    });
    expect(await run("audit", "verify", "--noted", "0".repeat(63).concat("1"))).toEqual({
      code: 1,
      output: expect.stringContaining("The noted hash is not there"),
    });
    expect((await run("doctor")).output).toContain("Audit log: 2 entries");

    await tamper("UPDATE audit_entry SET object_id = gen_random_uuid() WHERE seq = 2");
    const broken = await run("audit", "verify");
    expect(broken.output).toContain("Not whole: entry 2 was changed.");
    expect(broken.code).toBe(1);
  }, 120_000);

  it("has words for everything it can find", () => {
    const said = [
      inWords({ kind: "whole", count: 3, cut: 2, lastHash: "ab", noted: false }),
      inWords({ kind: "broken", seq: 7, how: "removed" }),
      inWords({ kind: "broken", seq: 7, how: "inserted" }),
      inWords({ kind: "broken", seq: 7, how: "reordered" }),
      inWords({ kind: "forged", what: "end" }),
      inWords({ kind: "forged", what: "cut" }),
    ];
    expect(new Set(said).size).toBe(said.length);
    expect(said[0]).toContain("3 entries; 2 older ones");
    expect(said.join("\n")).not.toContain("undefined");
  });
});
