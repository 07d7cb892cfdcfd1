const special = /["&<>]/;
const names: Readonly<Record<string, string>> = { '"': "&quot;", "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Text as it may stand in HTML, between tags or in an attribute's double quotes: for the few places that write HTML themselves. */
export const escaped = (text: string): string =>
  special.test(text) ? text.replace(/["&<>]/g, (mark) => names[mark] as string) : text;
