// Makes everything that is built: messages, browser files, the server's bundle. Runs under the current Node.
//   node scripts/build.mjs            only what is out of date
//   node scripts/build.mjs messages   the messages alone
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const inRoot = (...path) => join(root, ...path);

/** A fingerprint of `paths` (files or folders): their names, sizes and times of change. */
function fingerprint(paths) {
  const hash = createHash("sha256");
  const visit = (path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const name of readdirSync(path).sort()) if (name !== "compiled") visit(join(path, name));
    } else hash.update(`${path}|${stat.size}|${stat.mtimeMs}\n`);
  };
  for (const path of paths) visit(path);
  return hash.digest("hex");
}

/** Runs `work` unless its sources and its product are as they were after the last run. */
async function unlessFresh(name, sources, product, work) {
  const stampFile = inRoot("dist", `.${name}.stamp`);
  const stamp = fingerprint([...sources, inRoot("scripts/build.mjs"), inRoot("package-lock.json")]);
  if (existsSync(product) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  await work();
  mkdirSync(inRoot("dist"), { recursive: true });
  writeFileSync(stampFile, stamp);
}

/** Typed message functions from messages/: the plain command line, since its import API changes often. */
async function buildMessages() {
  const out = inRoot("src/shared/i18n/compiled");
  await unlessFresh(
    "messages",
    [inRoot("messages"), inRoot("project.inlang/settings.json")],
    join(out, "messages.js"),
    () =>
      execFileSync(
        process.execPath,
        [
          inRoot("node_modules/@inlang/paraglide-js/bin/run.js"),
          "compile",
          ...["--project", inRoot("project.inlang"), "--outdir", out, "--output-structure", "locale-modules"],
          ...["--strategy", "baseLocale", "--no-emit-readme", "--no-emit-prettier-ignore", "--silent"],
        ],
        { cwd: root, stdio: ["ignore", "inherit", "inherit"] },
      ),
  );
}

/** Styles, islands, fonts and the icon: names that change with the content, compressed once. */
async function buildBrowserFiles() {
  const out = inRoot("dist/assets");
  const sources = [inRoot("src/islands"), inRoot("src/shared/ui"), inRoot("src/features"), inRoot("src/main.css")];
  await unlessFresh("browser", sources, join(out, "addresses.json"), async () => {
    const { build } = await import("esbuild");
    const fresh = `${out}.new`;
    rmSync(fresh, { recursive: true, force: true });
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: [
        "src/islands/main.ts",
        "src/islands/embed-list.ts",
        "src/main.css",
        "src/shared/ui/assets/icon.svg",
      ],
      outdir: fresh,
      entryNames: "[name]-[hash]",
      assetNames: "[name]-[hash]",
      loader: { ".woff2": "file", ".svg": "copy" },
      publicPath: "/assets",
      bundle: true,
      minify: true,
      metafile: true,
      format: "esm",
      target: ["es2021", "chrome90", "firefox90", "safari15.4"],
      logLevel: "error",
    });
    const addresses = {};
    for (const [file, { entryPoint }] of Object.entries(metafile.outputs)) {
      const name = basename(file);
      const source = entryPoint
        ? basename(entryPoint).replace(/\.ts$/, ".js")
        : name.replace(/-[A-Z0-9]{8}(?=\.\w+$)/, "");
      addresses[source] = `/assets/${name}`;
      const bytes = readFileSync(join(fresh, name));
      if (extname(name) === ".woff2") continue; // already compressed
      writeFileSync(join(fresh, `${name}.gz`), gzipSync(bytes, { level: 9 }));
      writeFileSync(
        join(fresh, `${name}.br`),
        brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
      );
    }
    writeFileSync(join(fresh, "addresses.json"), JSON.stringify(addresses, null, 2));
    rmSync(out, { recursive: true, force: true });
    renameSync(fresh, out);
  });
}

/** The server and the command line in one file; packages stay outside. */
async function buildServer() {
  await unlessFresh("server", [inRoot("src"), inRoot("messages")], inRoot("dist/main.js"), async () => {
    const { build } = await import("esbuild");
    await build({
      absWorkingDir: root,
      // The service, and the thread it makes papers in.
      entryPoints: ["src/main.ts", "src/shared/paper/paper-worker.ts"],
      entryNames: "[name]",
      outdir: "dist",
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      target: "node26",
      jsx: "automatic",
      jsxImportSource: "preact",
      sourcemap: true,
      logLevel: "error",
    });
  });
}

try {
  await buildMessages();
  if (process.argv[2] !== "messages") {
    await buildBrowserFiles();
    await buildServer();
  }
} catch (error) {
  // esbuild and the messages' compiler have said what is wrong; anything else has to be shown.
  if (!error.errors && error.status === undefined) process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
}
