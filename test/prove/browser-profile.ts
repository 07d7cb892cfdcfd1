import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliDecompressSync, constants, gunzipSync, inflateSync } from "node:zlib";
import { type BrowserContext, chromium } from "playwright-core";
import { findChromium } from "../support/find-chromium.ts";

/**
 * A browser that keeps its profile in `folder` as people's own do. Playwright's own switches are left out where they
 * would keep less than a person's browser. Close the window: only then is everything written down.
 */
export function openOnDisk(folder: string, { javaScript }: { readonly javaScript: boolean }): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("no Chromium");
  return chromium.launchPersistentContext(folder, {
    executablePath,
    headless: true,
    javaScriptEnabled: javaScript,
    locale: "fi-FI",
    args: [
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
      // Chromium's sandbox refuses to run as root, which is who we are in a container.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
    ignoreDefaultArgs: ["--disable-back-forward-cache", "--disable-extensions", "--disable-default-apps"],
  });
}

/** A word found in a browser's profile: which, and in what file. */
export interface Trace {
  readonly word: string;
  readonly file: string;
}

/**
 * Looks for the words in every file of a browser's profile: as UTF-8 and as UTF-16, as they are and in addresses, and in
 * whatever lies there packed (gzip anywhere in a file, brotli in the entries of the cache). LevelDB and its like pack by
 * pointing back at what they have seen: give words in which no four letters repeat, and they are kept whole.
 */
export function searchProfile(folder: string, words: readonly string[]): Trace[] {
  const wanted = words.flatMap((word) => {
    const forms = new Set([
      word,
      word.toLowerCase(),
      encodeURIComponent(word),
      encodeURIComponent(word).replaceAll("%20", "+"),
    ]);
    return [...forms].flatMap((form) => [
      { word, bytes: Buffer.from(form, "utf8") },
      { word, bytes: Buffer.from(form, "utf16le") },
    ]);
  });
  const found = new Map<string, Trace>();
  for (const path of filesIn(folder)) {
    const whole = readFileSync(path);
    for (const content of [whole, ...unpacked(whole)]) {
      for (const { word, bytes } of wanted) {
        if (!content.includes(bytes)) continue;
        const trace = { word, file: relative(folder, path) };
        found.set(`${trace.word} ${trace.file}`, trace);
      }
    }
  }
  return [...found.values()];
}

/** Every file beneath the folder. Links (Chromium's locks are some) lead out of it and are left. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The addresses whose answers lie in the cache, packed or not: each entry begins with its own. */
export function cachedAddresses(folder: string): string[] {
  return filesIn(folder)
    .filter((path) => isCacheEntry(readFileSync(path)))
    .map((path) => {
      const entry = readFileSync(path);
      return entry.toString("utf8", headerLength, headerLength + entry.readUInt32LE(12));
    });
}

/** Chromium's simple cache: a magic number, a version, the key's length and hash, the key, and then the content. */
const simpleCacheMagic = Buffer.from("305c72a71b6dfbfc", "hex");
const headerLength = 24;
const isCacheEntry = (bytes: Buffer) => bytes.length > headerLength && bytes.subarray(0, 8).equals(simpleCacheMagic);

function* unpacked(bytes: Buffer): Generator<Buffer> {
  const gzip = Buffer.from("1f8b08", "hex");
  for (let at = bytes.indexOf(gzip); at >= 0; at = bytes.indexOf(gzip, at + 1)) {
    const content = attempt(() => gunzipSync(bytes.subarray(at), { finishFlush: constants.Z_SYNC_FLUSH }));
    if (content) yield content;
  }
  if (!isCacheEntry(bytes)) return;
  const rest = bytes.subarray(headerLength + bytes.readUInt32LE(12));
  const brotli = attempt(() => brotliDecompressSync(rest, { finishFlush: constants.BROTLI_OPERATION_FLUSH }));
  if (brotli) yield brotli;
  const deflated = attempt(() => inflateSync(rest, { finishFlush: constants.Z_SYNC_FLUSH }));
  if (deflated) yield deflated;
}

function attempt(unpack: () => Buffer): Buffer | undefined {
  try {
    return unpack();
  } catch {
    return undefined;
  }
}
