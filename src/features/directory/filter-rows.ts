import { escaped } from "../../shared/ui/index.ts";

/** One value to choose among many. */
export interface FilterRow {
  readonly id: string;
  readonly type: "checkbox" | "radio";
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly label: string;
  /** How many would be left. */
  readonly count?: number | undefined;
}

/**
 * The items of a list of values, as HTML. A page of results has hundreds of them, and as components they were a third of what
 * it cost.
 */
export const filterRows = (rows: readonly FilterRow[]): string => rows.map(filterRow).join("");

function filterRow({ id, type, name, value, checked, label, count }: FilterRow): string {
  const input = `<input id="${escaped(id)}" type="${type}" name="${name}" value="${escaped(value)}"${checked ? " checked" : ""}/>`;
  const counted =
    count === undefined ? "" : `<span class="filter-count"><span class="hidden-text">, </span>${count}</span>`;
  return `<li><label class="filter-value">${input}<span>${escaped(label)}</span>${counted}</label></li>`;
}
