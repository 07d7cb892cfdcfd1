import { describe, expect, it } from "vitest";
import { renderPage } from "../http/page.tsx";
import { Notice } from "./notice.tsx";
import { factsFor, parse } from "./test-support.ts";

describe("a notice", () => {
  it("says its kind in a word, and bare words become a paragraph", () => {
    const tree = parse(renderPage(factsFor("en"), <Notice kind="warning">Ring {2} times.</Notice>));
    expect(tree.querySelector(".hidden-text")?.textContent).toBe("Please note: ");
    expect(tree.querySelector(".notice-body > p")?.textContent).toBe("Ring 2 times.");
  });

  it("keeps words and links on one line", () => {
    const notice = (
      <Notice>
        See <a href="/x">the page</a>.
      </Notice>
    );
    const tree = parse(renderPage(factsFor("en"), notice));
    expect(tree.querySelector(".notice-body > .prose")?.textContent).toBe("See the page.");
  });

  it("is heard first only when it answers what was just done", () => {
    const focused = (answer: boolean) => renderPage(factsFor("en"), <Notice answer={answer}>Saved.</Notice>);
    expect(focused(true)).toContain("autofocus");
    expect(focused(false)).not.toContain("autofocus");
  });
});
