import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { parentPort } from "node:worker_threads";
import { NodeCompiler, type NodeError, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

// One paper after another, in a thread of its own: compiling is synchronous and may take half a second.

export interface PaperOrder {
  readonly id: number;
  readonly as: "pdf" | "png";
  readonly source: string;
  /** JSON. */
  readonly data: string;
}
export type PaperMade = { readonly id: number } & (
  | { readonly made: Uint8Array<ArrayBuffer> }
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

function make({ as, source, data }: PaperOrder): Uint8Array<ArrayBuffer> {
  const compiled = compiler.compile({ mainFileContent: source, inputs: { data } });
  if (!compiled.result) throw new Error(complaintOf(compiled.takeError()));
  const made = as === "png" ? picture(compiler.plainSvg(compiled.result)) : papers(compiled.result);
  // What one paper left in the cache may hold a person's words; only the fonts and templates stay.
  compiler.evictCache(0);
  return made;
}

/** A fixed time: the same paper is the same bytes, and says nothing of when it was asked for. */
const papers = (document: NodeTypstDocument) =>
  new Uint8Array(compiler.pdf(document, { pdfStandard: "ua-1", creationTimestamp: 0 }));

/** Made ready with the first picture. */
let painter: Promise<void> | undefined;
const paintReady = () => {
  painter ??= initWasm(readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));
  return painter;
};

/** A point of the page is a pixel of the picture. Letters are outlines by now, so no font is asked for. */
function picture(svg: string): Uint8Array<ArrayBuffer> {
  const [, width] = /viewBox="0 0 (\d+) \d+"/.exec(svg) ?? [];
  if (!width) throw new Error("A picture's page has whole points.");
  const image = new Resvg(svg, { fitTo: { mode: "width", value: Number(width) }, font: { loadSystemFonts: false } });
  try {
    const painted = image.render();
    const png = new Uint8Array(painted.asPng());
    painted.free();
    return png;
  } finally {
    image.free();
  }
}

parentPort?.on("message", async (order: PaperOrder) => {
  let made: PaperMade;
  try {
    if (order.as === "png") await paintReady();
    made = { id: order.id, made: make(order) };
  } catch (error) {
    made = { id: order.id, error: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(made);
});
