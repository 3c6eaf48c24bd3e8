/**
 * Stores and finds pictures of courses in PostgreSQL. They are stored by the hash of their bytes, so a new build never removes a picture of
 * an older release.
 */
import type { Db } from "~/platform/database/database.server";
import { computeSha256OfBytes } from "~/platform/hash.server";
import {
  insertPictureIfMissing,
  type PictureRow,
  selectPictureByHash,
  selectPictureByNameFromCurrentOrNewestReleaseWithIt,
  selectStoredPictureHashes,
  upsertReleasePicture,
} from "./pictures.sql.server";
import type { CoursePicture } from "./release";

export async function saveReleasePictures(db: Db, releaseId: string, pictures: CoursePicture[]): Promise<void> {
  if (pictures.length === 0) return;
  const known = await selectStoredPictureHashes(
    db,
    pictures.map(({ sha256 }) => sha256),
  );
  for (const { name, sha256, base64 } of pictures) {
    if (!known.includes(sha256)) {
      const bytes = Buffer.from(base64, "base64");
      if (computeSha256OfBytes(bytes) !== sha256) throw new Error(`${name} is not what its hash says`);
      await insertPictureIfMissing(db, sha256, bytes);
    }
    await upsertReleasePicture(db, releaseId, name, sha256);
  }
}

const byHash = /^([0-9a-f]{64})\.[a-z]+$/;
const byName = /^[A-Za-z0-9._-]{1,200}$/;

export interface PictureWithCacheRule extends PictureRow {
  /** Whether the address contains the hash of the picture. Then its bytes never change, and a browser may keep the picture forever. */
  forever: boolean;
}

/** Returns the picture at `/courses/<course>/media/<file>`. `file` is the hash of the picture or, in older releases, its name. */
export async function getLessonPictureByHashOrName(
  db: Db,
  courseId: string,
  file: string,
): Promise<PictureWithCacheRule | null> {
  const hash = byHash.exec(file)?.[1];
  const found = hash
    ? await selectPictureByHash(db, hash)
    : byName.test(file)
      ? await selectPictureByNameFromCurrentOrNewestReleaseWithIt(db, courseId, `media/${file}`)
      : null;
  return found && { ...found, forever: hash !== undefined };
}

/** Returns the preview picture that other sites show with a link to the course. */
export async function getCourseLinkPreviewPicture(db: Db, courseId: string): Promise<PictureWithCacheRule | null> {
  const found = await selectPictureByNameFromCurrentOrNewestReleaseWithIt(db, courseId, "og.png");
  return found && { ...found, forever: false };
}
