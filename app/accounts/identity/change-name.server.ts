import type { Pool } from "~/platform/database/database.server";
import { recordAccountEvent } from "./record-account-event.server";

/** `name` as `readName` passed it. */
export async function changeName(
  pool: Pool,
  { learnerId, name, now }: { learnerId: string; name: string; now: Date },
): Promise<void> {
  await pool.begin(async (tx) => {
    const { count } = await tx`update account set name = ${name} where learner_id = ${learnerId} and name <> ${name}`;
    if (count > 0) {
      await recordAccountEvent(tx, { actor: learnerId, subject: learnerId, action: "name-changed", now });
    }
  });
}
