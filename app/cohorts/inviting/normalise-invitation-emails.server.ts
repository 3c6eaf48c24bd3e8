import type { NormaliseEmail } from "~/accounts/identity/normalise-account-emails.server";
import type { Db } from "~/platform/database/database.server";

/** Gives invitations the one spelling of their address. Where a group has an open one for it already, both stay: both links work. */
export async function normaliseInvitationEmails(db: Db, fold: NormaliseEmail): Promise<void> {
  const rows = await db<{ id: string; email: string }[]>`
    select id, email from invitation where octet_length(email) <> char_length(email)`;
  for (const { id, email } of rows) {
    const folded = fold(email);
    if (folded === null) continue;
    await db`update invitation set email = ${folded} where id = ${id} and email = ${email}`.catch((error) => {
      if (error.code !== "23505") throw error;
    });
  }
}
