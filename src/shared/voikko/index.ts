/** Finnish base forms from Voikko's dictionary, where the machine has one. The dictionary (GPL) is never part of us. */
export type { Analysis } from "./analysis.ts";
export { VoikkoFileError } from "./vfst-file.ts";
export { findVoikkoFile, openVoikko, type Voikko } from "./voikko.ts";
