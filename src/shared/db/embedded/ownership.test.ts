import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { scratchFolder } from "./embedded.testing.ts";
import { claimOwnership } from "./ownership.ts";
import { bootId, startOf } from "./processes.ts";

let folder: string;
beforeEach(() => {
  folder = join(scratchFolder(), "owners");
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

it("belongs to one at a time, and to the next after it is released", async () => {
  const first = await claimOwnership(folder);
  await expect(claimOwnership(folder)).rejects.toMatchObject({
    code: "in-use",
    message: expect.stringContaining(String(process.pid)),
  });
  first.release();
  const second = await claimOwnership(folder);
  second.release();
  expect(readdirSync(folder)).toEqual([]);
});

it("never goes to two that come at the same moment", async () => {
  const claims = await Promise.allSettled([1, 2, 3, 4, 5].map(() => claimOwnership(folder)));
  expect(claims.filter(({ status }) => status === "fulfilled").length).toBeLessThanOrEqual(1);
});

it("is not held by the dead: not by an ended process, a reused number, or one from before the machine's last start", async () => {
  const [pid, start, boot] = [process.pid, startOf(process.pid), bootId()];
  await claimOwnership(folder).then(({ release }) => release());
  for (const name of [`4194999.1.${boot}.1`, `${pid}.1.${boot}.1`, `${pid}.${start}.before.1`]) {
    writeFileSync(join(folder, name), "");
  }
  const { release } = await claimOwnership(folder);
  expect(readdirSync(folder)).toHaveLength(1);
  release();
});
