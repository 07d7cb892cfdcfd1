/**
 * Do the doors answer as fast for a name or an address that is there as for one that is not? Interleaved requests, each
 * from a sender of its own, compared by rank.
 *
 * With the other proofs it runs a few rounds and looks at the answers only: a busy machine proves nothing about time. By
 * itself, on a quiet machine, it measures and judges:
 *
 *     PROVE_SAMPLES=500 npx vitest run --project prove test/prove/prove-door-timing.test.ts
 */
import { beforeAll, describe, expect, it } from "vitest";
import { newcomer } from "../../src/features/accounts/accounts.testing.ts";
import { useDatabase } from "../support/database.ts";
import { aWorld, type World } from "../support/world.ts";
import { type RankVerdict, rankTest } from "./rank-test.ts";

const samples = Number(process.env.PROVE_SAMPLES ?? 0);
const words = "aamukahvi aamukaste aamulehti aamulenkki aamukoi aamupala aamuretki".replace("aamukoi", "aamunkoi");
const code = "00000-00000-00000-00000-00000";

const doors = {
  words: { path: "/kirjaudu", of: (who: string) => ({ nickname: who, words, device: "own" }), status: 422 },
  "recovery code": {
    path: "/kirjaudu/palautus",
    of: (who: string) => ({ nickname: who, code, device: "own" }),
    status: 422,
  },
  "e-mail": { path: "/kirjaudu/posti", of: (who: string) => ({ email: `${who}@example.org` }), status: 200 },
} as const;

describe("the rank test", () => {
  it("finds no difference where there is none, and a small one where there is", () => {
    const even = Array.from({ length: 400 }, (_, i) => (i * 7919) % 1009);
    const same = Array.from({ length: 400 }, (_, i) => (i * 7907) % 1009);
    expect(rankTest(even, same).p).toBeGreaterThan(0.05);
    const later = same.map((value) => value + 150);
    expect(rankTest(even, later)).toMatchObject({ share: expect.closeTo(0.63, 1) });
    expect(rankTest(even, later).p).toBeLessThan(1e-6);
    expect(rankTest([1, 1, 1], [1, 1, 1])).toEqual({ share: 0.5, z: 0, p: expect.closeTo(1, 6) });
    // By hand: 87.5 of 100 pairs, five ties of two.
    const first = Array.from({ length: 10 }, (_, i) => i + 1);
    const second = first.map((value) => value + 5);
    expect(rankTest(first, second)).toEqual({
      share: 0.875,
      z: expect.closeTo(2.8402, 3),
      p: expect.closeTo(0.0045, 4),
    });
  });
});

describe("the doors", () => {
  const test = useDatabase();
  let world: World;
  beforeAll(async () => {
    world = aWorld(test, { config: { trustedProxies: 1 } });
    const person = await newcomer(world, { nickname: "Tunnettu" });
    await person.client.submit(await person.client.get("/oma/sahkoposti"), { email: "tunnettu@example.org" });
    const mail = (await world.mailbox()).at(-1)?.text ?? "";
    await person.client.submit(await person.client.get("/oma/sahkoposti"), {
      code: /\d{4} \d{4}/.exec(mail)?.[0] ?? "",
    });
    await test.admin.query("DELETE FROM sign_in_delay");
  });

  it.each(Object.keys(doors) as (keyof typeof doors)[])(
    "answer the same, by %s",
    async (door) => {
      const { path, of, status } = doors[door];
      const form = await world.visitor().get(path);
      const stamp = form.document.querySelector("[name=form]")?.getAttribute("value") ?? "";
      const times: Record<string, number[]> = { tunnettu: [], tuntematon: [] };
      const rounds = Math.max(samples, 5);
      for (let round = 0; round < rounds + 20; round++) {
        const order = Math.random() < 0.5 ? ["tunnettu", "tuntematon"] : ["tuntematon", "tunnettu"];
        for (const who of order) {
          const client = world.visitor();
          const sender = `10.${Math.floor(round / 250)}.${round % 250}.${who.length}`;
          const before = performance.now();
          const answer = await client.post(path, { form: stamp, ...of(who) }, { "X-Forwarded-For": sender });
          // The first rounds warm up.
          if (round >= 20) times[who]?.push(performance.now() - before);
          expect(answer.status).toBe(status);
        }
      }
      const verdict = rankTest(times.tunnettu ?? [], times.tuntematon ?? []);
      if (samples > 0) {
        console.log(report(door, rounds, verdict, times));
        // One in a thousand quiet runs says so for nothing.
        expect(verdict.p).toBeGreaterThan(0.001);
      }
    },
    600_000,
  );
});

function report(door: string, rounds: number, { share, z, p }: RankVerdict, times: Record<string, number[]>): string {
  const median = (values: readonly number[] = []) =>
    (values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0).toFixed(2);
  const medians = `median ${median(times.tunnettu)} ms known, ${median(times.tuntematon)} ms unknown`;
  return `${door}: ${rounds} of each, ${medians}; share ${share.toFixed(3)}, z ${z.toFixed(2)}, p ${p.toFixed(3)}`;
}
