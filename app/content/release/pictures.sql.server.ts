/** SQL for pictures: the bytes of each picture, stored once for each hash, and the list of pictures in each release. */
import type { Db } from "~/platform/database/database.server";

/** Returns those of the given hashes whose picture is already stored. */
export async function selectStoredPictureHashes(db: Db, hashes: string[]): Promise<string[]> {
  const rows = await db<{ sha256: string }[]>`
    select sha256 from picture where sha256 = any(string_to_array(${hashes.join(",")}, ','))`;
  return rows.map(({ sha256 }) => sha256);
}

export async function insertPictureIfMissing(db: Db, sha256: string, bytes: Uint8Array): Promise<void> {
  await db`insert into picture (sha256, bytes) values (${sha256}, ${bytes}) on conflict (sha256) do nothing`;
}

/**
 * Stores which picture has this name in a release. It replaces an earlier row, because the preview picture may be drawn again for an
 * existing release.
 */
export async function upsertReleasePicture(db: Db, releaseId: string, name: string, sha256: string): Promise<void> {
  await db`
    insert into release_picture (release_id, name, sha256) values (${releaseId}, ${name}, ${sha256})
    on conflict (release_id, name) do update set sha256 = excluded.sha256
      where release_picture.sha256 <> excluded.sha256`;
}

export interface PictureRow {
  sha256: string;
  bytes: Buffer;
}

export async function selectPictureByHash(db: Db, sha256: string): Promise<PictureRow | null> {
  const [row] = await db<PictureRow[]>`select sha256, bytes from picture where sha256 = ${sha256}`;
  return row ?? null;
}

/**
 * Returns the picture with this name in the current release. If that release has none, it returns the picture of the newest release that
 * has one.
 */
export async function selectPictureByNameFromCurrentOrNewestReleaseWithIt(
  db: Db,
  courseId: string,
  name: string,
): Promise<PictureRow | null> {
  const [row] = await db<PictureRow[]>`
    select p.sha256, p.bytes
      from release r
      join release_picture rp on rp.release_id = r.id and rp.name = ${name}
      join picture p on p.sha256 = rp.sha256
      join edition e on e.course_id = r.course_id and e.label = r.label
     where r.course_id = ${courseId}
     order by e.opened_at desc nulls last, e.label desc, r.id = e.current_release_id desc, r.published_at desc
     limit 1`;
  return row ?? null;
}
