import type { Db } from "~/platform/database/database.server";
import type { Locale } from "~/platform/locale";

export interface Administrator {
  learnerId: string;
  email: string;
  name: string;
  locale: Locale;
}

/** Every account that is administrator now. */
export async function listAdministrators(db: Db): Promise<Administrator[]> {
  const rows = await db<Administrator[]>`
    select a.learner_id, a.email, a.name, l.locale
      from (select distinct on (learner_id) learner_id, granted
              from role_grant where role = 'administrator' order by learner_id, id desc) latest
      join account a using (learner_id)
      join learner l on l.id = a.learner_id
     where latest.granted
     order by a.learner_id`;
  return [...rows];
}
