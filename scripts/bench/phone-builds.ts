/** Compares two builds of the app on a slow phone: one lesson, visited in turn, and the size of its scripts. */
import { gzipSync } from "node:zlib";
import { median } from "./measure";
import { launchBenchBrowser, measurePageVisit, type PageVisitMeasurement } from "./phone";
import type { BenchScale } from "./scale";
import type { BenchSite } from "./site";

export interface PhoneComparison {
  name: string;
  /** What was measured of the other build and of this one: a median in ms, or a size in bytes. */
  before: number;
  now: number;
  /** This build divided by the other one; null if nothing was measured of the other one. */
  ratio: number | null;
}

type Sides = readonly [BenchSite, BenchSite];

/** Visits the first lesson of both builds in turn. `sites`: first the other build, then this one. */
export async function comparePhonesOfBuilds(
  sites: Sides,
  { rounds, settleMs }: BenchScale,
  step: (text: string) => void,
): Promise<PhoneComparison[]> {
  const urls = sites.map((site) => {
    const { courseId, lessons } = site.release.content;
    return `http://localhost:${site.port}/courses/${courseId}/lessons/${lessons[0]?.id}`;
  });
  const [before, now]: [PageVisitMeasurement[], PageVisitMeasurement[]] = [[], []];
  const browser = await launchBenchBrowser();
  try {
    // The first round only warms up, so it is not counted.
    for (let round = 0; round <= rounds; round++) {
      step(`phone: round ${round} of ${rounds}`);
      for (const [at, visits] of [before, now].entries()) {
        const visit = await measurePageVisit(browser, urls[at] ?? "", { settleMs });
        if (round > 0) visits.push(visit);
      }
    }
  } finally {
    await browser.close();
  }
  const compare = (name: string, figure: (visit: PageVisitMeasurement) => number) =>
    comparison(name, median(before.map(figure)), median(now.map(figure)));
  const [otherBytes, ownBytes] = await Promise.all(
    [before, now].map((visits) => weighScripts(visits[0]?.scripts ?? [])),
  );
  return [
    compare("phone: first text of a lesson, ms", ({ text }) => text),
    compare("phone: lesson blocked, ms", ({ blocked }) => blocked),
    comparison("scripts of a lesson, bytes of gzip", otherBytes ?? 0, ownBytes ?? 0),
  ];
}

function comparison(name: string, before: number, now: number): PhoneComparison {
  const ratio = before === 0 ? null : Math.round((now / before) * 100) / 100;
  return { name, before: Math.round(before), now: Math.round(now), ratio };
}

/** Returns the size of these scripts together, in bytes, each compressed by gzip. */
async function weighScripts(urls: string[]): Promise<number> {
  const sizes = urls.map(async (url) => {
    const response = await fetch(url);
    return gzipSync(Buffer.from(await response.arrayBuffer()), { level: 9 }).length;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
