/** A row of the access table: what an address answers to each role. */
export const accessRoles = [
  "visitor",
  "learner",
  "other",
  "trainer",
  "co-trainer",
  "stranger",
  "administrator",
] as const;
export type AccessRole = (typeof accessRoles)[number];

export interface AccessTableRow {
  method: "GET" | "POST";
  /** The path of the route, as `app/routes.ts` writes it. */
  route: string;
  cells: string[];
  /** The body of the form; an empty form is sent if it is absent. */
  body?: string;
}

/** Reads a row that is written as text: the method, the route, and a cell for each role, or one cell for all roles. */
export function row(text: string, body?: string): AccessTableRow {
  const [method = "", route = "", ...cells] = text.trim().split(/\s+/);
  // A row with only one cell has the same result for all roles.
  const all = cells.length === 1 ? Array(accessRoles.length).fill(cells[0]) : cells;
  if ((method !== "GET" && method !== "POST") || all.length !== accessRoles.length)
    throw new Error(`not a row: ${text}`);
  return { method, route: route === "/" ? "" : route, cells: all, body };
}
