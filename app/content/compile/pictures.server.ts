/** The pictures that the lessons of a course show, with the addresses that they get. */
import path from "node:path";
import { hashBytes } from "~/platform/hash.server";
import { picturesOf } from "~/platform/markdown/tree";
import type { Picture } from "../release/release";
import type { CourseFiles } from "../source/course-files";
import type { CourseSource } from "../source/read-course.server";

/** Pictures that no lesson shows are left out. */
export function listShownPictures({ entries }: CourseFiles, { lessons }: CourseSource): Picture[] {
  const names = new Set(lessons.flatMap(({ tree }) => picturesOf(tree)).map(({ url }) => url));
  return [...names].sort().map((name) => {
    const bytes = entries.get(name);
    if (!(bytes instanceof Uint8Array)) throw new Error(`no bytes of ${name}`);
    return readPicture(name, bytes);
  });
}

export function readPicture(name: string, bytes: Uint8Array): Picture {
  return { name, sha256: hashBytes(bytes), base64: Buffer.from(bytes).toString("base64") };
}

/** By its hash: another picture has another address, and an older release keeps the one that it was made with. */
export function pictureAddress(courseId: string, { name, sha256 }: Picture): string {
  return `/courses/${courseId}/media/${sha256}${path.extname(name)}`;
}
