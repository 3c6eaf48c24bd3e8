/** Makes the database refuse to change one row, as if something were wrong with one account. */
import type { Pool } from "../../app/platform/database/database.server";
import { newId } from "../../app/platform/ids";

interface RefusedRow {
  table: string;
  on: "insert" | "delete";
  column: string;
  value: string;
}

/** Makes the database refuse to insert or delete the rows of a table with this value. Returns a function that ends it. */
export async function refuseRow(pool: Pool, { table, on, column, value }: RefusedRow): Promise<() => Promise<void>> {
  const name = `refuse_${newId(new Date()).replaceAll("-", "")}`;
  const row = on === "insert" ? "new" : "old";
  await pool.unsafe(`
    create function ${name}() returns trigger language plpgsql as $$
      begin if ${row}.${column}::text = '${value}' then raise exception 'refused'; end if; return ${row}; end $$;
    create trigger ${name} before ${on} on ${table} for each row execute function ${name}()`);
  return async () => void (await pool.unsafe(`drop trigger ${name} on ${table}; drop function ${name}()`));
}
