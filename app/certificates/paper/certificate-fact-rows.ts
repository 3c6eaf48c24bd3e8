/** The facts of a certificate as lines with a label. The paper and the public page show the same lines, so that people can compare them. */
import { formatAmsterdamDay } from "~/platform/amsterdam";
import { roundDown } from "~/platform/fractions";
import { formatReadableCode } from "~/platform/text/readable-code";
import type { CertificateFacts, FinalTestFacts, PracticeFacts } from "../issue/facts";
import type { CertificateFactKey, CertificateTexts } from "./certificate-texts";

export interface CertificateFactRow {
  key: CertificateFactKey;
  label: string;
  value: string;
  /** The part of `value` that is in the words, and the language, of the course. Absent if there is none. */
  ofCourse?: string;
}

type FirstFormatFacts = Extract<CertificateFacts, { format: 1 }>;
type SecondFormatFacts = Extract<CertificateFacts, { format: 2 }>;
type Value = string | Pick<CertificateFactRow, "value" | "ofCourse">;
type Values = Partial<Record<CertificateFactKey, Value>>;

/**
 * Returns the lines of a certificate. A line that the certificate has no fact for is absent.
 * @param registerNumber the holder's number in a register, or null if there is none or it may not be shown
 */
export function composeCertificateFactRows(
  facts: CertificateFacts,
  words: CertificateTexts,
  registerNumber: string | null,
): CertificateFactRow[] {
  const { course, provider } = facts;
  const title = course.subtitle === "" ? course.title : `${course.title}. ${course.subtitle}`;
  const values: Values = {
    course: { value: title, ofCourse: title },
    edition: words.edition(facts.edition, shortenReleaseId(facts)),
    provider: provider.url ? `${provider.name}, ${provider.url}` : provider.name,
    completed: words.date(facts.completedAt),
    issued: words.issued(words.date(facts.issuedAt)),
    ...(facts.format === 1 ? composeFirstFormatValues(facts, words) : composeSecondFormatValues(facts, words)),
    minutes: words.minutes(facts.minutes, listLessonsElsewhere(facts).length > 0),
    ...(registerNumber !== null && { register: registerNumber }),
    code: formatReadableCode(facts.code),
  };
  return order.flatMap((key) => {
    const value = values[key];
    if (value === undefined) return [];
    return [{ key, label: words.labels[key], ...(typeof value === "string" ? { value } : value) }];
  });
}

/** Returns on what a certificate rests, for the line near the name of the holder. Returns null for an early one, which has no such line. */
export function describeCertificateBasis(facts: CertificateFacts, { basis }: CertificateTexts): string | null {
  if (facts.format === 1) return null;
  return facts.form === "practice" ? basis.practice : basis["final-test"](facts.score);
}

/** Returns who supervised the final test and whether the identity was checked, for the line below that. Returns null without supervision. */
export function describeCertificateSupervision(facts: CertificateFacts, words: CertificateTexts): string | null {
  if (facts.format === 1 || facts.form !== "final-test" || !facts.supervised) return null;
  return words.underSupervision(facts.supervised, facts.identityChecked);
}

const order: readonly CertificateFactKey[] = [
  "course",
  "edition",
  "provider",
  "completed",
  "issued",
  "result",
  "norm",
  "minutes",
  "made",
  "proves",
  "questions",
  "accreditation",
  "register",
  "code",
];

const toPercent = (share: number) => Math.round(share * 1000) / 10;

function composeFirstFormatValues(facts: FirstFormatFacts, words: CertificateTexts): Values {
  return {
    ...composePracticeValues(facts, words),
    made: words.made(facts.rounds),
    accreditation: facts.accreditation ?? words.notAccredited,
  };
}

function composeSecondFormatValues(facts: SecondFormatFacts, words: CertificateTexts): Values {
  return {
    ...(facts.form === "practice"
      ? { ...composePracticeValues(facts, words), made: words.madeInPractice(facts.rounds, facts) }
      : composeFinalTestValues(facts, words)),
    questions: words.questions(facts),
    accreditation: describeAccreditation(facts, words),
  };
}

function composePracticeValues(facts: PracticeFacts, words: CertificateTexts): Values {
  const { lessons, score, passMark, passMarkNote } = facts;
  // The points are rounded down to one decimal, because the percentage is rounded down, too.
  const points = words.number(roundDown(score.points, 1));
  return {
    result: words.result(lessons, { ...score, points }),
    norm: addNoteOfCourse(facts, words.norm(toPercent(passMark)), passMarkNote, words),
  };
}

function composeFinalTestValues(facts: FinalTestFacts, words: CertificateTexts): Values {
  const { lessons, score, norm, attempt, edition, testEdition } = facts;
  const { mark, needed, note, rounds } = norm;
  const last = norm.provisional ? undefined : rounds.at(-1);
  const setBy = last ? { judges: last.judges, date: words.date(last.date) } : null;
  const limit = { needed, total: score.total, percent: toPercent(mark) };
  return {
    result: words.testResult({ ...lessons, elsewhere: listLessonsElsewhere(facts) }, score),
    norm: addNoteOfCourse(facts, words.testNorm(limit, setBy), note, words),
    made: words.madeInTest({ attempt, edition: testEdition === edition ? null : testEdition }, facts),
    proves: words.testProves(facts),
  };
}

function listLessonsElsewhere(facts: CertificateFacts): NonNullable<FinalTestFacts["lessonsElsewhere"]> {
  return (facts.form === "final-test" && facts.lessonsElsewhere) || [];
}

/** Adds what the course itself says about a norm. A certificate of the first format has it without a word about who says it. */
function addNoteOfCourse({ format }: CertificateFacts, norm: string, note: string, words: CertificateTexts): Value {
  if (note === "") return norm;
  const ofCourse = capitaliseFirstLetter(note);
  return { value: `${norm}. ${format === 1 ? ofCourse : words.courseSays(ofCourse)}`, ofCourse };
}

function describeAccreditation(facts: SecondFormatFacts, words: CertificateTexts): string {
  if (facts.accreditation === null) return words.notAccredited;
  const { id, from, until } = facts.accreditation;
  const day = formatAmsterdamDay(new Date(facts.completedAt));
  const isOutside = (from !== null && day < from) || (until !== null && day > until);
  const dates = { from: from && words.date(from), until: until && words.date(until) };
  return words.accreditation(id, dates, isOutside);
}

/** Returns the random part of the release id, which is enough to recognise the release. */
export function shortenReleaseId({ releaseId }: CertificateFacts): string {
  return releaseId.slice(-12);
}

export function capitaliseFirstLetter(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
