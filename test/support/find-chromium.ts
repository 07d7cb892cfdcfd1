import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** What those are told who run the tests on a machine without a browser. */
export const chromiumMissing =
  "No Chromium found: the browser journeys are skipped. Install chromium, or set CHROMIUM_PATH to one.";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const fixedPlaces = [
  "/usr/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * Where this machine has a Chromium, or undefined. `CHROMIUM_PATH` decides where it is set: a wrong one throws rather
 * than lets another browser be tested unnoticed.
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const chosen = environment.CHROMIUM_PATH;
  if (chosen) {
    if (isProgram(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is ${chosen}, which is not a program.`);
  }
  const folders = (environment.PATH ?? "").split(delimiter).filter(Boolean);
  return [...fixedPlaces, ...folders.flatMap((folder) => names.map((name) => join(folder, name)))].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
