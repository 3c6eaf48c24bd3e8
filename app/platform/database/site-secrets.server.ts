/**
 * Secret keys that the site creates for itself and stores in its database. They are part of a backup, and are the same for every process.
 */
import { randomBytes } from "node:crypto";
import type { Db } from "./database.server";

/**
 * What the secret key is for. `page-mark`: signs, in every form, for whom its page was made. `device`: signs the cookie of browsers that
 * logged in before. `live-voter`: signs the cookie with which a browser votes in a live session.
 */
type SiteSecretName = "page-mark" | "device" | "live-voter";

/** Returns the secret key with this name (32 bytes). The first call creates it; simultaneous calls get the same key. */
export async function getOrCreateSiteSecret(
  db: Db,
  { name, now }: { name: SiteSecretName; now: Date },
): Promise<Buffer> {
  await db`
    insert into site_secret (name, key, created_at) values (${name}, ${randomBytes(32)}, ${now})
    on conflict (name) do nothing`;
  const [row] = await db<{ key: Buffer }[]>`select key from site_secret where name = ${name}`;
  if (!row) throw new Error(`the site's key ${name} is gone`);
  return row.key;
}
