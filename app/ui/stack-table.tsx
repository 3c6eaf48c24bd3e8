import type { ReactNode } from "react";

export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** A figure: stands to the right. */
  num?: boolean;
}

interface StackTableProps<Row> {
  caption: string;
  /** The first heads its row. */
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
}

/**
 * A table that becomes a list of small blocks on a phone: nothing to scroll sideways. The roles keep it a table for browsers that drop that
 * when it is laid out otherwise.
 */
export function StackTable<Row>({ caption, columns, rows, rowKey }: StackTableProps<Row>) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see above.
    <table className="table stack" role="table">
      <caption className="vh">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, label, num }) => (
            <th key={key} scope="col" role="columnheader" className={num ? "num" : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map(({ key, label, cell, num }, at) =>
              at === 0 ? (
                <th key={key} scope="row" role="rowheader">
                  {cell(row)}
                </th>
              ) : (
                <td key={key} role="cell" data-label={label} className={num ? "num" : undefined}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above.
  );
}
