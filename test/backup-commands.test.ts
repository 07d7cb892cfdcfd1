import { cpSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort, runCommand, temporaryFolder } from "./support/service.ts";

describe("backing up and bringing back, from the command line", () => {
  const folder = temporaryFolder();
  const at = (name: string) => join(folder.path, name);
  const passphrase = "kahvikuppi ja korvapuusti";
  afterAll(folder.remove);

  const run = async (args: readonly string[], env: Record<string, string>) => {
    const command = runCommand(args, env);
    return { code: await command.ended, output: command.output() };
  };

  beforeAll(async () => {
    const service = runCommand(["start"], { DATA_DIR: at("old"), PORT: String(await freePort()), DEMO: "0" });
    await service.says("is running at");
    const backup = await run(["backup", at("backup.age")], { DATA_DIR: at("old"), BACKUP_PASSPHRASE: passphrase });
    service.process.kill("SIGTERM");
    await service.ended;
    if (backup.code !== 0) throw new Error(backup.output);
  }, 60_000);

  it("writes two files that only their owner can read, and nothing readable in them", () => {
    for (const file of ["backup.age", "backup.age.keys"]) {
      expect(statSync(at(file)).mode & 0o777).toBe(0o600);
      expect(readFileSync(at(file)).includes("helpline")).toBe(false);
    }
    expect(existsSync(at("backup.age.partial"))).toBe(false);
  });

  it("never writes over an older one unless told to", async () => {
    const env = { DATA_DIR: at("old"), BACKUP_PASSPHRASE: passphrase };
    const second = await run(["backup", at("backup.age")], env);
    expect(second.code).toBe(1);
    expect(second.output).toContain(at("backup.age"));
  }, 60_000);

  it("comes back into an empty place with its key, and is well", async () => {
    mkdirSync(at("new"));
    cpSync(at("old/keys"), at("new/keys"), { recursive: true });
    const env = { DATA_DIR: at("new"), BACKUP_PASSPHRASE: passphrase };
    const restored = await run(["restore", at("backup.age")], env);
    expect(restored.output).toMatch(/Brought back \d+ rows/);
    expect(restored.code).toBe(0);
    const doctor = await run(["doctor"], env);
    expect(doctor.output).toContain("Key and database: belong together");

    const again = await run(["restore", at("backup.age")], env);
    expect(again.code).toBe(1);
    expect(again.output).toMatch(/empty/);
  }, 60_000);

  it("refuses the wrong passphrase and says so", async () => {
    mkdirSync(at("third"));
    const wrong = await run(["restore", at("backup.age")], {
      DATA_DIR: at("third"),
      BACKUP_PASSPHRASE: `${passphrase}?`,
    });
    expect(wrong.code).toBe(1);
    expect(wrong.output).toMatch(/passphrase/);
  }, 60_000);

  it("asks for a secret rather than writing an open file", async () => {
    const open = await run(["backup", at("open.age")], { DATA_DIR: at("old"), BACKUP_PASSPHRASE: "" });
    expect(open.code).toBe(1);
    expect(open.output).toContain("--new-passphrase");
    expect(existsSync(at("open.age"))).toBe(false);
  });
});
