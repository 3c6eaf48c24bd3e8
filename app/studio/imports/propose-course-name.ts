import { maxCourseIdLength } from "./source-import";

/** Returns a name for a course from the title of its source: small letters, digits and hyphens. Empty if the title has none of these. */
export function proposeCourseName(title: string): string {
  const words = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (words.length <= maxCourseIdLength) return words;
  return words
    .slice(0, maxCourseIdLength + 1)
    .replace(/-[^-]*$/, "")
    .slice(0, maxCourseIdLength);
}
