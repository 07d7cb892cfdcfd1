import { it } from "vitest";
import { makeBell } from "./bell.ts";

const never = 2 ** 30;

it("wakes the one who waits, and keeps a ring for the one who comes", async () => {
  const bell = makeBell();
  const waiting = bell.wait(never);
  bell.ring();
  await waiting;

  bell.ring();
  bell.ring();
  await bell.wait(never);
  const again = bell.wait(never);
  bell.ring();
  await again;
});

it("stops waiting when nobody rings", async () => {
  await makeBell().wait(1);
});
