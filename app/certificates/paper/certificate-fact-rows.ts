/** The facts of a certificate as lines with a label. The paper and the public page show the same lines, so that people can compare them. */
import { roundDown } from "~/platform/fractions";
import { formatReadableCode } from "~/platform/text/readable-code";
import type { CertificateFacts } from "../issue/facts";
import type { CertificateFactKey, CertificateTexts } from "./certificate-texts";

export interface CertificateFactRow {
  key: CertificateFactKey;
  label: string;
  value: string;
}

export function composeCertificateFactRows(facts: CertificateFacts, words: CertificateTexts): CertificateFactRow[] {
  const { course, lessons, score, provider } = facts;
  // The points are rounded down to one decimal, because the percentage is rounded down, too.
  const points = words.number(roundDown(score.points, 1));
  const values: Record<CertificateFactKey, string> = {
    course: course.subtitle === "" ? course.title : `${course.title}. ${course.subtitle}`,
    edition: words.edition(facts.edition, shortenReleaseId(facts)),
    provider: provider.url ? `${provider.name}, ${provider.url}` : provider.name,
    completed: words.date(facts.completedAt),
    issued: words.issued(words.date(facts.issuedAt)),
    result: words.result(lessons, { ...score, points }),
    norm: words.norm(Math.round(facts.passMark * 1000) / 10, capitaliseFirstLetter(facts.passMarkNote)),
    minutes: words.minutes(facts.minutes),
    made: words.made(facts.rounds),
    accreditation: facts.accreditation ?? words.notAccredited,
    code: formatReadableCode(facts.code),
  };
  return (Object.keys(values) as CertificateFactKey[]).map((key) => ({
    key,
    label: words.labels[key],
    value: values[key],
  }));
}

/** Returns the random part of the release id, which is enough to recognise the release. */
export function shortenReleaseId({ releaseId }: CertificateFacts): string {
  return releaseId.slice(-12);
}

export function capitaliseFirstLetter(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
