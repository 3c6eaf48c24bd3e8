/** Measures the CPU time of making a certificate, without HTTP and database, beside a plain PDF with the same words. */
import PDFDocument from "pdfkit";
import { type CertificateFacts, certificateFactsSchema } from "../../app/certificates/issue/facts";
import { composeCertificateFactRows } from "../../app/certificates/paper/certificate-fact-rows";
import { createFontsForOnePdf } from "../../app/certificates/paper/fonts.server";
import { renderCertificatePdf } from "../../app/certificates/paper/render-certificate-pdf.server";
import { readAccreditation } from "../../app/content/release/release";
import type { ReleaseWithQuestions } from "../../app/content/release/release-cache.server";
import { certificatePaper as words } from "../../app/ui/messages/nl/certificate-paper";
import { type LoadTestResult, type LoadTestSample, summariseLoadTestSamples } from "./measure";
import type { BenchScale } from "./scale";

/** Makes certificates, each with another name. In the result, `requests_per_second` is the number of certificates a second. */
export async function measureCertificateRendering(
  { content, id }: ReleaseWithQuestions,
  { rounds, firstRound, certificates: perRound }: BenchScale,
  step: (text: string) => void,
): Promise<LoadTestResult> {
  const facts = factsOf(content, id);
  const app: LoadTestSample[] = [];
  const bareCpu: number[] = [];
  // The first round warms up the app and the baseline, so it is not counted.
  for (let round = firstRound; round <= rounds; round++) {
    step(`certificate: round ${round} of ${rounds}`);
    const nameOf = (index: number) => `Deelnemer ${round * perRound + index} van der Heijden-Şahinoğlu`;
    const sample = await sampleOf(perRound, (index) => renderCertificatePdf({ name: nameOf(index), facts, words }));
    const bare = await sampleOf(perRound, (index) => plainPdf([nameOf(index), ...textsOf(facts)]));
    if (round === 0) continue;
    app.push(sample);
    bareCpu.push(bare.cpu);
  }
  return summariseLoadTestSamples("certificate", app, bareCpu);
}

async function sampleOf(perRound: number, work: (index: number) => Promise<unknown>): Promise<LoadTestSample> {
  const latencies: number[] = [];
  const before = process.cpuUsage();
  const start = performance.now();
  for (let index = 0; index < perRound; index++) {
    const began = performance.now();
    await work(index);
    latencies.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - start) / 1000;
  return { latencies: latencies.sort((a, b) => a - b), seconds, cpu: (user + system) / 1000 / perRound };
}

const textsOf = (facts: CertificateFacts) => [
  facts.course.title,
  facts.course.subtitle,
  facts.address,
  ...facts.outcomes,
  ...composeCertificateFactRows(facts, words, null).flatMap(({ label, value }) => [label, value]),
];

/** The baseline: a plain PDF with the same words in the same five fonts, one line below another, without tags and without layout. */
function plainPdf(texts: string[]): Promise<Buffer> {
  const doc = new PDFDocument({ size: "A4", layout: "landscape", font: null as never });
  const cuts = Object.entries(createFontsForOnePdf());
  for (const [cut, font] of cuts) doc.registerFont(cut, font as never);
  for (const [index, text] of texts.entries()) {
    doc.font(cuts[index % cuts.length]?.[0] ?? "text").fontSize(9);
    doc.text(text, 40, 40 + index * 12, { lineBreak: false });
  }
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    doc.on("data", (chunk) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    doc.end();
  });
}

function factsOf(content: ReleaseWithQuestions["content"], releaseId: string): CertificateFacts {
  const at = new Date("2026-11-22T12:00:00Z").toISOString();
  const { rules, lessons, courseId } = content;
  return certificateFactsSchema.parse({
    format: 2,
    code: "7KQ4M2XD9HVT",
    address: "https://leren.example.nl/certificates/7KQ4M2XD9HVT",
    trial: false,
    course: { id: courseId, title: content.title, subtitle: content.subtitle, language: content.language },
    edition: content.label,
    releaseId,
    provider: rules.provider,
    accreditation: readAccreditation(rules.accreditation),
    completedAt: at,
    issuedAt: at,
    minutes: content.minutes,
    outcomes: rules.objectives.map(({ text }) => text),
    lessons: { passed: lessons.length, total: lessons.length },
    score: { points: 36, total: 40, percent: 90 },
    passMark: rules.passMark,
    passMarkNote: rules.passMarkNote,
    rounds: 11,
    form: "practice",
    questionsPublic: true,
    keysReviewedBy: 0,
    supervised: false,
    identityChecked: false,
  });
}
