/** The fixed order of lessons. `source`: the id of whoever requires it, such as a cohort. */
import type { Db } from "~/platform/database/database.server";
import { deleteFixedOrder, type FixedOrderRequirement, insertFixedOrder } from "./fixed-order.sql.server";

/** Requires these learners to take the lessons of a course in order. Requiring it twice has no further effect. */
export async function requireFixedOrder(tx: Db, asked: FixedOrderRequirement): Promise<void> {
  await insertFixedOrder(tx, asked);
}

/** Ends the requirement of this source for these learners. Another source may still require it. */
export async function endFixedOrder(tx: Db, asked: FixedOrderRequirement): Promise<void> {
  await deleteFixedOrder(tx, asked);
}
