import { type CourseRelease, readAccreditation } from "~/content/release/release";
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { certificateFactsSchema } from "../issue/facts";
import type { CertificateTexts } from "../paper/certificate-texts";
import { renderCertificatePdf } from "../paper/render-certificate-pdf.server";

interface SampleInput {
  release: ReleaseWithQuestions;
  /** What stands in place of a name. */
  name: string;
  words: CertificateTexts;
  origin: string;
  now: Date;
}

/** Returns a certificate of the course as everybody gets it, as a trial: of nobody, with a number that no certificate has. */
export function renderSampleCertificate({ release, name, words, origin, now }: SampleInput): Promise<Buffer> {
  const { content } = release;
  const { rules } = content;
  const code = "000000000000";
  const at = now.toISOString();
  const facts = certificateFactsSchema.parse({
    format: 2,
    code,
    address: `${origin}/certificates/${code}`,
    trial: true,
    course: { id: content.courseId, title: content.title, subtitle: content.subtitle, language: content.language },
    edition: content.label,
    releaseId: release.id,
    provider: rules.provider,
    accreditation: readAccreditation(rules.accreditation),
    completedAt: at,
    issuedAt: at,
    minutes: content.minutes,
    outcomes: rules.objectives.map(({ text }) => text),
    lessons: { passed: content.lessons.length, total: content.lessons.length },
    keysReviewedBy: 0,
    supervised: false,
    identityChecked: false,
    ...composeSampleResult(content, at),
  });
  return renderCertificatePdf({ name, facts, words });
}

/** Returns a result that just reaches the mark. */
function composeSampleResult({ rules, label, finalTest, lessons }: CourseRelease, at: string) {
  const test = rules.finalTest;
  if (!test) {
    const total = lessons.reduce((sum, lesson) => sum + lesson.questions.length, 0);
    const points = Math.ceil(total * rules.passMark);
    const percent = Math.floor((points / Math.max(total, 1)) * 100);
    const score = { points, total, percent };
    const { passMark, passMarkNote } = rules;
    return { form: "practice", questionsPublic: true, score, passMark, passMarkNote, rounds: lessons.length };
  }
  const total = test.cells.length;
  const needed = Math.ceil(total * test.mark - 1e-9);
  const { note, rounds } = test.norm;
  return {
    form: "final-test",
    questionsPublic: finalTest?.questionsPublic ?? true,
    score: { right: needed, total },
    norm: { mark: test.mark, needed, note, provisional: rounds.length === 0, rounds },
    attempt: 1,
    testEdition: label,
    handedInAt: at,
  };
}
