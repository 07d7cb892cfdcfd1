import { afterAll, describe, expect, it } from "vitest";
import { runCommand, temporaryFolder } from "../../test/support/service.ts";

describe("vertaiskeha reset-factor", () => {
  const folder = temporaryFolder();
  const env = { DATA_DIR: folder.path, DEMO: "0" };
  afterAll(() => folder.remove());
  const run = async (...args: string[]) => {
    const command = runCommand(args, env);
    return { code: await command.ended, output: command.output() };
  };

  it("lists the roles, takes the second factor of one away, and notes it", async () => {
    const made = await run("create-admin", "--nickname", "Kaisla");
    expect(made.code, made.output).toBe(0);
    const listed = await run("reset-factor");
    const id = /^ *([0-9a-f-]{36}) +administrator, since \d{4}-\d{2}-\d{2}$/m.exec(listed.output)?.[1] ?? "";
    expect(id, listed.output).not.toBe("");
    expect(await run("reset-factor", id)).toMatchObject({ code: 1, output: expect.stringContaining("Say why") });
    expect(await run("reset-factor", id, "--why", "Puhelin katosi, soitin.")).toEqual({
      code: 0,
      output: expect.stringContaining("Done."),
    });
    expect(await run("audit", "verify")).toMatchObject({ code: 0, output: expect.stringContaining("2") });
    expect((await run("reset-factor", "6f9619ff-8b86-4011-b42d-00cf4fc964ff", "--why", "Puhelin katosi.")).code).toBe(
      1,
    );
    expect((await run("reset-factor", "somebody")).output).toContain("Usage:");
  }, 120_000);
});
