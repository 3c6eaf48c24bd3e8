/** SQL for pictures: the bytes, once for each hash, and the pictures of each release. */
import type { Db } from "~/platform/database/database.server";

/** Returns the hashes that are already stored. */
export async function selectStoredPictureHashes(db: Db, hashes: string[]): Promise<string[]> {
  const rows = await db<{ sha256: string }[]>`
    select sha256 from picture where sha256 = any(string_to_array(${hashes.join(",")}, ','))`;
  return rows.map(({ sha256 }) => sha256);
}

export async function insertPicture(db: Db, sha256: string, bytes: Uint8Array): Promise<void> {
  await db`insert into picture (sha256, bytes) values (${sha256}, ${bytes}) on conflict (sha256) do nothing`;
}

/** The picture for shared links may be drawn again for an existing release. */
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

export async function selectPicture(db: Db, sha256: string): Promise<PictureRow | null> {
  const [row] = await db<PictureRow[]>`select sha256, bytes from picture where sha256 = ${sha256}`;
  return row ?? null;
}

/** Returns the picture of the current release, or else of the newest release that has a picture with this name. */
export async function selectPictureByName(db: Db, courseId: string, name: string): Promise<PictureRow | null> {
  const [row] = await db<PictureRow[]>`
    select p.sha256, p.bytes
      from release r
      join release_picture rp on rp.release_id = r.id and rp.name = ${name}
      join picture p on p.sha256 = rp.sha256
      join edition e on e.course_id = r.course_id and e.label = r.label
     where r.course_id = ${courseId}
     order by e.opened_at desc, e.label desc, r.id = e.current_release_id desc, r.published_at desc
     limit 1`;
  return row ?? null;
}
