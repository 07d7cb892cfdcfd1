import { describe, expect, it } from "vitest";
import { testMail } from "../../src/shared/mail/mail-content.ts";
import { mailKeys } from "../../src/shared/mail/seal.ts";
import { sendMail } from "../../src/shared/mail/send-mail.ts";
import { useDatabase } from "./database.ts";
import { aWorld } from "./world.ts";

describe("a test's world", () => {
  const test = useDatabase();

  it("has a mailbox with what was promised and has left", async () => {
    const world = aWorld(test);
    const { database, key, clock } = world.services;
    expect(await world.mailbox()).toEqual([]);
    await database.withActor({ kind: "door" }, (tx) =>
      sendMail(
        tx,
        { to: "aino@example.org", locale: "fi", template: testMail },
        { keys: mailKeys(key.derive("mail")), now: clock.now() },
      ),
    );
    expect(await world.mailbox()).toMatchObject([{ recipient: "aino@example.org", subject: expect.any(String) }]);
  });

  it("has visitors who cannot fill in what is not there", async () => {
    const visitor = aWorld(test).visitor();
    const page = await visitor.get("/");
    await expect(visitor.submit(page, { password: "a" })).rejects.toThrow(/no form .* has the fields password/);
    await expect(visitor.press(page, "Ei tällaista")).rejects.toThrow(/no link/);
    const found = await visitor.submit(page, { q: "suru" });
    expect(new URL(found.url).searchParams.get("q")).toBe("suru");
  });

  it("stands still until its clock is moved", () => {
    const { clock } = aWorld(test, { now: "2026-03-28T12:00+02:00" });
    clock.advance({ days: 1 }); // a day that is an hour shorter
    expect(clock.now().toString()).toBe("2026-03-29T09:00:00Z");
  });
});
