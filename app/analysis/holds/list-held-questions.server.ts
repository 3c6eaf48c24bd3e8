import type { Db } from "~/platform/database/database.server";
import type { HeldQuestion } from "./question-hold";
import { selectLatestHolds } from "./question-holds.sql.server";

/** Returns the questions that are held back now, in all courses, the newest first. */
export async function listHeldQuestions(db: Db): Promise<HeldQuestion[]> {
  const holds = await selectLatestHolds(db, null);
  return holds.filter(({ held }) => held).map(({ no, held, ...question }) => question);
}
