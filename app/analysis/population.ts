/** A population: the learners whose answers a statistic counts. The caller passes it as a query, so that this code need not know groups. */
import type { PendingQuery, Row } from "postgres";
import type { Db } from "~/platform/database/database.server";

export interface Population {
  /** A text that names the population, from which random numbers are made. The same text gives the same confidence intervals. */
  seed: string;
  /** Returns a query with the column `learner_id`, one row for each learner of the population. */
  learners(db: Db): PendingQuery<Row[]>;
}
