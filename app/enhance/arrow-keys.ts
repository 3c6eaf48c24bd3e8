/** Lets a reader move through a table with the arrow keys, one cell at a time. Enter opens the link of the row. */

export function enableArrowKeysInTable(section: HTMLElement): void {
  const table = section.querySelector("table");
  if (!table) return;
  table.setAttribute("role", "grid");
  let current = focusable(table.tBodies[0]?.rows[0]?.querySelector<HTMLTableCellElement>("th") ?? undefined);
  for (const row of table.tBodies[0]?.rows ?? []) leaveToArrowKeys(row);
  current?.setAttribute("tabindex", "0");

  const go = (cell: HTMLTableCellElement | undefined) => {
    const target = focusable(cell);
    if (!target) return;
    current?.setAttribute("tabindex", "-1");
    current = target;
    current.setAttribute("tabindex", "0");
    current.focus();
    current.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  table.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof HTMLElement) || target.closest("thead")) return;
    current?.setAttribute("tabindex", "-1");
    current = target;
    current.setAttribute("tabindex", "0");
  });
  table.addEventListener("keydown", (event) => {
    const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLTableCellElement>("td, th") : null;
    if (!cell || cell.closest("thead") || event.altKey || event.metaKey) return;
    const to = findNextCell(cell, event.key, event.ctrlKey);
    if (to) {
      event.preventDefault();
      go(to);
    } else if (event.key === "Enter" && cell.tagName === "TD") {
      cell.parentElement?.querySelector<HTMLAnchorElement>("th a")?.click();
    }
  });
}

/** Takes the cells of a row out of the order of the tab key: the arrow keys lead to them. */
export function leaveToArrowKeys(row: HTMLTableRowElement): void {
  for (const cell of row.cells) focusable(cell)?.setAttribute("tabindex", "-1");
}

/**
 * Returns the cell to which a key leads, such as an arrow key, Home or PageDown. Returns undefined at an edge and for other keys. `far`:
 * Home and End lead to the first and last cell of the whole table, not of the row.
 */
function findNextCell(cell: HTMLTableCellElement, key: string, far: boolean): HTMLTableCellElement | undefined {
  const row = cell.parentElement as HTMLTableRowElement;
  const rows = (row.parentElement as HTMLTableSectionElement).rows;
  const [across, down] = [cell.cellIndex, row.sectionRowIndex];
  const last = row.cells.length - 1;
  switch (key) {
    case "ArrowRight":
      return row.cells[across + 1];
    case "ArrowLeft":
      return row.cells[across - 1];
    case "ArrowDown":
      return rows[down + 1]?.cells[across];
    case "ArrowUp":
      return rows[down - 1]?.cells[across];
    case "Home":
      return far ? rows[0]?.cells[0] : row.cells[0];
    case "End":
      return far ? rows[rows.length - 1]?.cells[last] : row.cells[last];
    case "PageDown":
      return rows[Math.min(rows.length - 1, down + 10)]?.cells[across];
    case "PageUp":
      return rows[Math.max(0, down - 10)]?.cells[across];
    default:
      return undefined;
  }
}

/** Returns the element that takes the focus for a cell: the link or the box in the cell, or the cell itself if it has neither. */
function focusable(cell: HTMLTableCellElement | undefined): HTMLElement | undefined {
  return cell?.querySelector<HTMLElement>("a, input") ?? cell;
}
