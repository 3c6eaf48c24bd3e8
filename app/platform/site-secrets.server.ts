/** Keys that the site makes once for itself and keeps in its database: in the backup, and the same for every process. */
import { randomBytes } from "node:crypto";
import type { Db } from "./database/database.server";

/** `page-mark`: whom a page was made for. `device`: browsers that somebody logged in with before. */
export type SiteSecretName = "page-mark" | "device";

/** The key of 32 bytes with this name. The first that asks makes it; of several at once, all get the same one. */
export async function getSiteSecret(db: Db, { name, now }: { name: SiteSecretName; now: Date }): Promise<Buffer> {
  await db`
    insert into site_secret (name, key, created_at) values (${name}, ${randomBytes(32)}, ${now})
    on conflict (name) do nothing`;
  const [row] = await db<{ key: Buffer }[]>`select key from site_secret where name = ${name}`;
  if (!row) throw new Error(`the site's key ${name} is gone`);
  return row.key;
}
