/** Whose answers count. This room knows no groups: whoever asks passes a query of learners. */
import type { PendingQuery, Row } from "postgres";
import type { Db } from "~/platform/database/database.server";

export interface Population {
  /** Any text that names this population: the same text gives the same intervals. */
  seed: string;
  /** A query with the column `learner_id`, each learner once. */
  learners(db: Db): PendingQuery<Row[]>;
}
