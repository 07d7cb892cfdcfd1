import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort, runCommand, temporaryFolder } from "../../test/support/service.ts";

/** One installation, its service running for the last of the tests. */
describe("vertaiskeha create-admin", () => {
  const folder = temporaryFolder();
  const env: Record<string, string> = { DATA_DIR: folder.path, DEMO: "0" };
  beforeAll(async () => {
    env.PORT = String(await freePort());
  });
  afterAll(() => folder.remove());
  const createAdmin = async (...args: string[]) => {
    const run = runCommand(["create-admin", ...args], env);
    return { code: await run.ended, output: run.output() };
  };

  it("says how it is called", async () => {
    expect(await createAdmin()).toEqual({ code: 1, output: expect.stringContaining("--nickname <name>") });
    const wrongLanguage = await createAdmin("--nickname", "Kaisla", "--language", "la");
    expect(wrongLanguage).toEqual({ code: 1, output: expect.stringContaining("fi, sv, en") });
  });

  it("makes the first person of a fresh installation, and refuses what cannot be", async () => {
    const made = await createAdmin("--nickname", "Kaisla");
    expect(made.output).toMatch(/^Words: {10}\S+( \S+){6}$/m);
    expect(made.output).toMatch(/^Second factor: {2}[A-Z2-7]{32}$/m);
    expect(made.output).toMatch(/otpauth:\/\/totp\/Oma%20sivu:1\?/);
    expect(made.code).toBe(0);
    expect(await createAdmin("--nickname", "kaisIa")).toEqual({ code: 1, output: expect.stringContaining("is taken") });
    expect(await createAdmin("--nickname", "admin")).toEqual({
      code: 1,
      output: expect.stringContaining("(reserved)"),
    });
  }, 120_000);

  it("works while the service runs, and its words open the door", async () => {
    const service = runCommand(["start"], env);
    try {
      await service.says("is running at");
      const { code, output } = await createAdmin("--nickname", "Toinen", "--language", "en");
      expect(code, output).toBe(0);
      const words = /^Words: +(.+)$/m.exec(output)?.[1] ?? "";
      const base = `http://localhost:${env.PORT}`;
      const door = await (await fetch(`${base}/kirjaudu`)).text();
      const form = /name="form" value="([^"]+)"/.exec(door)?.[1] ?? "";
      const answer = await fetch(`${base}/kirjaudu`, {
        method: "POST",
        redirect: "manual",
        headers: { "Sec-Fetch-Site": "same-origin", "Content-Type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ form, nickname: "Toinen", words, device: "own", jatka: "/jarjestot" }),
      });
      expect(answer.status).toBe(303);
      const cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";
      const own = await (await fetch(`${base}/jarjestot`, { headers: { Cookie: cookie } })).text();
      expect(own).toContain("/jarjestot/uusi");
    } finally {
      service.process.kill("SIGTERM");
      await service.ended;
    }
  }, 120_000);
});
