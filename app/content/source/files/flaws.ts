/** Flaws of a whole file or folder of a course. */
export interface FileFlaws {
  "course-twice": { others: string[] };
  "folder-name": null;
  "folder-unreadable": { reason: string };
  "folder-missing": { course: string };
  "file-missing": { files: string[] };
  "file-not-plain": null;
  "file-not-text": null;
  /** `line`: the first one that is no UTF-8. */
  "file-not-utf8": { line: number };
  "file-outside": null;
  "file-too-large": { megabytes: number; most: number };
  "file-unreadable": { reason: string };
  /** `folders`: the ones that may stand here. */
  "folder-unused": { folders: readonly string[] };
  "edition-file-unused": null;
  "lesson-file-unused": null;
  "pool-file-unused": null;
  "pool-folder-without-final-test": { course: string };
  "pool-folder-part-unused": null;
  "lesson-without-file": { lesson: string; file: string };
  "lesson-unlisted": { lesson: string };
  "lesson-listed-twice": { lesson: string };
  "lesson-number": { number: number; place: number };
  "picture-missing": { name: string };
  "course-not-built": { reason: string };
  "course-not-loaded": { reason: string };
  "edition-in-use": { edition: string };
  "edition-label": { edition: string; most: number };
  "edition-label-alike": { edition: string; other: string };
  "edition-folder-name": { folder: string; edition: string };
  "edition-is-current": { edition: string };
  "pool-folder-without-edition": { course: string; edition: string };
  "build-unreadable": { file: string };
  /** A problem that was stored by an earlier version of this site, which had no flaw codes: it contains its own sentence. */
  "as-written": { text: string };
}
