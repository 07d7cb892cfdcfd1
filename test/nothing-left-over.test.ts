import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import packageFile from "../package.json" with { type: "json" };
import runtimeFile from "../runtime/package.json" with { type: "json" };

/** Made by programs, or the texts of others. */
const notOurs = new Set(["compiled", "node_modules", "data", "project.inlang", "dist", "test-results"]);

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name) || entry.name.startsWith(".")) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

const files = ["src", "test", "scripts", "bench", "bin", "docs", "db", "messages"].flatMap(filesUnder);
const read = (path: string): string => readFileSync(path, "utf8");
const withoutComments = (text: string): string => text.replace(/^\s*(?:\/\*[\s\S]*?\*\/|\/\/.*$)/gm, "");
const sources = files
  .filter((path) => /\.(?:tsx?|mjs)$/.test(path) && !path.endsWith(".generated.ts"))
  .map((path) => ({ path, text: withoutComments(read(path)) }));
const isTest = (path: string): boolean => path.startsWith("test/") || /\.test(?:ing)?\./.test(path);

describe("nothing is left over", () => {
  const own = sources.filter(({ path }) => path.startsWith("src/") && !isTest(path));
  const words = new Set(own.flatMap(({ text }) => text.match(/[\w-]+/g) ?? []));
  /** Beginnings and ends of names that are put together: `tone-${tone}`, `${kind}-text`. */
  const beginnings = [...new Set(own.flatMap(({ text }) => text.match(/[a-z][\w-]*[-_](?=\$\{)/g) ?? []))];
  const ends = [
    ...new Set(own.flatMap(({ text }) => [...text.matchAll(/\}(-[a-z][\w-]*)/g)].map(([, end = ""]) => end))),
  ];
  const isMade = (name: string): boolean =>
    beginnings.some((one) => name.startsWith(one)) || ends.some((one) => name.endsWith(one));

  it("of messages: each is said somewhere", () => {
    const keys = files
      .filter((path) => path.startsWith("messages/") && path.endsWith("/fi.json"))
      .flatMap((path) => Object.keys(JSON.parse(read(path))))
      .filter((key) => key !== "$schema");
    expect(keys.filter((key) => !words.has(key) && !isMade(key))).toEqual([]);
  });

  it("of styles: each class is given to something", () => {
    const classes = files
      .filter((path) => path.endsWith(".css"))
      .flatMap(
        (path) =>
          withoutComments(read(path))
            .replace(/"[^"]*"|url\([^)]*\)/g, "")
            .match(/\.[a-z][\w-]*/g) ?? [],
      )
      .map((name) => name.slice(1));
    expect([...new Set(classes)].filter((name) => !words.has(name) && !isMade(name))).toEqual([]);
  });

  it("of code: what a file exports another one uses", () => {
    /** An index that hands something on does not use it. */
    const bare = sources.map(({ path, text }) => ({
      path,
      words: new Set(text.replace(/^export (?:type )?\{[^}]*\} from .*$/gm, "").match(/\w+/g)),
    }));
    const users = new Map<string, number>();
    for (const { words: used } of bare) for (const word of used) users.set(word, (users.get(word) ?? 0) + 1);
    const unused = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)]
        .filter(([, name = ""]) => (users.get(name) ?? 0) < 2)
        .map(([, name]) => `${path}: ${name}`),
    );
    expect(unused).toEqual([]);
  });
});

describe("the papers", () => {
  const papers = [...files.filter((path) => path.endsWith(".md")), "README.md", "CONTRIBUTING.md", "SECURITY.md"];
  const names = new Set([...readdirSync("."), ...files.map((path) => basename(path))]);

  it("name every dependency, and none that is not there", () => {
    const installed = [packageFile, runtimeFile].flatMap((file) =>
      Object.entries(file).flatMap(([part, list]) => (/dependencies$/i.test(part) ? Object.keys(list) : [])),
    );
    const rows = read("docs/dependencies.md").match(/^\|[^|]*\|/gm) ?? [];
    const runtime = read("docs/dependencies.md").split("## The runtime")[1] ?? "";
    const named = [...rows, runtime].flatMap((text) => [...text.matchAll(/`([@\w./-]+)`/g)].map(([, name]) => name));
    const packages = named.filter((name) => !name?.endsWith("/"));
    expect(packages.toSorted()).toEqual(installed.toSorted());
  });

  it("lead to files that are there", () => {
    const missing = papers.flatMap((paper) => {
      // Decisions are not rewritten when something changes.
      if (paper.startsWith("docs/decisions/")) return [];
      const text = read(paper);
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
        .map(([, link = ""]) => join(dirname(paper), link))
        .filter((path) => !existsSync(path));
      const told = [...text.matchAll(/`([\w-][\w./-]*\.(?:tsx?|mjs|sql|css))`/g)]
        .map(([, name = ""]) => name)
        .filter((name) => !/^x\./.test(name) && !names.has(basename(name)));
      return [...links, ...told].map((name) => `${paper}: ${name}`);
    });
    expect(missing).toEqual([]);
  });
});
