/** Fields are parted as Finnish spreadsheets part them; the mark in front tells them that the text is UTF-8. */
const separator = ";";
export const byteOrderMark = "\ufeff";

/**
 * One line of a CSV file. What a spreadsheet would take for a formula begins with a space, which makes it a text again and is
 * nothing to the import.
 */
export function csvLine(cells: readonly (string | number | null | undefined)[]): string {
  return `${cells.map(field).join(separator)}\r\n`;
}

function field(cell: string | number | null | undefined): string {
  const text = String(cell ?? "");
  const harmless = /^[=+\-@\t\r]/.test(text) ? ` ${text}` : text;
  return /[";\r\n,]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
