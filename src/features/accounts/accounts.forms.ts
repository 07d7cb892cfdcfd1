import * as v from "valibot";

/** More than any nickname, words or code of ours; a longer text is not even looked at. */
const line = (longest: number) => v.optional(v.pipe(v.string(), v.maxLength(longest)), "");
const stamp = line(100);
/** Where the question was not answered, others may see the device. */
const device = v.optional(v.picklist(["own", "shared", ""]), "");

export const ComeInForm = v.object({ form: stamp, device, nickname: line(200), jatka: line(300) });
export const SignInForm = v.object({ form: stamp, device, nickname: line(200), words: line(500), jatka: line(300) });
export const RecoverForm = v.object({ form: stamp, device, nickname: line(200), code: line(200) });
export const ChangeWordsForm = v.object({ form: stamp, words: v.optional(v.pipe(v.string(), v.maxLength(500))) });
export const CheckForm = v.object({
  form: stamp,
  first: line(100),
  second: line(100),
  asked: line(3),
  jatka: line(300),
});
export const EndSessionForm = v.object({ session: v.optional(v.pipe(v.string(), v.uuid())) });

const words = v.optional(v.pipe(v.string(), v.maxLength(500)));
export const PicturesForm = v.object({
  form: stamp,
  jatka: line(300),
  ensin: line(100),
  valitut: line(100),
  kuva: line(20),
});
export const KeepDeviceForm = v.object({ valitut: line(100), words });
export const ForgetDeviceForm = v.object({ device: v.pipe(v.string(), v.uuid()) });
export const BesideForm = v.object({ words, valitut: line(100), kuva: line(20) });
export const OwnPhraseForm = v.object({ own: line(500), words });
export const EmailForm = v.object({ email: line(300), words });
export const EmailCodeForm = v.object({ code: line(40) });
export const AskByEmailForm = v.object({ email: line(300) });
export const RecoverByEmailForm = v.object({ form: stamp, device, email: line(300), code: line(40) });
export const MailedLinkForm = v.object({ form: stamp, device });
export const CodeWordForm = v.object({ organisation: line(60), word: line(200), words });
export const RemoveCodeWordForm = v.object({ organisation: v.pipe(v.string(), v.uuid()) });
export const DeskForm = v.object({ nickname: line(200), word: line(200) });

export type ComeInFields = v.InferOutput<typeof ComeInForm>;
export type SignInFields = v.InferOutput<typeof SignInForm>;
export type RecoverFields = v.InferOutput<typeof RecoverForm>;
