import { describe, expect, it } from "vitest";
import { renderPage } from "../http/page.tsx";
import { DateTime } from "./date-time.tsx";
import { Field, type FieldProps } from "./field.tsx";
import { ErrorSummary } from "./form.tsx";
import { factsFor, parse } from "./test-support.ts";

function control(props: Partial<FieldProps>) {
  const html = renderPage(factsFor("en"), <Field name="answer" label="Label" {...props} />);
  const tree = parse(html);
  const element = tree.querySelector("input") ?? tree.querySelector("textarea") ?? tree.querySelector("select");
  return {
    html,
    get: (attribute: string) => element?.getAttributeValue(attribute),
    has: (attribute: string) => element?.hasAttribute(attribute),
  };
}

describe("a field", () => {
  it("ties its label, hint and error to its control", () => {
    const { html, get } = control({ hint: "Hint", error: "Write it shorter." });
    expect(html).toContain('<label class="label" for="answer">');
    expect(get("aria-describedby")).toBe("answer-hint answer-error");
    expect(get("aria-invalid")).toBe("true");
    expect(html).toContain('id="answer-hint"');
    expect(html).toContain('id="answer-error"');
  });

  it("says nothing of errors where there are none", () => {
    const { get } = control({ error: undefined });
    expect(get("aria-describedby")).toBeNull();
    expect(get("aria-invalid")).toBeNull();
  });

  it("is needed unless it says that it may be left empty", () => {
    expect(control({}).has("required")).toBe(true);
    const optional = control({ optional: true });
    expect(optional.has("required")).toBe(false);
    expect(optional.html).toContain("you may leave this empty");
  });

  it.each(["message", "nickname", "search"] as const)(
    "keeps a %s from the browser's memory and spelling service",
    (kind) => {
      const { get } = control({ kind, autocomplete: "name" });
      expect(get("autocomplete")).toBe("off");
      expect(get("spellcheck")).toBe("false");
    },
  );

  it("lets password managers and the phone's own keyboards work", () => {
    expect(control({ kind: "password", autocomplete: "current-password" }).get("autocomplete")).toBe(
      "current-password",
    );
    expect(control({ kind: "email" }).get("type")).toBe("email");
    expect(control({ kind: "phone" }).get("type")).toBe("tel");
    expect(control({ kind: "number" }).get("inputmode")).toBe("numeric");
  });

  it("keeps what was typed, and shows it as text", () => {
    expect(control({ kind: "message", value: "<b>a & b</b>" }).html).toContain("&lt;b>a &amp; b&lt;/b>");
    const select = control({
      kind: "select",
      value: "2",
      options: [
        { value: "1", label: "One" },
        { value: "2", label: "Two" },
      ],
    });
    expect(parse(select.html).querySelector("option[selected]")?.getAttributeValue("value")).toBe("2");
  });
});

describe("a day and a time", () => {
  it("is one question with two controls, explained once", () => {
    const tree = parse(
      renderPage(factsFor("en"), <DateTime name="when" legend="When" error="Choose a later day." optional />),
    );
    expect(tree.querySelector("fieldset")?.getAttributeValue("aria-describedby")).toBe("when-error");
    expect(tree.querySelectorAll("input").map((input) => input.getAttributeValue("name"))).toEqual([
      "whenDate",
      "whenTime",
    ]);
    expect(tree.querySelectorAll('input[aria-invalid="true"]')).toHaveLength(2);
    expect(tree.querySelectorAll(".optional")).toHaveLength(1);
  });
});

describe("an error summary", () => {
  it("leads to each field and takes the focus when the page opens", () => {
    const tree = parse(
      renderPage(
        factsFor("en"),
        <ErrorSummary errors={{ name: "Write a name.", age: undefined, when: "Choose a day." }} />,
      ),
    );
    expect(tree.querySelectorAll("a").map((link) => link.getAttributeValue("href"))).toEqual(["#name", "#when"]);
    expect(tree.querySelector(".error-summary")?.hasAttribute("autofocus")).toBe(true);
    expect(tree.textContent).toContain("2 answers still need a change");
  });

  it("is not there when nothing is wrong", () => {
    expect(renderPage(factsFor("en"), <ErrorSummary errors={{ name: undefined }} />)).toBe("");
  });
});
