import { damaged } from "./backup-error.ts";

const newline = 0x0a;
const nothing: Buffer = Buffer.alloc(0);

/**
 * The same bytes in blocks that end where a line ends, however they were cut before. Holds one unfinished line in
 * memory at most. What follows the last newline is given as a last block of its own.
 */
export async function* wholeLines(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let unfinished: Buffer[] = [];
  for await (const chunk of source) {
    const end = chunk.lastIndexOf(newline) + 1;
    if (end > 0) {
      yield unfinished.length > 0 ? Buffer.concat([...unfinished, chunk.subarray(0, end)]) : chunk.subarray(0, end);
      unfinished = [];
    }
    if (end < chunk.length) unfinished.push(chunk.subarray(end));
  }
  if (unfinished.length > 0) yield Buffer.concat(unfinished);
}

/** Takes lines one by one, or many at a time, from blocks of whole lines. */
export class LineReader {
  readonly #blocks: AsyncIterator<Buffer>;
  #block: Buffer = nothing;

  constructor(source: AsyncIterable<Buffer>) {
    this.#blocks = wholeLines(source)[Symbol.asyncIterator]();
  }

  /** The next line without its newline; undefined at the end. */
  async line(): Promise<string | undefined> {
    if (!(await this.#fill())) return undefined;
    const end = this.#block.indexOf(newline);
    const line = end < 0 ? this.#block : this.#block.subarray(0, end);
    this.#block = end < 0 ? nothing : this.#block.subarray(end + 1);
    return line.toString("utf8");
  }

  /** Everything before the line `last`, which is taken too. Throws `BackupError` where there is no such line. */
  async *until(last: string): AsyncGenerator<Buffer> {
    const mark = Buffer.from(`${last}\n`);
    while (await this.#fill()) {
      const block = this.#block;
      const end = startOfLine(block, mark);
      this.#block = end < 0 ? nothing : block.subarray(end + mark.length);
      if (end !== 0) yield end < 0 ? block : block.subarray(0, end);
      if (end >= 0) return;
    }
    throw damaged(new Error(`the line "${last}" is missing`));
  }

  async #fill(): Promise<boolean> {
    while (this.#block.length === 0) {
      const next = await this.#blocks.next();
      if (next.done) return false;
      this.#block = next.value;
    }
    return true;
  }
}

/** Where in a block of whole lines the line `mark` begins; -1 where it is not. */
function startOfLine(block: Buffer, mark: Buffer): number {
  if (block.subarray(0, mark.length).equals(mark)) return 0;
  const before = block.indexOf(Buffer.concat([Buffer.of(newline), mark]));
  return before < 0 ? -1 : before + 1;
}
