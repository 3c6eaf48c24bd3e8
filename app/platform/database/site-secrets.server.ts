/** Keys that the site creates for itself and keeps in its database. They are part of a backup and the same for every process. */
import { randomBytes } from "node:crypto";
import type { Db } from "./database.server";

/** `page-mark`: signs for whom a page was made. `device`: signs the cookie of known devices. */
export type SiteSecretName = "page-mark" | "device";

/** Returns the key with this name, of 32 bytes. It is created at the first call; simultaneous calls get the same key. */
export async function getSiteSecret(db: Db, { name, now }: { name: SiteSecretName; now: Date }): Promise<Buffer> {
  await db`
    insert into site_secret (name, key, created_at) values (${name}, ${randomBytes(32)}, ${now})
    on conflict (name) do nothing`;
  const [row] = await db<{ key: Buffer }[]>`select key from site_secret where name = ${name}`;
  if (!row) throw new Error(`the site's key ${name} is gone`);
  return row.key;
}
