import { Worker } from "node:worker_threads";
import type { PaperMade, PaperOrder } from "./paper-worker.ts";
import { prelude } from "./prelude.ts";

/** The paper could not be made: the template is wrong, the machine lacks Typst, or too many wait. */
export class PaperError extends Error {}

/** What every paper must say of itself: its title, and its language as BCP 47. */
export interface PaperData {
  readonly title: string;
  readonly lang: string;
}

export interface Paper {
  /**
   * A tagged PDF of `data` as the Typst `template` sets it.
   * @throws PaperError
   */
  makePdf<D extends PaperData>(template: string, data: D): Promise<Uint8Array<ArrayBuffer>>;
  /**
   * A PNG of one page, a pixel for each point of it. Its template only fills shapes: no strokes, no pictures.
   * @throws PaperError
   */
  makePng<D extends PaperData>(template: string, data: D): Promise<Uint8Array<ArrayBuffer>>;
  /** Ends the thread; papers in the making fail. */
  close(): Promise<void>;
}

/** In milliseconds. A list of a thousand offerings takes about two seconds. */
const patience = 12_000;
const idleFor = 60_000;
/** Papers that may wait at once; beyond that something is wrong, and asking again later is better than waiting. */
const longestQueue = 20;

interface Waiting {
  readonly resolve: (made: Uint8Array<ArrayBuffer>) => void;
  readonly reject: (error: Error) => void;
}

/** Beside this file as TypeScript while developing, beside the bundle when built. */
const workerFile = new URL(
  import.meta.url.endsWith(".ts") ? "./paper-worker.ts" : "./paper-worker.js",
  import.meta.url,
);

/** Makes papers in one thread, which starts when the first is asked for. */
export function openPaper(): Paper {
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  function giveUp(why: string): void {
    const ended = worker;
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new PaperError(why));
    waiting.clear();
    void ended?.terminate();
  }

  function start(): Worker {
    const started = new Worker(workerFile);
    started.unref();
    started.on("message", (made: PaperMade) => {
      const asked = waiting.get(made.id);
      waiting.delete(made.id);
      if ("made" in made) asked?.resolve(made.made);
      else asked?.reject(new PaperError(made.error));
    });
    started.on("error", (error) => giveUp(error instanceof Error ? error.message : String(error)));
    return started;
  }

  async function make(as: PaperOrder["as"], template: string, data: PaperData): Promise<Uint8Array<ArrayBuffer>> {
    if (waiting.size >= longestQueue) throw new PaperError("Too many papers are being made.");
    clearTimeout(idle);
    worker ??= start();
    last += 1;
    const order: PaperOrder = { id: last, as, source: `${prelude}${template}`, data: JSON.stringify(data) };
    let late: NodeJS.Timeout | undefined;
    try {
      return await new Promise((resolve, reject) => {
        waiting.set(order.id, { resolve, reject });
        late = setTimeout(() => giveUp("The paper took too long."), patience);
        worker?.postMessage(order);
      });
    } finally {
      clearTimeout(late);
      idle = setTimeout(() => giveUp("idle"), idleFor).unref();
    }
  }

  return {
    makePdf: (template, data) => make("pdf", template, data),
    makePng: (template, data) => make("png", template, data),
    close: async () => {
      clearTimeout(idle);
      giveUp("The service is stopping.");
    },
  };
}
