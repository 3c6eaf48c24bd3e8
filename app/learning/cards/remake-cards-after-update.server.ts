import type { ReleaseCache } from "~/content/release/release-cache.server";
import { findWhenStepWasDone, recordDoneStep } from "~/platform/database/data-migrations.server";
import type { Pool } from "~/platform/database/database.server";
import type { Logger } from "~/platform/log.server";
import { cardsMigrationName } from "./cards-migration.server";
import { remakeCards } from "./remake-cards.server";

/** The name under which the last of these runs is stored. */
const lastRunName = "make-cards-after-update";
/** For so long after the cards were first made, a server of an older version may still run. */
const olderServersMayRunMs = 7 * 86_400_000;

/**
 * Makes the cards again that a server without cards left wrong. During an update without downtime, such a server goes on for a while: it
 * stores answers, registers guests and merges them, and makes no cards. Nobody can tell when the last one has ended. So this runs every
 * night, and for the last time in a night that is a week after the cards were first made.
 */
export async function remakeCardsAfterUpdate(
  pool: Pool,
  releases: ReleaseCache,
  { log, now }: { log: Logger; now: Date },
): Promise<void> {
  if (await findWhenStepWasDone(pool, lastRunName)) return;
  const madeAt = await findWhenStepWasDone(pool, cardsMigrationName);
  const { remade } = await remakeCards(pool, releases, { begin() {}, advance() {} });
  if (remade > 0) log.warn({ learners: remade }, "cards were not what the answers say, and were made again");
  if (!madeAt) await recordDoneStep(pool, { name: cardsMigrationName, now });
  else if (now.getTime() - madeAt.getTime() >= olderServersMayRunMs) {
    await recordDoneStep(pool, { name: lastRunName, now });
  }
}
