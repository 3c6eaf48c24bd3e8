/** The texts of a certificate, for the paper and its page. The message catalogues provide them. */
export interface PaperWords {
  /** Language tag, such as nl-NL. */
  tag: string;
  brand: string;
  /** Kind of document. */
  kind: string;
  trial: { word: string; text: string };
  /** A day such as 22 november 2026, in Dutch time. */
  date: (iso: string) => string;
  /** Note below a name whose letters the fonts don't have. */
  latin: string;
  /** The title of the course follows. */
  completedOn: (date: string) => string;
  /** Edition and release, without the word "edition". */
  edition: (label: string, release: string) => string;
  outcomes: string;
  conditions: string;
  check: {
    title: string;
    code: (code: string) => string;
    same: string;
    /** Alternative texts of the QR code and the link. */
    qr: (address: string) => string;
    link: (address: string) => string;
  };
  /** Tells on which page a part is that did not fit. */
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
  /** A number such as 13.5, as people write it. */
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
