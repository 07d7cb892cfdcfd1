import type { SourceFile } from "./source-file.ts";

/** How spreadsheet programs in Finland write text files. */
export type Encoding = "utf-8" | "utf-16le" | "windows-1252";

/** Reads the file once through: what is not UTF-8 throughout was written by an old Windows. */
export async function encodingOf(file: SourceFile): Promise<Encoding> {
  const strict = new TextDecoder("utf-8", { fatal: true });
  let first = true;
  try {
    for await (const part of file.open()) {
      if (first && part[0] === 0xff && part[1] === 0xfe) return "utf-16le";
      first = false;
      strict.decode(part, { stream: true });
    }
    strict.decode();
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** The file's text, piece by piece, without a byte order mark. */
export async function* textOf(file: SourceFile, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const part of file.open()) {
    const text = decoder.decode(part, { stream: true });
    if (text !== "") yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}
