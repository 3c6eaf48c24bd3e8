import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import type { CardKey } from "./card-to-change.fragment.sql.server";
import { lockCard, storeCard } from "./cards.sql.server";
import { computeCardOfPlace } from "./compute-cards.server";

/**
 * Makes the card of one place again from all answers at it, after an answer was stored whose card was not what was read before. The transaction has locked the
 * attempt of the answer, or the learner if it began that attempt. It locks no other attempt: answers to two attempts that did so would wait
 * for each other. The lock of the card is enough, because whoever answers at this place locks it too, and then finds another card.
 */
export async function remakeCardOfPlace(db: Db, releases: ReleaseCache, key: CardKey): Promise<void> {
  // A card that another answer stored first was waited for, and is locked the second time.
  while (!(await tryToRemake(db, releases, key)));
}

async function tryToRemake(db: Db, releases: ReleaseCache, key: CardKey): Promise<boolean> {
  const locked = await lockCard(db, key);
  const card = await computeCardOfPlace(db, releases, key);
  return card === null || storeCard(db, card, { locked });
}
