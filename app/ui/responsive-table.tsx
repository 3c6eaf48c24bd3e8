import type { ReactNode } from "react";

export interface ResponsiveTableColumn<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** A figure: stands to the right. */
  num?: boolean;
  /** What people or authors wrote: as long as they like. */
  named?: boolean;
}

interface ResponsiveTableProps<Row> {
  caption: string;
  /** The first heads its row. */
  columns: ResponsiveTableColumn<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
}

/** A table that becomes a list of small blocks on a phone: nothing to scroll sideways. */
export function ResponsiveTable<Row>({ caption, columns, rows, rowKey }: ResponsiveTableProps<Row>) {
  return (
    <table className="table stack">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, label, num }) => (
            <th key={key} scope="col" className={num ? "num" : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ key, label, cell, num, named }, at) =>
              at === 0 ? (
                <th key={key} scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={key} data-label={label} className={num ? "num" : named ? "named" : undefined}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
