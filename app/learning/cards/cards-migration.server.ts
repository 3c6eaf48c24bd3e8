import { createReleaseCache } from "~/content/release/release-cache.server";
import type { DataMigration } from "~/platform/database/data-migrations.server";
import type { Pool } from "~/platform/database/database.server";
import { remakeCards } from "./remake-cards.server";

export const cardsMigrationName = "make-cards";

/** Makes the cards from answers that were stored before there were cards. */
export function createCardsMigration(pool: Pool): DataMigration {
  const progress = { begin() {}, advance() {} };
  return { name: cardsMigrationName, run: () => remakeCards(pool, createReleaseCache(), progress).then(() => true) };
}
