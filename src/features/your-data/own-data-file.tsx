import { renderToString } from "preact-render-to-string";
import { currentLocale, languageTags, m } from "../../shared/i18n/index.ts";
import { kindWords } from "../privacy/index.ts";
import { kindsOf, type OwnDataPart } from "./own-data.ts";

export const fileKinds = ["html", "json"] as const;
export type FileKind = (typeof fileKinds)[number];

/** A file to take along. Neither its name nor its title tells where it comes from. */
export interface OwnDataFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

export function fileOf(kind: FileKind, parts: readonly OwnDataPart[], today: Temporal.PlainDate): OwnDataFile {
  switch (kind) {
    case "json": {
      const all = { fetchedOn: today.toString(), ...Object.fromEntries(parts.map(({ name, data }) => [name, data])) };
      return { name: "tiedot.json", type: "application/json", text: `${JSON.stringify(all, null, 2)}\n` };
    }
    case "html": {
      const text = `<!doctype html>${renderToString(<ReadableFile parts={parts} today={today} />)}`;
      return { name: "tiedot.html", type: "text/html; charset=utf-8", text };
    }
  }
}

/** It stands alone: no address in it leads anywhere and nothing is fetched, so opening it tells nobody. */
const style = [
  "body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 sans-serif; }",
  "dt { margin-top: 1rem; font-weight: bold; }",
  "dd { margin: 0; }",
  ".soft { font-size: 0.9rem; opacity: 0.8; }",
].join("\n");

function ReadableFile({ parts, today }: { parts: readonly OwnDataPart[]; today: Temporal.PlainDate }) {
  const locale = currentLocale();
  const tag = languageTags[locale];
  const date = today.toLocaleString(locale === "en" ? "en-GB" : tag, { dateStyle: "long" });
  return (
    <html lang={tag}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{m.your_data_file_title()}</title>
        <style>{style}</style>
      </head>
      <body>
        <main>
          <h1>{m.your_data_file_title()}</h1>
          <p>{m.your_data_file_made({ date })}</p>
          {parts.map(({ name, heading, rows }) => (
            <section key={name}>
              <h2>{heading}</h2>
              <dl>
                {rows.map(({ what, value }) => (
                  <div key={what}>
                    <dt>{what}</dt>
                    {value.map((line) => (
                      <dd key={line}>{line}</dd>
                    ))}
                  </div>
                ))}
              </dl>
              <h3>{m.your_data_why()}</h3>
              {kindsOf(rows).map((kind) => (
                <p class="soft" key={kind}>
                  <strong>{kindWords[kind].name()}.</strong> {kindWords[kind].why()} {kindWords[kind].long()}
                </p>
              ))}
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
