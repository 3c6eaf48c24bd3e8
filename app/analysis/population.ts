/** The learners whose answers count. This room does not know groups; the caller passes a query. */
import type { PendingQuery, Row } from "postgres";
import type { Db } from "~/platform/database/database.server";

export interface Population {
  /** A text that names this population. The same text gives the same confidence intervals. */
  seed: string;
  /** A query with the column `learner_id`, one row for each learner. */
  learners(db: Db): PendingQuery<Row[]>;
}
