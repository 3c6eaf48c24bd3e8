/** Texts of the course check, and of the other commands for authors. */
import type { Messages } from "../../nl";
import { plural } from "../common";
import { closingCaseSentences, taskSentences } from "./closing-case";
import { courseReport } from "./course-report";
import { dossierSentences } from "./dossier";
import { dossierReport } from "./dossier-report";
import { figureSentences } from "./figures";
import { fileSentences } from "./files";
import { finalTestSentences } from "./final-test";
import { decimal, whyUnreadable } from "./formats";
import { keySentences } from "./keys";
import { lessonTextSentences } from "./lesson-text";
import { normReport } from "./norm-report";
import { paperReport } from "./paper-report";
import { placementSentences } from "./placement";
import { questionSentences } from "./questions";
import { readingsReport } from "./readings-report";
import { robotsReport } from "./robots-report";
import { ruleSentences } from "./rules";
import { toWriteReport, toWriteSentences } from "./to-write";
import { warningSentences } from "./warnings";
import { yamlSentences } from "./yaml";

const problems: Messages["contentCheck"]["problems"] = {
  ...fileSentences,
  ...yamlSentences,
  ...lessonTextSentences,
  ...placementSentences,
  ...taskSentences,
  ...closingCaseSentences,
  ...figureSentences,
  ...keySentences,
  ...questionSentences,
  ...ruleSentences,
  ...finalTestSentences,
  ...dossierSentences,
  ...toWriteSentences,
  ...warningSentences,
};

export const contentCheck: Messages["contentCheck"] = {
  problems,
  course: courseReport,
  robots: robotsReport,
  paper: paperReport,
  readings: readingsReport,
  norm: normReport,
  dossier: dossierReport,
  toWrite: toWriteReport,
  otherVersion: (code) => `Another version of this site found something here (${code}). Check the course again.`,
  warning: "note",
  fine: (lessons, questions, measured, finalTest) => {
    const sentences = measured
      ? `, ${decimal(measured.mean)} words a sentence on average, standard deviation ${decimal(measured.spread)}`
      : "";
    const pool =
      finalTest && `; final test: ${plural(finalTest.questions, "question", "questions")} from ${finalTest.folder}`;
    return `in order (${plural(lessons, "lesson", "lessons")}, ${plural(questions, "question", "questions")}${sentences}${pool ?? ""})`;
  },
  /** The columns of the table with measures of the running text, a line for each lesson. */
  sentenceColumns: ["running text", "words", "mean", "spread", "longest", "short in a row"],
  sentenceMeasure: decimal,
  built: (lessons, questions) =>
    `${plural(lessons, "lesson", "lessons")}, ${plural(questions, "question", "questions")}`,
  count: (n) => plural(n, "problem", "problems"),
  notRenewed: "not renewed",
  /** After what stops only an edition that a site does not have yet: printed by a build, and by the check if there is nothing else. */
  onlyKnownEditions:
    "A site that has this edition already loads it. A site loads a new edition only when this is right.",
  onlyNewEditions:
    "A site that has this edition already does load it, with a warning: a mended key does not wait for this.",
  unreadable: (file, reason) => `${file} can't be read (${whyUnreadable(reason)}).`,
  fileTooLarge: (file, megabytes) => `${file} is too large. Expected: at most ${megabytes} MB.`,
  fileNotText: (file, line) =>
    `${file}:${line}  Here stands something that is no text in UTF-8. Expected: a text file. Save it as UTF-8; from a spreadsheet as CSV UTF-8.`,
  noCourse: "No course was found. A course is a folder in content/ with a course.yaml.",
  noFolder: (folder) => `the folder ${folder} is not there.`,
  noPoolFolder: (folder) =>
    `POOL_DIR is ${folder}, and that folder is not there. Expected: a folder with final tests, or no POOL_DIR.`,
  poolWithoutCourse: (folder) =>
    `the folder ${folder} in POOL_DIR belongs to no course. Expected: the name of the folder of a course.`,
};
