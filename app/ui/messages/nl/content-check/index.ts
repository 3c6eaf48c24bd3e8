/** Texts of the course check, and of the other commands for authors. */
import type { CourseFlawDataByCode } from "~/content/source/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";
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

const problems: SentenceForEachFlaw<CourseFlawDataByCode> = {
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

export const contentCheck = {
  problems,
  course: courseReport,
  robots: robotsReport,
  paper: paperReport,
  readings: readingsReport,
  norm: normReport,
  dossier: dossierReport,
  toWrite: toWriteReport,
  /** A stored problem with a code that this version doesn't know. */
  otherVersion: (code: string) =>
    `Een andere versie van deze site vond hier iets (${code}). Kijk de cursus opnieuw na.`,
  warning: "let op",
  fine: (
    lessons: number,
    questions: number,
    measured: { mean: number; spread: number } | null,
    finalTest: { questions: number; folder: string } | null,
  ) => {
    const sentences = measured
      ? `, gemiddeld ${decimal(measured.mean)} woorden per zin, standaardafwijking ${decimal(measured.spread)}`
      : "";
    const pool = finalTest && `; eindtoets: ${plural(finalTest.questions, "vraag", "vragen")} uit ${finalTest.folder}`;
    return `in orde (${plural(lessons, "les", "lessen")}, ${questions} vragen${sentences}${pool ?? ""})`;
  },
  /** The columns of the table with measures of the running text, a line for each lesson. */
  sentenceColumns: ["lopende tekst", "woorden", "gemiddeld", "spreiding", "langste zin", "kort na elkaar"],
  sentenceMeasure: decimal,
  built: (lessons: number, questions: number) => `${plural(lessons, "les", "lessen")}, ${questions} vragen`,
  count: (n: number) => plural(n, "probleem", "problemen"),
  notRenewed: "wordt niet vernieuwd",
  /** After what stops only an edition that a site does not have yet: printed by a build, and by the check if there is nothing else. */
  onlyKnownEditions:
    "Een site die deze editie al heeft, laadt haar. Een nieuwe editie laadt een site pas als dit klopt.",
  onlyNewEditions:
    "Een site die deze editie al heeft, laadt haar wel, met een waarschuwing: een verbeterde sleutel wacht hier niet op.",
  unreadable: (file: string, reason: string) => `${file} is niet te lezen (${whyUnreadable(reason)}).`,
  fileTooLarge: (file: string, megabytes: number) => `${file} is te groot. Verwacht: hooguit ${megabytes} MB.`,
  fileNotText: (file: string, line: number) =>
    `${file}:${line}  Hier staat iets dat geen tekst in UTF-8 is. Verwacht: een tekstbestand. Bewaar het als UTF-8; uit een rekenblad als CSV UTF-8.`,
  noCourse: "Er is geen cursus gevonden. Een cursus is een map in content/ met een course.yaml.",
  noFolder: (folder: string) => `de map ${folder} is er niet.`,
  noPoolFolder: (folder: string) =>
    `POOL_DIR is ${folder}, en die map is er niet. Verwacht: een map met eindtoetsen, of geen POOL_DIR.`,
  poolWithoutCourse: (folder: string) =>
    `de map ${folder} in POOL_DIR hoort bij geen cursus. Verwacht: de naam van de map van een cursus.`,
};
