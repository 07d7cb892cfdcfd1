import { renderToString } from "preact-render-to-string";
import { type Locale, languageTags } from "../i18n/index.ts";
import type { MailContent } from "./mail-content.ts";

/** The message as plain text. */
export function mailText(content: MailContent): string {
  const { paragraphs, link, closing = [] } = content;
  return `${[...paragraphs, ...(link ? [`${link.label}:\n${link.href}`] : []), ...closing].join("\n\n")}\n`;
}

/** The same message as HTML: no images, nothing fetched from anywhere, the colours of the reader's own program. */
export function mailHtml(content: MailContent, locale: Locale): string {
  const { subject, paragraphs, link, closing = [] } = content;
  const html = renderToString(
    <html lang={languageTags[locale]}>
      <head>
        <meta charset="utf-8" />
        <title>{subject}</title>
      </head>
      <body style="font-family: sans-serif; line-height: 1.5; max-width: 36em">
        <Paragraphs texts={paragraphs} />
        {link && (
          <p>
            <a
              href={link.href}
              style="display: inline-block; padding: 12px 20px; border: 1px solid; border-radius: 12px; color: inherit"
            >
              {link.label}
            </a>
          </p>
        )}
        <Paragraphs texts={closing} />
      </body>
    </html>,
  );
  return `<!doctype html>${html}`;
}

function Paragraphs({ texts }: { texts: readonly string[] }) {
  return texts.map((text) => <p key={text}>{text}</p>);
}
