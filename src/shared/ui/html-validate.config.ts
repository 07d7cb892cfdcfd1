import type { ConfigData } from "html-validate";

/**
 * What every page of ours is held to. Preact closes void elements itself; tables spell out their roles for the browsers
 * that forget them; the exit is a landmark of its own element.
 */
export const htmlValidateConfig: ConfigData = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    "void-style": ["error", { style: "selfclose" }],
    "doctype-style": ["error", { style: "lowercase" }],
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit"] }],
    "no-redundant-role": "off",
    "prefer-native-element": ["error", { exclude: ["region"] }],
    "long-title": "off",
    "require-sri": "off",
  },
};
