import { carriedCode } from "../../shared/http/carried-code.ts";

/** The codes that bring somebody back without an account: to their sign-up, and to the wish they have just left. */
export const carriedSignUp = carriedCode("__Host-vi");
export const carriedWish = carriedCode("__Host-vt");
