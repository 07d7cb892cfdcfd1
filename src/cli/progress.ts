/** Tells the person at the keyboard what is being done and how far it has come. */
export interface Progress {
  /** A step begins. */
  step(text: string): void;
  /** How far the step has come; on a terminal the same line is written again. */
  at(done: number, all: number): void;
  /** A line of result, on standard output. */
  say(text: string): void;
}

/** Steps go to standard error, so that results on standard output can be piped on. */
export function terminalProgress(
  out: NodeJS.WriteStream = process.stdout,
  err: NodeJS.WriteStream = process.stderr,
): Progress {
  let barShown = false;
  const endBar = () => {
    if (barShown) err.write("\r\u001b[K");
    barShown = false;
  };
  return {
    step(text) {
      endBar();
      err.write(`• ${text}\n`);
    },
    at(done, all) {
      if (!err.isTTY || all === 0) return;
      const width = 30;
      const filled = Math.min(width, Math.round((done / all) * width));
      err.write(`\r  ${"█".repeat(filled)}${"░".repeat(width - filled)} ${Math.floor((done / all) * 100)} %\u001b[K`);
      barShown = true;
    },
    say(text) {
      endBar();
      out.write(`${text}\n`);
    },
  };
}

/** Shows a fraction as it grows. */
export const inPercent =
  (progress: Progress) =>
  ({ fraction }: { readonly fraction: number }): void =>
    progress.at(Math.round(fraction * 100), 100);
