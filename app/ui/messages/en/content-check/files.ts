/** Texts of the course check about whole files and folders. */
import type { FileFlaws } from "~/content/source/files/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";
import { list, whyUnreadable } from "./formats";

export const fileSentences: SentenceForEachFlaw<FileFlaws> = {
  "course-twice": ({ others }) =>
    `This course is in ${others.join(" and ")} too. Expected: every name once. Give one of the folders another name.`,
  "folder-name": "The name of the folder takes lower-case letters, digits and hyphens.",
  "folder-unreadable": ({ reason }) =>
    `This folder can't be read (${whyUnreadable(reason)}). Expected: a folder with a course.yaml.`,
  "folder-missing": ({ course }) =>
    `This folder was not there at the last build. Readers see the last good version. Expected: the folder back, or npm run course -- archive ${course}.`,
  "file-missing": ({ files }) => `This file is missing. A course has ${list(files)}.`,
  "file-not-plain": "This is not a regular file.",
  "file-not-text": "This file holds a character that is not text.",
  "file-not-utf8": ({ line }) =>
    `Line ${line} of this file is not UTF-8: readers would see �. Save the file as UTF-8, and look whether every letter is still right.`,
  "file-outside": "This is a link to something outside the folder of the course. Expected: the file or folder itself.",
  "file-too-large": ({ megabytes, most }) => `This file is ${megabytes} MB. Expected: at most ${most} MB.`,
  "file-unreadable": ({ reason }) => `This file can't be read (${whyUnreadable(reason)}).`,
  "folder-unused": ({ folders }) =>
    folders.length === 0
      ? "This folder is not read. Expected: only files here."
      : `This folder is not read. Expected: here only the folders ${list([...folders])}.`,
  "edition-file-unused": "This file is not read. In editions/ each earlier edition has a folder.",
  "lesson-file-unused":
    "This file is not read. The name of a lesson is 01-name.mdx, with lower-case letters and hyphens.",
  "pool-file-unused": "This file is not read. The folder final-test/ holds .mdx files.",
  "pool-folder-without-final-test": ({ course }) =>
    `This folder in POOL_DIR is that of the course ${course}, but has no folder final-test/. Expected: the questions of the final test in final-test/, or no folder of this course.`,
  "pool-folder-part-unused":
    "This is not read. A folder in POOL_DIR has only final-test/, reviewed.yaml and, for a course, editions/.",
  "lesson-without-file": ({ lesson, file }) => `The lesson ${lesson} has no file. Expected: ${file}.`,
  "lesson-unlisted": ({ lesson }) => `The lesson ${lesson} is not among the lessons of course.yaml.`,
  "lesson-listed-twice": ({ lesson }) => `The lesson ${lesson} is there twice.`,
  "lesson-number": ({ number, place }) =>
    `This file has number ${number}, but the lesson is number ${place} in course.yaml.`,
  "picture-missing": ({ name }) => `The picture ${name} does not exist.`,
  "course-not-built": ({ reason }) => `This course can't be built: ${reason}`,
  "course-not-loaded": ({ reason }) => `This course can't be loaded: ${reason}`,
  "edition-in-use": ({ edition }) =>
    `Edition ${edition} is in use, and its rules have changed (objectives, pass mark, attempts, provider, accreditation or order of the lessons). Expected: a new name at edition.`,
  "edition-label": ({ edition, most }) =>
    `‘${edition}’ can't be the name of an edition, because its folder in editions/ will have that name. Expected: letters and digits, with spaces, dots and hyphens between them; at most ${most} characters.`,
  "edition-label-alike": ({ edition, other }) =>
    `The editions ${edition} and ${other} differ only in capitals. Expected: names that are clearly different.`,
  "edition-folder-name": ({ folder, edition }) =>
    `The folder ${folder} of an earlier edition holds edition ${edition}. Expected: a folder with the name of its edition, and every edition once.`,
  "edition-is-current": ({ edition }) =>
    `Edition ${edition} is that of the course itself. Expected: only earlier editions in editions/, or a new name at edition of the course.`,
  "pool-folder-without-edition": ({ course, edition }) =>
    `This folder in POOL_DIR is that of edition ${edition} of the course ${course}, which is not in editions/. Expected: the name of an earlier edition.`,
  "build-unreadable": ({ file }) => `The built course (${file}) can't be read. Build again: npm run build.`,
  "as-written": ({ text }) => text,
};
