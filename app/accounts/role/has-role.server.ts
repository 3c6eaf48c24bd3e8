import type { Db } from "~/platform/database/database.server";
import type { Role } from "../session/viewer";
import { findLatestRoleChange } from "./roles.sql.server";

/** Returns whether an account has a role now. A viewer already knows their roles; this is for an account that logs in. */
export async function hasRole(db: Db, key: { learnerId: string; role: Role }): Promise<boolean> {
  return (await findLatestRoleChange(db, key))?.granted ?? false;
}
