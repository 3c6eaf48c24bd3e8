/** Pictures that the lessons of a course show, with their addresses. */
import path from "node:path";
import { hashBytes } from "~/platform/hash.server";
import { listPictureNodes } from "~/platform/markdown/tree";
import type { Picture } from "../release/release";
import type { CourseFiles } from "../source/course-files";
import type { CourseSource } from "../source/read-course.server";

/** Leaves out pictures that no lesson shows. */
export function listShownPictures({ entries }: CourseFiles, { lessons }: CourseSource): Picture[] {
  const names = new Set(lessons.flatMap(({ tree }) => listPictureNodes(tree)).map(({ url }) => url));
  return [...names].sort().map((name) => {
    const bytes = entries.get(name);
    if (!(bytes instanceof Uint8Array)) throw new Error(`no bytes of ${name}`);
    return readPicture(name, bytes);
  });
}

export function readPicture(name: string, bytes: Uint8Array): Picture {
  return { name, sha256: hashBytes(bytes), base64: Buffer.from(bytes).toString("base64") };
}

/** The address contains the hash, so a changed picture has another address, and an older release keeps its own picture. */
export function pictureAddress(courseId: string, { name, sha256 }: Picture): string {
  return `/courses/${courseId}/media/${sha256}${path.extname(name)}`;
}
