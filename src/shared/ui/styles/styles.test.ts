import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("./main.css", import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    outdir: "out",
    loader: { ".woff2": "file" },
  });
  return outputFiles.find((file) => file.path.endsWith(".css"))?.text ?? "";
}

describe("the styles", () => {
  it("weigh little and fetch nothing but our own fonts", async () => {
    const css = await bundled();
    expect(gzipSync(css).length).toBeLessThan(8 * 1024);
    expect(css).not.toMatch(/data:|https?:|@import/);
    const fetched = [...css.matchAll(/url\(([^)]*)\)/g)].map(([, address]) => address);
    expect(fetched.length).toBeGreaterThan(0);
    for (const address of fetched) expect(address).toMatch(/\.woff2"?$/);
  });

  it("move nothing for those who asked for stillness", async () => {
    const [before = "", after = ""] = (await bundled()).split("@media(prefers-reduced-motion:no-preference){");
    expect(after).toMatch(/^@view-transition/);
    const elsewhere = before + after.slice(after.indexOf("}}"));
    expect(elsewhere).not.toMatch(/animation|transition|scroll-behavior/);
  });
});
