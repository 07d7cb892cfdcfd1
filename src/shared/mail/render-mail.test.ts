import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { locales } from "../i18n/index.ts";
import { writeLetter } from "./compose-mail.ts";
import { type MailContent, testMail } from "./mail-content.ts";
import { mailHtml, mailText } from "./render-mail.tsx";

const content: MailContent = {
  subject: "Uusi viesti",
  paragraphs: ["Hei <b>Maija</b> & muut", "Toinen kappale"],
  link: { label: "Avaa", href: "https://example.org/a?b=1&c=2" },
  closing: ["Terveisin"],
};

describe("one content, two parts", () => {
  it("as text", () => {
    expect(mailText(content)).toBe(
      "Hei <b>Maija</b> & muut\n\nToinen kappale\n\nAvaa:\nhttps://example.org/a?b=1&c=2\n\nTerveisin\n",
    );
  });

  it("as HTML in its language, with nothing to fetch and nothing to run", async () => {
    const html = mailHtml(content, "sv");
    expect(html).toMatch(/^<!doctype html><html lang="sv">/);
    expect(html).toContain("Hei &lt;b>Maija&lt;/b> &amp; muut");
    expect(html).toContain('href="https://example.org/a?b=1&amp;c=2"');
    expect(html).not.toMatch(/<(img|script|link|iframe)|\bsrc=|url\(/);
    const report = await new HtmlValidate({
      extends: ["html-validate:recommended"],
      // A stylesheet would be taken out by many mail programs.
      rules: {
        "no-inline-style": "off",
        "void-style": ["error", { style: "selfclose" }],
        "doctype-style": ["error", { style: "lowercase" }],
      },
    }).validateString(html);
    expect(report.results.flatMap((result) => result.messages)).toEqual([]);
  });
});

it("the test message is there in every language and says nothing of what the service is", () => {
  for (const locale of locales) {
    const { content } = writeLetter({ to: "a@example.org", locale, template: testMail });
    const said = mailText(content) + content.subject;
    expect(content.subject).toMatch(/^Test/);
    expect(content.closing).toHaveLength(1);
    expect(said).not.toMatch(/mail_|vertais|kehä|tuki|stöd|support|ryhmä|grupp|group/i);
  }
});
