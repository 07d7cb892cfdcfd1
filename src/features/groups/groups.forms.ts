import * as v from "valibot";
import type { AppContext } from "../../shared/http/app-env.ts";
import { readForm } from "../../shared/http/read-form.ts";
import { facilitatorKinds } from "../directory/index.ts";
import { firstRhythms, livingPhases } from "./group.rules.ts";
import { taskDeeds } from "./plan.rules.ts";

/** Longer than any field of ours takes: what is too long is told beside its field. */
const line = v.optional(v.pipe(v.string(), v.maxLength(2_000), v.trim(), v.normalize("NFC")), "");
const text = v.optional(
  v.pipe(
    v.string(),
    v.maxLength(20_000),
    v.transform((typed) => typed.normalize("NFC").replace(/\r\n?/g, "\n").trim()),
  ),
  "",
);
const id = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));

/** The short way (G22): one page, and the themes its words speak of. */
const ShortWayForm = v.object({
  form: id,
  name: line,
  happens: text,
  forWhom: line,
  way: v.optional(v.picklist(["face-to-face", "online", ""]), ""),
  town: line,
  place: line,
  onlineUrl: line,
  firstDate: line,
  firstTime: line,
  rhythm: v.optional(v.picklist([...firstRhythms, ""]), ""),
  entry: v.optional(v.picklist(["walk-in", "talk", ""]), ""),
  nickname: line,
  phone: line,
  /** Which theme one comes from, by its address. */
  theme: line,
  /** Asked of an organisation. */
  facilitator: v.optional(v.picklist([...facilitatorKinds, ""]), ""),
  /** Others are asked where their words sound like it. */
  children: v.optional(v.picklist(["yes", "no", ""]), ""),
  /** `themes`: they are being ticked; `ticked`: they have been, and one has gone back to the page. */
  stage: v.optional(v.picklist(["themes", "ticked", ""]), ""),
  deed: v.optional(v.picklist(["back", ""]), ""),
});
export type ShortWay = v.InferOutput<typeof ShortWayForm> & {
  /** What the group is about, as it was ticked. */
  readonly themes: readonly string[];
};

/** The short way as it was sent, or undefined where no page of ours could have sent it. */
export async function readShortWayForm(c: AppContext): Promise<ShortWay | undefined> {
  const form = await readForm(c, ShortWayForm);
  return form && { ...form, themes: (await c.req.formData()).getAll("themes").map(String) };
}

export const PhaseForm = v.object({ phase: v.picklist(livingPhases) });

/** The companion's pages. */
export const BeginPlanForm = v.object({ form: id, nickname: line });
export const JoinPlanForm = v.object({ nickname: line });
export const TaskForm = v.object({ task: v.pipe(v.string(), v.maxLength(40)), deed: v.picklist(taskDeeds) });
export const OwnTaskForm = v.object({ form: id, words: line, day: line });
export const LinkForm = v.object({ link: v.picklist(["open", "closed"]) });

/** Who carries the group from now on. */
export const HandoverForm = v.object({
  persona: v.optional(v.union([id, v.literal("")]), ""),
  way: v.optional(v.picklist(["share", "step-back", ""]), ""),
});
export const FarewellForm = v.object({ words: text });
/** The group ends, with words of farewell or without. */
export const EndGroupForm = v.object({ words: text, sure: v.optional(v.literal("yes")) });
export const GroupTaskForm = v.object({ task: id, deed: v.picklist([...taskDeeds, "drop"]) });
export const PersonaForm = v.object({ persona: id });
export const HandoverDayForm = v.object({ day: line });
export const AnswerForm = v.object({ answer: v.picklist(["yes", "no"]) });
