import type { ReactNode } from "react";

export interface ResponsiveTableColumn<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Whether the column contains numbers. Numbers are aligned to the right. */
  num?: boolean;
  /** Whether the column contains text that people wrote, such as names, which can be of any length. */
  named?: boolean;
}

interface ResponsiveTableProps<Row> {
  caption: string;
  /** The columns of the table. The cells of the first column are the headings of the rows. */
  columns: ResponsiveTableColumn<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** Whether the key of each row is in the page, for a script that brings the table up to date. */
  keyed?: boolean;
}

/** A table that becomes a list of small blocks on a phone, so that nobody has to scroll sideways. */
export function ResponsiveTable<Row>({ caption, columns, rows, rowKey, keyed = false }: ResponsiveTableProps<Row>) {
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
          <tr key={rowKey(row)} data-key={keyed ? rowKey(row) : undefined}>
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
