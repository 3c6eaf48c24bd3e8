import type { Db } from "~/platform/database/database.server";

/** Whether a learner holds a certificate: then something is left to keep when the account is not used any more. */
export async function hasCertificates(db: Db, { learnerId }: { learnerId: string }): Promise<boolean> {
  const [row] = await db<{ held: boolean }[]>`
    select exists (select from certificate where learner_id = ${learnerId}) as held`;
  return row?.held ?? false;
}
