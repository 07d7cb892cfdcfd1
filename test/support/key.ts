import { keyFrom } from "../../src/shared/crypto/installation-key.ts";

/** A key that is the same in every test process; it protects nothing. */
export const testKey = keyFrom("(test)", Buffer.alloc(32, 7));

/**
 * The password of the login, which belongs to the whole server: whoever migrates or restores gives it this one, or shuts every
 * other test out of its database.
 */
export const loginPassword = testKey.derive("database-login").toString("base64url");
