/** The texts of a certificate, for the paper and its page. The message catalogues provide them. */
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
  pageOf: (page: number) => string;
  labels: Record<CertificateFactKey, string>;
  issued: (date: string) => string;
  result: (
    lessons: { passed: number; total: number },
    score: { points: string; total: number; percent: number },
  ) => string;
  norm: (percent: number, note: string) => string;
  minutes: (minutes: number) => string;
  made: (rounds: number) => string;
  notAccredited: string;
  /** Writes a number as people do, such as 13.5 in English and 13,5 in Dutch. */
  number: (value: number) => string;
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
  | "accreditation"
  | "code";
