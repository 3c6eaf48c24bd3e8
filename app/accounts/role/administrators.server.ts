import type { Db } from "~/platform/database/database.server";
import { type Administrator, selectAdministrators } from "./roles.sql.server";

/** Returns every account that has the role of administrator now. */
export function listAdministrators(db: Db): Promise<Administrator[]> {
  return selectAdministrators(db);
}
