import type { Pool } from "~/platform/database/database.server";
import type { Locale } from "~/platform/locale";
import { updateLocale } from "./learners.sql.server";

/** The language of pages and mails for this learner, guests too. No event: it says nothing about who may do what. */
export async function changeLocale(
  pool: Pool,
  { learnerId, locale }: { learnerId: string; locale: Locale },
): Promise<void> {
  await updateLocale(pool, { learnerId, locale });
}
