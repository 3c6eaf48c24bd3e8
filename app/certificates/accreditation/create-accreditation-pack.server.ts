import { setImmediate as pause } from "node:timers/promises";
import { strToU8, type Zippable, zipSync } from "fflate";
import { listStatisticsOfAllLearners } from "~/analysis/statistics/list-statistics-of-all-learners.server";
import { listEditionsOfCourse } from "~/content/editions/list-editions.server";
import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { measureStudyLoad } from "~/learning/study-load/measure-study-load.server";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import type { Db } from "~/platform/database/database.server";
import { composeCsvForDutchExcel, composeXlsxWorkbook } from "~/platform/tables/write-table.server";
import { getShownEvaluation } from "../evaluation/give-evaluation.server";
import type { CertificateTexts } from "../paper/certificate-texts";
import type { EditionWithRelease } from "./compose-changes";
import { composePackParts, type PackData } from "./compose-pack";
import { measureRobotsInPieces } from "./measure-robots.server";
import { type AccreditationPackTexts, tablesAsWorkbook } from "./pack-texts";
import { renderPackIndex } from "./render-index";
import { renderSampleCertificate } from "./sample-certificate.server";

interface PackInput {
  release: ReleaseWithQuestions;
  words: AccreditationPackTexts;
  certificateWords: CertificateTexts;
  origin: string;
  now: Date;
}

/**
 * Returns the accreditation pack of a course as a ZIP: an index, a table as CSV for each part that has one, and a certificate as an example. It
 * is about the course and about everybody, and has nothing of one person.
 */
export async function createAccreditationPack(
  db: Db,
  releases: ReleaseCache,
  { release, words, certificateWords, origin, now }: PackInput,
): Promise<{ name: string; bytes: Uint8Array }> {
  const day = formatAmsterdamDay(now);
  const parts = composePackParts(await collectPackData(db, releases, release), words);
  const certificateFile = `${words.files.certificate}.pdf`;
  const sample = { release, name: words.sampleName, words: certificateWords, origin, now };
  await pause();
  const index = renderPackIndex({ content: release.content, parts, words, day, certificateFile });
  const files: Zippable = { "index.html": strToU8(index), [certificateFile]: await renderSampleCertificate(sample) };
  for (const { name, columns, rows } of parts) {
    if (rows.length === 0) continue;
    const title = words.titles[name];
    const table = { sheet: words.files[name], title, language: words.tag, columns, rows, tones: [] };
    files[`${words.files[name]}.csv`] = composeCsvForDutchExcel(table);
    if (tablesAsWorkbook.includes(name)) files[`${words.files[name]}.xlsx`] = await composeXlsxWorkbook(table);
  }
  const { courseId, label } = release.content;
  return { name: `accreditatie-${courseId}-${label}-${day}.zip`, bytes: zipSync(files, { mtime: now }) };
}

async function collectPackData(db: Db, releases: ReleaseCache, release: ReleaseWithQuestions): Promise<PackData> {
  const { courseId, label, lessons } = release.content;
  const editions: EditionWithRelease[] = [];
  for (const each of await listEditionsOfCourse(db, courseId)) {
    const { content } = await releases.get(db, each.releaseId);
    const published = each.releasedAt.map((at) => formatAmsterdamDay(new Date(at)));
    const opened = each.openedAt && formatAmsterdamDay(each.openedAt);
    editions.push({ label: each.label, opened, published, content });
  }
  return {
    release,
    editions,
    robots: await measureRobotsInPieces(release),
    load: await measureStudyLoad(db, { courseId, label, lessons: lessons.length }),
    items: await listStatisticsOfAllLearners(db, release),
    evaluation: await getShownEvaluation(db, { courseId, label }),
  };
}
