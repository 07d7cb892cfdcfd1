// biome-ignore-all lint/a11y/noRedundantRoles: browsers forget a table's roles when its boxes become cards
import type { ComponentChildren } from "preact";

export interface Column<Row> {
  /** Distinguishes the column from the others. */
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** Numbers stand under one another. */
  readonly numeric?: boolean;
}

interface DataTableProps<Row> {
  caption: ComponentChildren;
  /** The first column names its row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Distinguishes a row from the others. */
  rowKey: (row: Row) => string;
  /** Two or three columns of numbers stay a table on a narrow screen too. */
  slim?: boolean;
}

/** A table; on a narrow screen every row becomes a card, and the roles spelt out here keep it a table to the ear. */
export function DataTable<Row>({ caption, columns, rows, rowKey, slim = false }: DataTableProps<Row>) {
  return (
    <table class={slim ? "table" : "table table-cards"} role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} scope="col" role="columnheader" class={column.numeric ? "numeric" : undefined}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column, index) =>
              index === 0 ? (
                <th key={column.key} scope="row" role="rowheader">
                  {column.cell(row)}
                </th>
              ) : (
                <td
                  key={column.key}
                  role="cell"
                  class={column.numeric ? "numeric" : undefined}
                  data-label={column.header}
                >
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
