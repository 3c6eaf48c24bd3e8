/** Files that cost much to read, many at once, at a real site: whoever uploads them waits, everybody else does not. */
import fs from "node:fs";
import type { APIResponse } from "@playwright/test";
import { grantTrainer, insertCohort } from "../support/cohorts";
import { builtCourse } from "../support/course";
import { hostileFiles } from "../support/hostile-files";
import { expect, startSite, test } from "../support/site";

const chosen = Object.entries(hostileFiles);

/** The most memory that a process has had, in MB. Linux only. */
function peakMegabytes(pid: number): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

test("ten hostile files at once are all answered, and the site stays small and awake", async ({ browser }) => {
  test.setTimeout(180_000);
  const site = await startSite();
  const context = await browser.newContext({ baseURL: site.url, locale: "nl-NL" });
  const { learnerId } = await site.signIn(context, { name: "Marieke Postma" });
  const now = new Date();
  await grantTrainer(site.pool, learnerId, now);
  const { courseId } = builtCourse().release;
  const endsOn = new Date(now.getTime() + 60 * 86_400_000).toISOString().slice(0, 10);
  const startsOn = now.toISOString().slice(0, 10);
  const cohort = await insertCohort(site.pool, { trainerId: learnerId, courseId, startsOn, endsOn, now });
  const form = await (await context.request.get(`/cohorts/${cohort}/invitations`)).text();
  const mark = /name="page-mark" value="([^"]+)"/.exec(form)?.[1] ?? "";
  const upload = async ([name, make]: (typeof chosen)[number]) => {
    const began = performance.now();
    const response: APIResponse = await context.request.post(`/cohorts/${cohort}/invitations/preview`, {
      multipart: {
        "page-mark": mark,
        file: { name: "klas.xlsx", mimeType: "application/octet-stream", buffer: make() },
      },
      headers: { origin: site.url },
      timeout: 90_000,
    });
    return { name, status: response.status(), ms: performance.now() - began, page: await response.text(), response };
  };

  let asleep = 0;
  let reading = true;
  const pulse = (async () => {
    while (reading) {
      const began = performance.now();
      expect((await fetch(`${site.url}/healthz`)).status).toBe(200);
      asleep = Math.max(asleep, performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  const first = await Promise.all(chosen.slice(0, 10).map(upload));
  for (const { name, ms } of first) expect(ms, name).toBeLessThan(60_000);
  // One is read, five wait; the rest is told to come back.
  const refused = first.filter(({ status }) => status === 503);
  expect(refused.length).toBeGreaterThanOrEqual(1);
  expect(refused.length).toBeLessThanOrEqual(4);
  for (const { response, page } of refused) {
    expect(response.headers()["retry-after"]).toBe("30");
    expect(page).toContain("Kies je bestand over een halve minuut opnieuw.");
  }
  // Those that were told to wait, and the others: each gets its sentence beside the field.
  const second = [];
  for (const file of [...chosen.filter(([name]) => refused.some((each) => each.name === name)), ...chosen.slice(10)]) {
    second.push(await upload(file));
  }
  for (const { name, status, page } of [...first.filter(({ status }) => status !== 503), ...second]) {
    expect([200, 400], name).toContain(status);
    if (status === 400) expect(page, name).toMatch(/id="(file|list)-problem"|aria-invalid="true"/);
    expect(page.length, name).toBeLessThan(4_000_000);
  }
  reading = false;
  await pulse;
  const { pid = 0 } = site.process();
  expect(peakMegabytes(pid)).toBeLessThan(400);
  // On a machine that does nothing else, some ten milliseconds.
  expect(asleep).toBeLessThan(5000);
  await context.close();
  await site.stop();
});
