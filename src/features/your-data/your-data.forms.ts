import * as v from "valibot";
import { locales } from "../../shared/i18n/index.ts";
import { fileKinds } from "./own-data-file.tsx";

const words = v.optional(v.pipe(v.string(), v.maxLength(500)));

export const LanguageForm = v.object({ locale: v.picklist(locales) });
export const DownloadForm = v.object({
  file: v.optional(v.picklist(fileKinds), "html"),
  told: v.optional(v.literal("yes")),
  words,
});
export const EraseForm = v.object({ mark: v.optional(v.pipe(v.string(), v.maxLength(60)), ""), words });
