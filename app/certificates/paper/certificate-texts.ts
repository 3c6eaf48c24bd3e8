/** The texts of a certificate, for the paper and its page. The message catalogues provide them. */
import type { Supervisor } from "~/learning/sitting/sitting";
export interface CertificateTexts {
  /** Tag of the language of the texts, such as nl-NL. */
  tag: string;
  brand: string;
  /** What the document is, such as "Certificate of completion". */
  kind: string;
  trial: { word: string; text: string };
  /** Writes a moment as a day, such as 22 november 2026, in Dutch time. */
  date: (iso: string) => string;
  /** Note below a name that is written in Latin letters, because the fonts lack its own letters. */
  latin: string;
  /** Text between the name of the holder and the title of the course: "completed this course on 22 November 2026:". */
  completedOn: (date: string) => string;
  /** On what the certificate rests, in a few words near the name of the holder. */
  basis: { practice: string; "final-test": (score: { right: number; total: number }) => string };
  /** Who supervised the final test, and whether the identity was checked. */
  underSupervision: (supervisor: Supervisor, identityChecked: boolean) => string;
  /** Names edition and release, without the word "edition". */
  edition: (label: string, release: string) => string;
  outcomes: string;
  conditions: string;
  check: {
    title: string;
    code: (code: string) => string;
    same: string;
    /** Texts about the QR code and the link, for people who can't see them. */
    qr: (address: string) => string;
    link: (address: string) => string;
  };
  /** Says on which page a part continues that did not fit. */
  onPage: (page: number) => string;
  /** Says on which page the facts continue of which the first ones did fit. */
  restOnPage: (page: number) => string;
  pageOf: (page: number) => string;
  labels: Record<CertificateFactKey, string>;
  issued: (date: string) => string;
  result: (
    lessons: { passed: number; total: number },
    score: { points: string; total: number; percent: number },
  ) => string;
  norm: (percent: number) => string;
  /** `isOfPassedIn`: whether each lesson counts with the minutes that it had in the edition in which it was passed. */
  minutes: (minutes: number, isOfPassedIn: boolean) => string;
  /** How the lessons of an early certificate were passed. */
  made: (rounds: number) => string;
  madeInPractice: (rounds: number, conditions: CertificateConditions) => string;
  /** `elsewhere`: how many of the lessons were passed in each other edition. */
  testResult: (
    lessons: { passed: number; total: number; elsewhere: { edition: string; lessons: number }[] },
    score: { right: number; total: number },
  ) => string;
  /** `setBy`: the round of judges that set the mark, or null if the mark is provisional. */
  testNorm: (
    limit: { needed: number; total: number; percent: number },
    setBy: { judges: number; date: string } | null,
  ) => string;
  /** Sets the course's own words about the norm apart, after the sentence about it. */
  courseSays: (note: string) => string;
  /** `edition`: the edition of the test, or null if it is that of the certificate. */
  madeInTest: (test: { attempt: number; edition: string | null }, conditions: CertificateConditions) => string;
  /** What a certificate of a final test proves, in one sentence or two. */
  testProves: (conditions: CertificateConditions) => string;
  questions: (facts: { questionsPublic: boolean; keysReviewedBy: 0 | 1 | 2 }) => string;
  /** `isOutside`: whether the course was completed on a day outside the period. */
  accreditation: (id: string, period: { from: string | null; until: string | null }, isOutside: boolean) => string;
  notAccredited: string;
  /** Writes a number as people do, such as 13.5 in English and 13,5 in Dutch. */
  number: (value: number) => string;
}

/** Whether somebody watched, and whether it was checked who made the test. */
export interface CertificateConditions {
  supervised: false | Supervisor;
  identityChecked: boolean;
}

export type CertificateFactKey =
  | "course"
  | "edition"
  | "provider"
  | "completed"
  | "issued"
  | "result"
  | "norm"
  | "minutes"
  | "made"
  | "proves"
  | "questions"
  | "accreditation"
  | "register"
  | "code";
