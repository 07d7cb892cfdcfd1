import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { freePort, runCommand, temporaryFolder } from "../../test/support/service.ts";

describe("vertaiskeha import", () => {
  const folder = temporaryFolder();
  const files = temporaryFolder();
  afterAll(() => {
    folder.remove();
    files.remove();
  });
  const env = { DATA_DIR: folder.path, DEMO: "0" };
  const run = async (...args: string[]) => {
    const command = runCommand(["import", ...args], env);
    return { code: await command.ended, output: command.output() };
  };
  const fileWith = (name: string, text: string): string => {
    mkdirSync(files.path, { recursive: true });
    const path = join(files.path, name);
    writeFileSync(path, text);
    return path;
  };

  it("tells, does, and does nothing twice, beside a running service and without one", async () => {
    const groups = fileWith("ryhmat.csv", "nimi;päivä;kello;tunniste\nYksi;ti;18-20;1\nKaksi;ke;;2\nKolme;xx;;3\n");
    const dry = await run(groups, "--dry-run");
    expect(dry.output).toContain("There would be 2 new, 0 changed, 0 unchanged, 0 ended, 1 bad.");
    expect(dry.output).toContain("line 4 (Kolme): “xx” in the column päivä was not understood.");
    expect(dry.code).toBe(2);
    expect((await run(groups, "--publish")).output).toContain("There were 2 new");

    const port = await freePort();
    const service = runCommand(["start"], { ...env, PORT: String(port), PUBLIC_URL: `http://localhost:${port}` });
    await service.says("Vertaiskehä is running");
    try {
      const shown = await fetch(`http://localhost:${port}/tuki/yksi`);
      expect(shown.status).toBe(200);
      expect((await run(groups, "--publish")).output).toContain("There were 0 new, 0 changed, 2 unchanged, 0 ended");

      fileWith("ryhmat.csv", "nimi;päivä;kello;tunniste\nYksi;ti;18-21;1\n");
      const many = await run(groups, "--publish");
      expect(many.code).toBe(1);
      expect(many.output).toContain("1 of 2 listings would end. Nothing was done.");
      const done = await run(groups, "--publish", "--yes");
      expect(done.output).toContain("changed (päivä, kello, toisto): line 2: Yksi");
      expect(done.output).toContain("There were 0 new, 1 changed, 0 unchanged, 1 ended, 0 bad.");
      expect(done.code).toBe(0);
      expect((await fetch(`http://localhost:${port}/tuki/kaksi`)).status).not.toBe(200);
    } finally {
      service.process.kill("SIGTERM");
      await service.ended;
    }
  }, 180_000);

  it("says what it cannot read, and never a secret address", async () => {
    expect(await run(join(files.path, "none.csv"))).toEqual({
      code: 1,
      output: expect.stringContaining("cannot be read"),
    });
    const empty = await run(fileWith("tyhja.csv", ""), "--dry-run");
    expect(empty).toEqual({ code: 1, output: expect.stringContaining("The file is empty.") });
    expect((await run(fileWith("a.csv", "nimi\nA\n"), "--organisation", "ei-ole")).output).toContain("no organisation");
    const secret = await run(fileWith("b.csv", "nimi;salainen_osoite\nTurva;Salakuja 7\n"), "--dry-run");
    expect(secret.output).toContain("A secret address can only be brought in for an organisation");
    expect(secret.output).not.toContain("Salakuja");
  }, 120_000);
});
