/** The words of a certificate, on paper and on its page; the catalogue of a language gives them. */
export interface PaperWords {
  /** Of the language itself, such as nl-NL. */
  tag: string;
  brand: string;
  /** What the document is. */
  kind: string;
  trial: { word: string; text: string };
  /** 22 november 2026, in Dutch time. */
  date: (iso: string) => string;
  /** Below a name that the fonts of the paper have no letters for. */
  latin: string;
  /** Goes on with the title of the course. */
  completedOn: (date: string) => string;
  /** Edition and release, without the word edition. */
  edition: (label: string, release: string) => string;
  outcomes: string;
  conditions: string;
  check: {
    title: string;
    code: (code: string) => string;
    same: string;
    /** Of the picture, and of the link. */
    qr: (address: string) => string;
    link: (address: string) => string;
  };
  /** Where something stands that did not fit. */
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
  /** 13.5 as people write it. */
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
