import { mkdirSync, readdirSync, readlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { freePort, runCommand, temporaryFolder } from "./support/service.ts";

/** Processes that have this folder, or one below it, as their own. */
const stillRunningIn = (folder: string) =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
      } catch {
        return false; // gone in between
      }
    });

describe("the service", () => {
  const folders: { path: string; remove(): void }[] = [];
  const aFolder = () => {
    const folder = temporaryFolder();
    folders.push(folder);
    return folder.path;
  };
  afterEach(() => {
    for (const folder of folders.splice(0)) folder.remove();
  });

  it("starts from nothing, says where it is, and stops cleanly with everything it started", async () => {
    const [dataDir, port] = [aFolder(), String(await freePort())];
    const run = runCommand(["start"], { DATA_DIR: dataDir, PORT: port });
    await run.says(`Vertaiskehä is running at http://localhost:${port}`);
    expect((await fetch(`http://localhost:${port}/readyz`)).status).toBe(200);
    expect(stillRunningIn(dataDir).length).toBeGreaterThan(0);

    const second = runCommand(["start"], { DATA_DIR: dataDir, PORT: String(await freePort()) });
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(/^[^\n]*(already|in use|runs)[^\n]*\n$/i);

    const beside = runCommand(["doctor"], { DATA_DIR: dataDir, PORT: port });
    expect(await beside.ended).toBe(0);
    expect(beside.output()).toContain("Nothing is ill.");

    run.process.kill("SIGINT");
    expect(await run.ended).toBe(0);
    expect(stillRunningIn(dataDir)).toEqual([]);

    const again = runCommand(["start"], { DATA_DIR: dataDir, PORT: port });
    await again.says("is running at");
    expect(again.output()).not.toContain("Making the database");
    again.process.disconnect(); // the starter is gone
    expect(await again.ended).toBe(0);
    expect(stillRunningIn(dataDir)).toEqual([]);
  }, 60_000);

  interface Refusal {
    env: { DATA_DIR: string } & Record<string, string>;
    says: RegExp;
    done?: () => void;
  }
  const refusals: Record<string, () => Promise<Refusal>> = {
    "a port in use": async () => {
      const taken = createServer();
      const port = await new Promise<number>((resolve) =>
        taken.listen(0, "127.0.0.1", () => {
          const address = taken.address();
          resolve(address && typeof address === "object" ? address.port : 0);
        }),
      );
      return {
        env: { DATA_DIR: aFolder(), PORT: String(port) },
        says: /^Port \d+ is in use.*PORT=\d+ npm start\n$/,
        done: () => taken.close(),
      };
    },
    "a data folder that cannot be": async () => {
      const file = join(aFolder(), "file");
      writeFileSync(file, "");
      return { env: { DATA_DIR: join(file, "data"), PORT: String(await freePort()) }, says: /DATA_DIR|KEY_FILE/ };
    },
    "a broken database": async () => {
      const dataDir = aFolder();
      mkdirSync(join(dataDir, "postgres"), { mode: 0o700 });
      writeFileSync(join(dataDir, "postgres", "PG_VERSION"), "18\n");
      return { env: { DATA_DIR: dataDir, PORT: String(await freePort()) }, says: /\S/ };
    },
    "an external database that does not answer": async () => ({
      env: {
        DATA_DIR: aFolder(),
        PORT: String(await freePort()),
        DATABASE_URL: `postgres://nobody:secret@127.0.0.1:${await freePort()}/vk`,
      },
      says: /cannot be used: .*Check DATABASE_URL\.\n$/,
    }),
    "a setting that is not right": async () => ({
      env: { DATA_DIR: aFolder(), PORT: "many", SMTP_URL: "post" },
      says: /^Settings are not right: PORT .*; SMTP_URL .*\n$/,
    }),
  };

  it.each(Object.entries(refusals))("refuses %s with one sentence, and leaves nothing running", async (_, setUp) => {
    const refusal = await setUp();
    const run = runCommand(["start"], refusal.env);
    expect(await run.ended).toBe(1);
    const sentences = run
      .output()
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("•"));
    expect(sentences).toHaveLength(1);
    expect(run.output()).toMatch(refusal.says);
    expect(run.output()).not.toContain("secret");
    expect(stillRunningIn(refusal.env.DATA_DIR)).toEqual([]);
    refusal.done?.();
  });
});

describe("the command line", () => {
  it.each([["start"], ["doctor"], ["migrate"], ["demo"], ["backup"], ["restore"], ["create-admin"]])(
    "%s explains itself",
    async (command) => {
      const run = runCommand([command, "--help"]);
      expect(await run.ended).toBe(0);
      expect(run.output()).toContain(`Usage: vertaiskeha ${command}`);
    },
  );

  it.each([
    [["dance"], /no command "dance"/],
    [["backup"], /Usage: vertaiskeha backup/],
    [["start", "--fast"], /--fast/],
  ])("refuses %j and says why", async (args, says) => {
    const run = runCommand(args);
    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(says);
  });
});
