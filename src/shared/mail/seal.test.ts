import { describe, expect, it } from "vitest";
import { newOpaqueId } from "../db/new-id.ts";
import { mailKeys, messageName, seal, unseal } from "./seal.ts";

const keys = mailKeys(Buffer.alloc(32, 1));
const id = newOpaqueId();

describe("a sealed text", () => {
  it("is read by the same key for the same job, and looks different each time", () => {
    const sealed = seal(keys, id, "Hyvää päivää");
    expect(unseal(keys, id, sealed)).toBe("Hyvää päivää");
    expect(seal(keys, id, "Hyvää päivää")).not.toBe(sealed);
  });

  it("is read by no other key, for no other job, and not when it was altered", () => {
    const sealed = seal(keys, id, "Hyvää päivää");
    const bytes = Buffer.from(sealed, "base64url");
    bytes.writeUInt8((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1);
    expect(() => unseal(mailKeys(Buffer.alloc(32, 2)), id, sealed)).toThrow();
    expect(() => unseal(keys, newOpaqueId(), sealed)).toThrow();
    expect(() => unseal(keys, id, bytes.toString("base64url"))).toThrow();
    expect(() => unseal(keys, id, sealed.slice(0, 10))).toThrow();
    expect(() => unseal(keys, id, "")).toThrow();
  });
});

it("a message's name is the same at every try and does not hold the id", () => {
  expect(messageName(keys, id)).toBe(messageName(keys, id));
  expect(messageName(keys, id)).not.toBe(messageName(keys, newOpaqueId()));
  expect(messageName(keys, id)).not.toContain(id.slice(0, 8));
});
