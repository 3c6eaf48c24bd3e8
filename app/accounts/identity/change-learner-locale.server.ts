import type { Pool } from "~/platform/database/database.server";
import type { Locale } from "~/platform/locale";
import { updateLearnerLocale } from "./learners.sql.server";

/** Changes the language of pages and mails for a learner, guests included. It is not recorded as an event, because it changes no rights. */
export async function changeLearnerLocale(
  pool: Pool,
  { learnerId, locale }: { learnerId: string; locale: Locale },
): Promise<void> {
  await updateLearnerLocale(pool, { learnerId, locale });
}
