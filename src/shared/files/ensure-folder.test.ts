import { existsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../../../test/support/service.ts";
import { ensureFolder } from "./ensure-folder.ts";

describe("making a folder", () => {
  const folder = temporaryFolder();
  afterAll(folder.remove);

  it("makes what is missing above it, and is content with what is there", () => {
    const path = join(folder.path, "a", "b");
    ensureFolder(path, 0o700);
    ensureFolder(path, 0o700);
    expect(statSync(path).mode & 0o777).toBe(0o700);
  });

  it("gives up below a file, and where the system takes no folders", () => {
    const file = join(folder.path, "file");
    writeFileSync(file, "");
    expect(() => ensureFolder(join(file, "a"), 0o700)).toThrow();
    if (existsSync("/proc")) expect(() => ensureFolder("/proc/no/such", 0o700)).toThrow();
  });
});
