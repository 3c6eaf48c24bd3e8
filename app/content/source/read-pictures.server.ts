/** The pictures that the lessons of a course show, with the addresses that they get. */
import fs from "node:fs/promises";
import path from "node:path";
import { hashBytes } from "~/platform/hash.server";
import { picturesOf } from "~/platform/markdown/tree";
import type { Picture } from "../release/release";
import type { CourseSource } from "./read-course.server";

/** Those that no lesson shows stay behind. */
export async function readPictures(dir: string, { lessons }: CourseSource): Promise<Picture[]> {
  const names = new Set(lessons.flatMap(({ tree }) => picturesOf(tree)).map(({ url }) => url));
  const read = [...names].sort().map(async (name) => pictureOf(name, await fs.readFile(path.join(dir, name))));
  return Promise.all(read);
}

export function pictureOf(name: string, bytes: Uint8Array): Picture {
  return { name, sha256: hashBytes(bytes), base64: Buffer.from(bytes).toString("base64") };
}

/** By its hash: another picture has another address, and an older release keeps the one that it was made with. */
export function pictureAddress(courseId: string, { name, sha256 }: Picture): string {
  return `/courses/${courseId}/media/${sha256}${path.extname(name)}`;
}
