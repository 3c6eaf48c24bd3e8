/** This test uploads many expensive files at once to a real site. Only the people who upload them wait. */
import fs from "node:fs";
import { createSessionStore } from "../../app/accounts/session/sessions.server";
import { insertCohort, insertTrainer } from "../support/cohorts";
import { readBuiltCourse } from "../support/course";
import { hostileListFiles } from "../support/hostile-files";
import { expect, startTestSite, test } from "../support/site";

/** Returns the highest memory use that a process has had, in MB. It reads /proc, so it works on Linux only. */
function peakMegabytes(pid: number): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

type Sender = Awaited<ReturnType<typeof makeSender>>;

/** Makes a trainer with a group, who can upload a list of people to invite. */
async function makeSender(name: string, now: Date) {
  const trainerId = await insertTrainer(site.pool, name, now);
  const session = { learnerId: trainerId, device: "test", now };
  const [cookie = ""] = (await createSessionStore({ secure: false }).start(site.pool, session)).split(";");
  const { courseId } = readBuiltCourse().release;
  const day = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const dates = { startsOn: day(-3), endsOn: day(60), now };
  const list = `${site.url}/cohorts/${await insertCohort(site.pool, { trainerId, courseId, ...dates })}/invitations`;
  const headers = { cookie, origin: site.url, "accept-language": "nl" };
  const form = await (await fetch(list, { headers })).text();
  return { list, headers, mark: /name="page-mark" value="([^"]+)"/.exec(form)?.[1] ?? "" };
}

let site: Awaited<ReturnType<typeof startTestSite>>;
test.beforeAll(async () => {
  site = await startTestSite();
});
test.afterAll(() => site.stop());

test("ten hostile files at once are all answered, and the site stays small and fast", async () => {
  // The files are made before the time is measured, because making them takes time too.
  const chosen = Object.entries(hostileListFiles).map(([name, make]) => ({ name, file: new Uint8Array(make()) }));
  const now = new Date();
  // Two for each trainer, because more of one trainer at once are refused, whoever else is waiting.
  const senders = await Promise.all(Array.from({ length: 5 }, (_, at) => makeSender(`Marieke Postma ${at}`, now)));
  const [someSender] = senders as [Sender];
  const upload = async ({ name, file }: (typeof chosen)[number], { list, headers, mark } = someSender) => {
    const body = new FormData();
    body.append("page-mark", mark);
    body.append("file", new Blob([file]), "klas.xlsx");
    const began = performance.now();
    const response = await fetch(`${list}/preview`, { method: "POST", body, headers });
    const page = await response.text();
    return {
      name,
      status: response.status,
      ms: performance.now() - began,
      page,
      retry: response.headers.get("retry-after"),
    };
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
  const first = await Promise.all(chosen.slice(0, 10).map((file, at) => upload(file, senders[at % senders.length])));
  for (const { name, ms } of first) expect(ms, name).toBeLessThan(60_000);
  // One file is read and five wait for their turn. The server answers 503 to the others: their senders must try again.
  const refused = first.filter(({ status }) => status === 503);
  expect(refused.length).toBeGreaterThanOrEqual(1);
  expect(refused.length).toBeLessThanOrEqual(4);
  for (const { retry, page } of refused) {
    expect(retry).toBe("30");
    expect(page).toContain("Kies je bestand over een halve minuut opnieuw.");
  }
  // Uploads the refused files again, and then the other files. Now each upload gets its message beside the field.
  const second = [];
  for (const file of [
    ...chosen.filter(({ name }) => refused.some((each) => each.name === name)),
    ...chosen.slice(10),
  ]) {
    second.push(await upload(file));
  }
  for (const { name, status, page } of [...first.filter(({ status }) => status !== 503), ...second]) {
    expect([200, 400], name).toContain(status);
    if (status === 400) expect(page, name).toMatch(/id="(file|list)-problem"|aria-invalid="true"/);
  }
  reading = false;
  await pulse;
  const { pid = 0 } = site.process();
  expect(peakMegabytes(pid)).toBeLessThan(400);
  // `asleep` is the time of the slowest answer to /healthz, in ms. On a quiet machine it is about ten.
  expect(asleep).toBeLessThan(5000);
});
