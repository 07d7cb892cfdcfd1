import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { NodeCompiler, type NodeError } from "@myriaddreamin/typst-ts-node-compiler";

// One paper after another, in a thread of its own: compiling is synchronous and may take half a second.

export interface PaperOrder {
  readonly id: number;
  readonly source: string;
  /** JSON. */
  readonly data: string;
}
export type PaperMade = { readonly id: number } & (
  | { readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly error: string }
);

const require = createRequire(import.meta.url);
const font = (name: string) =>
  readFileSync(require.resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${name}.ttf`));

const compiler = NodeCompiler.create({
  // A folder that is not there: templates are whole in themselves, and read nothing.
  workspace: fileURLToPath(new URL("./no-files-to-read", import.meta.url)),
  fontArgs: [
    {
      fontBlobs: [
        font("400Regular/AtkinsonHyperlegibleNext_400Regular"),
        font("400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic"),
        font("700Bold/AtkinsonHyperlegibleNext_700Bold"),
      ],
    },
  ],
});

const complaintOf = (error: NodeError | null) =>
  error ? JSON.stringify(compiler.fetchDiagnostics(error)) : "Typst gave no document and no reason.";

function make({ source, data }: PaperOrder): Uint8Array<ArrayBuffer> {
  const compiled = compiler.compile({ mainFileContent: source, inputs: { data } });
  if (!compiled.result) throw new Error(complaintOf(compiled.takeError()));
  // A fixed time: the same paper is the same bytes, and says nothing of when it was asked for.
  const pdf = compiler.pdf(compiled.result, { pdfStandard: "ua-1", creationTimestamp: 0 });
  // What one paper left in the cache may hold a person's words; only the fonts and templates stay.
  compiler.evictCache(0);
  return new Uint8Array(pdf);
}

parentPort?.on("message", (order: PaperOrder) => {
  let made: PaperMade;
  try {
    made = { id: order.id, pdf: make(order) };
  } catch (error) {
    made = { id: order.id, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(made);
});
