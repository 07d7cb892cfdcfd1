import { keyFrom } from "../../src/shared/crypto/installation-key.ts";

/** A key that is the same in every test process; it protects nothing. */
export const testKey = keyFrom("(test)", Buffer.alloc(32, 7));
