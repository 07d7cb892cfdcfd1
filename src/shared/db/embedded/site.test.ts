import { writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { socketDirFor } from "./address.ts";
import { scratchFolder } from "./embedded.testing.ts";
import { findBinaries } from "./platform.ts";
import { surveySite } from "./site.ts";

it("puts the socket into the data folder, or under the temporary folder when the name would be too long", () => {
  expect(socketDirFor("/srv/vertaiskeha", undefined)).toBe("/srv/vertaiskeha/run");
  const deep = `/srv/${"syvä/".repeat(20)}`;
  const socket = join(socketDirFor(deep, undefined), ".s.PGSQL.5432");
  expect(socket.startsWith(tmpdir())).toBe(true);
  expect(Buffer.byteLength(socket)).toBeLessThan(104);
  expect(socketDirFor(deep, undefined)).toBe(socketDirFor(deep, undefined));
  expect(socketDirFor(`${deep}muu/`, undefined)).not.toBe(socketDirFor(deep, undefined));
});

it("says clearly that a data folder cannot be made", async () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, "file"), "");
  for (const dataDir of ["file", "file/data"]) {
    expect(() => surveySite(join(folder, dataDir))).toThrow(
      expect.objectContaining({ code: "not-writable", message: expect.stringContaining(join(folder, dataDir)) }),
    );
  }
  await rm(folder, { recursive: true });
});

it("asks for DATABASE_URL where there are no binaries", () => {
  expect(() => findBinaries("sunos", "x64")).toThrow(
    expect.objectContaining({ code: "unsupported-platform", message: expect.stringContaining("DATABASE_URL") }),
  );
});
