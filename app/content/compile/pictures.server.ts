/** Pictures that the lessons of a course show, with their addresses. */
import path from "node:path";
import { hashBytes } from "~/platform/hash.server";
import { listPictureNodes } from "~/platform/markdown/tree";
import type { CoursePicture } from "../release/release";
import type { CourseFiles } from "../source/course-files";
import type { CourseSource } from "../source/read-course.server";

/** Leaves out pictures that no lesson shows. */
export function listShownPictures({ entries }: CourseFiles, { lessons }: CourseSource): CoursePicture[] {
  const names = new Set(lessons.flatMap(({ tree }) => listPictureNodes(tree)).map(({ url }) => url));
  return [...names].sort().map((name) => {
    const bytes = entries.get(name);
    if (!(bytes instanceof Uint8Array)) throw new Error(`no bytes of ${name}`);
    return createPicture(name, bytes);
  });
}

export function createPicture(name: string, bytes: Uint8Array): CoursePicture {
  return { name, sha256: hashBytes(bytes), base64: Buffer.from(bytes).toString("base64") };
}

/** The address contains the hash, so a changed picture has another address, and an older release keeps its own picture. */
export function composePictureAddress(courseId: string, { name, sha256 }: CoursePicture): string {
  return `/courses/${courseId}/media/${sha256}${path.extname(name)}`;
}
