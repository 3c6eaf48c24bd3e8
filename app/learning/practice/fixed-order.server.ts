/** Lessons one after another, for whom somebody asks that: a cohort knows its own id as `source`, and nothing else of this. */
import type { Db } from "~/platform/database/database.server";
import { deleteFixedOrder, type FixedOrder, insertFixedOrder } from "./fixed-order.sql.server";

/** From now on these learners take the lessons of a course in order; asking twice is asking once. */
export async function requireFixedOrder(tx: Db, asked: FixedOrder): Promise<void> {
  await insertFixedOrder(tx, asked);
}

/** This source asks it no more of these learners; another one may still. */
export async function releaseFixedOrder(tx: Db, asked: FixedOrder): Promise<void> {
  await deleteFixedOrder(tx, asked);
}
