import * as v from "valibot";
import { ageBands } from "../consents/index.ts";
import { readingCategories } from "./read-space.ts";
import { carriedRoles } from "./space.rules.ts";

const line = (longest: number) => v.optional(v.pipe(v.string(), v.maxLength(longest), v.trim()), "");
const text = (longest: number) =>
  v.optional(
    v.pipe(
      v.string(),
      v.maxLength(longest),
      v.transform((typed) => typed.replace(/\r\n?/g, "\n").trim()),
    ),
    "",
  );
const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const yes = v.optional(v.literal("yes"));

export const EnterForm = v.object({
  nickname: line(200),
  anyway: yes,
  age: v.optional(v.picklist([...ageBands, ""]), ""),
});
export const RenameForm = v.object({ nickname: line(200), anyway: yes });
export const PromiseForm = v.object({ promise: yes, version: v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.toNumber()) });
export const LeaveForm = v.object({ writings: v.optional(v.picklist(["keep", "remove"]), "keep") });
export const DecideForm = v.object({ persona: id, answer: v.picklist(["yes", "no"]) });
export const TakeRoleForm = v.object({ nickname: line(200), told: yes, anyway: yes });

export const EditForm = v.object({
  name: line(120),
  purpose: text(2_000),
  rules: text(4_000),
  facilitation: line(300),
  approval: yes,
  places: line(6),
});
export type EditFields = v.InferOutput<typeof EditForm>;
export const EndForm = v.object({ sure: yes });
export const FoundForm = v.object({
  ...EditForm.entries,
  children: v.optional(v.picklist(["with_guardian", "alone", ""]), ""),
  ground: text(2_000),
});
export type FoundFields = v.InferOutput<typeof FoundForm>;
export const OfferForm = v.object({ holder: id, role: v.picklist(carriedRoles), trained: yes });
export const ReasonForm = v.object({
  category: v.optional(v.picklist([...readingCategories, ""]), ""),
  reason: v.optional(v.string()),
});
export const UnmaskForm = v.object({ persona: v.optional(id), reason: v.optional(v.string()) });
export const PersonaForm = v.object({ persona: id });
