import { existsSync, readFileSync } from "node:fs";
import { type Analysis, analysisOf, likeliest } from "./analysis.ts";
import { readTransducer, VoikkoFileError } from "./vfst-file.ts";
import { outputsOf } from "./walk.ts";

export interface Voikko {
  /**
   * A Finnish word's base form, those of a compound's parts, and the words these are derived from, in this order and small
   * letters; none for an unknown word. `omaishoitajien` → omaishoitaja, omainen, hoitaja, hoitaa.
   */
  baseFormsOf(word: string): readonly string[];
  /** The same with what is what; the likeliest readings only. */
  analyse(word: string): readonly Analysis[];
}

/** Where Debian and others put the dictionary `voikko-fi`. */
const usual = [
  "/usr/lib/voikko/5/mor-standard/mor.vfst",
  "/usr/share/voikko/5/mor-standard/mor.vfst",
  "/usr/local/lib/voikko/5/mor-standard/mor.vfst",
  "/usr/lib64/voikko/5/mor-standard/mor.vfst",
  "/opt/homebrew/lib/voikko/5/mor-standard/mor.vfst",
];

/** The dictionary of this machine, if it has one in a usual place. */
export const findVoikkoFile = (): string | undefined => usual.find((path) => existsSync(path));

/**
 * Opens a dictionary (`mor.vfst`); undefined where there is no file at `path`, or no path. Throws VoikkoFileError where there is
 * one that cannot be read: whoever starts the service says so and goes on without it.
 */
export function openVoikko(path: string | undefined): Voikko | undefined {
  if (!path || !existsSync(path)) return undefined;
  return voikkoOf(read(path));
}

function read(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new VoikkoFileError("the dictionary cannot be read", { cause });
  }
}

/** A dictionary from the bytes of its file. Throws VoikkoFileError. */
export function voikkoOf(bytes: Uint8Array): Voikko {
  const transducer = readTransducer(bytes);
  const analyse = (word: string): readonly Analysis[] => {
    const small = word.normalize("NFC").toLowerCase();
    const found = likeliest(outputsOf(transducer, small).map(analysisOf));
    if (found.length > 0 || !small.includes("-")) return found;
    return small.split("-").flatMap((part) => likeliest(outputsOf(transducer, part).map(analysisOf)));
  };
  const baseFormsOf = (word: string): readonly string[] => {
    const analyses = analyse(word);
    return [
      ...new Set([
        ...analyses.map(({ base }) => base),
        ...analyses.flatMap(({ parts }) => parts),
        ...analyses.flatMap(({ roots }) => roots),
      ]),
    ];
  };
  return { analyse, baseFormsOf };
}
