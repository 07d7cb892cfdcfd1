import { HtmlValidate, Parser, StaticConfigLoader } from "html-validate";
import type { Locale } from "../i18n/index.ts";
import { htmlValidateConfig } from "./html-validate.config.ts";
import type { RequestFacts } from "./request-facts.ts";

/** Facts of a request for tests that render a view without a server. */
export function factsFor(locale: Locale, more: Partial<RequestFacts> = {}): RequestFacts {
  return {
    locale,
    path: "/ui",
    search: "",
    publicUrl: "https://example.org",
    assets: { "main.css": "/assets/main.css" },
    demo: false,
    confidential: false,
    signedIn: false,
    exitUrl: "https://weather.example/",
    ...more,
  };
}

const validator = new HtmlValidate(new StaticConfigLoader(htmlValidateConfig));

/** What html-validate has to say of a whole page, each with its rule and place; an empty list is a good page. */
export function complaints(html: string): string[] {
  const report = validator.validateStringSync(html);
  return report.results.flatMap((result) =>
    result.messages.map((message) => `${message.ruleId}: ${message.message} (${message.selector ?? "page"})`),
  );
}

/** The page as a tree to look things up in. */
export function parse(html: string) {
  return new Parser(validator.getConfigForSync("page.html")).parseHtml(html);
}
