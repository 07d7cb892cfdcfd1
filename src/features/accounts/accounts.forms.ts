import * as v from "valibot";

/** More than any nickname, words or code of ours; a longer text is not even looked at. */
const line = (longest: number) => v.optional(v.pipe(v.string(), v.maxLength(longest)), "");
const stamp = line(100);
/** Where the question was not answered, others may see the device. */
const device = v.optional(v.picklist(["own", "shared", ""]), "");

export const ComeInForm = v.object({ form: stamp, device, nickname: line(200) });
export const SignInForm = v.object({ form: stamp, device, nickname: line(200), words: line(500), jatka: line(300) });
export const RecoverForm = v.object({ form: stamp, device, nickname: line(200), code: line(200) });
export const ChangeWordsForm = v.object({ form: stamp, words: v.optional(v.pipe(v.string(), v.maxLength(500))) });
export const CheckForm = v.object({ form: stamp, first: line(100), second: line(100), asked: line(3) });
export const EndSessionForm = v.object({ session: v.optional(v.pipe(v.string(), v.uuid())) });

export type ComeInFields = v.InferOutput<typeof ComeInForm>;
export type SignInFields = v.InferOutput<typeof SignInForm>;
export type RecoverFields = v.InferOutput<typeof RecoverForm>;
