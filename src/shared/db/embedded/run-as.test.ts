import { chmodSync, mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ask, scratchFolder } from "./embedded.testing.ts";
import { startEmbedded } from "./index.ts";
import { giveTo } from "./run-as.ts";

const options = { password: "kissankello-3", durable: false };

describe.runIf(process.geteuid?.() === 0)("started by root", () => {
  it("runs as another user, in a data folder behind a private one, and mends a copy that root made", async () => {
    const folder = scratchFolder();
    chmodSync(folder, 0o700);
    const dataDir = join(folder, "data");
    const first = await startEmbedded({ ...options, dataDir });
    expect(await ask(first, "select current_setting('data_directory') as path")).toEqual([{ path: "/proc/self/cwd" }]);
    expect(statSync(`/proc/${first.pid}`).uid).not.toBe(0);
    await first.stop();

    giveTo({ uid: 0, gid: 0 }, join(dataDir, "postgres"));
    const second = await startEmbedded({ ...options, dataDir });
    expect(await ask(second, "select 1 as one")).toEqual([{ one: 1 }]);
    await second.stop();
    rmSync(folder, { recursive: true });
  });
});

describe.runIf((process.geteuid?.() ?? 0) !== 0)("started by an ordinary user", () => {
  it("says that a folder cannot be written", async () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, "data"), { mode: 0o500 });
    await expect(startEmbedded({ ...options, dataDir: join(folder, "data") })).rejects.toMatchObject({
      code: "not-writable",
      message: expect.stringContaining("DATA_DIR"),
    });
    rmSync(folder, { recursive: true });
  });
});
