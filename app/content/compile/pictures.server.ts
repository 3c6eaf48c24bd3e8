/** Collects the pictures that the lessons and the closing case of a course show, and makes their addresses. */
import path from "node:path";
import { computeSha256OfBytes } from "~/platform/hash.server";
import { listPictureNodes } from "~/platform/markdown/tree";
import type { CoursePicture } from "../release/release";
import type { CourseFiles } from "../source/course-files";
import type { ParsedCourse } from "../source/read-course.server";

/** Returns the pictures that a lesson or the closing case shows. Other files in media/ are left out. */
export function listPicturesInCourse(
  { entries }: CourseFiles,
  { lessons, closingCase }: ParsedCourse,
): CoursePicture[] {
  const files = [...lessons, ...(closingCase ? [closingCase] : [])];
  const names = new Set(files.flatMap(({ tree }) => listPictureNodes(tree)).map(({ url }) => url));
  return [...names].sort().map((name) => {
    const bytes = entries.get(name);
    if (!(bytes instanceof Uint8Array)) throw new Error(`no bytes of ${name}`);
    return createCoursePicture(name, bytes);
  });
}

export function createCoursePicture(name: string, bytes: Uint8Array): CoursePicture {
  return { name, sha256: computeSha256OfBytes(bytes), base64: Buffer.from(bytes).toString("base64") };
}

/**
 * Returns the address of a picture. It contains the hash of the picture's bytes, so a changed picture gets another address, and an older
 * release still shows its own picture.
 */
export function composeCoursePictureAddress(courseId: string, { name, sha256 }: CoursePicture): string {
  return `/courses/${courseId}/media/${sha256}${path.extname(name)}`;
}
