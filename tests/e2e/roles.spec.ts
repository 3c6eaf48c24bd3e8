/** Every address, asked by every kind of person: the table in tests/support/access-table.ts, cell by cell. */
import fs from "node:fs";
import type { RouteConfigEntry } from "@remix-run/route-config";
import { createSessionStore } from "../../app/accounts/sessions.server";
import { newId } from "../../app/platform/ids";
import routeConfig from "../../app/routes";
import { type AccessRow, accessTable, type RoleName, roles } from "../support/access-table";
import { insertAccount, insertCohort, insertCohortTrainer, insertMembership, insertTrainer } from "../support/cohorts";
import { builtCourse, lessonOf } from "../support/course";
import { expect, type Site, startSite, test } from "../support/site";

interface People {
  ids: Record<Exclude<RoleName, "visitor">, string>;
  /** What stands for `:name` in an address. */
  params: Record<string, string>;
  /** Puts back what an earlier cell may have changed. */
  restore(): Promise<void>;
}

async function insertPeople(site: Site): Promise<People> {
  const { pool } = site;
  const now = new Date();
  const course = builtCourse();
  const trainer = await insertTrainer(pool, "Marieke Postma", now);
  const stranger = await insertTrainer(pool, "Ander Ogtrop", now);
  const helper = await insertTrainer(pool, "Co Trainer", now);
  const ids = {
    learner: await insertAccount(pool, "Sanne de Vries", now),
    other: await insertAccount(pool, "Otto Buiten", now),
    trainer,
    "co-trainer": helper,
    stranger,
    administrator: await insertAccount(pool, "Ada Beheer", now),
  };
  await pool`
    insert into role_grant (id, learner_id, role, granted, actor, at)
    values (${newId(now)}, ${ids.administrator}, 'administrator', true, 'test', ${now})`;
  const day = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const dates = { courseId: course.release.courseId, startsOn: day(-30), endsOn: day(60), now };
  const cohort = await insertCohort(pool, { trainerId: trainer, ...dates });
  await insertCohortTrainer(pool, { cohortId: cohort, trainerId: helper, now });
  await insertCohort(pool, { trainerId: stranger, name: "Een andere groep", ...dates });
  const certificate = "0123456789AB";
  await pool`
    insert into certificate (learner_id, id, course_id, label, name, facts, pdf, sha256, issued_at)
    values (${ids.learner}, ${certificate}, ${course.release.courseId}, ${course.release.label}, 'Sanne de Vries',
      ${pool.json(JSON.parse(fs.readFileSync("app/certificates/golden-facts.json", "utf8")))}, ${Buffer.from("%PDF")},
      ${"0".repeat(64)}, ${now})`;
  await pool`insert into certificate_status (id, learner_id, hashes) values (${certificate}, ${ids.learner}, ${["0".repeat(64)]})`;
  await pool`
    insert into certificate_event (certificate_id, no, kind, at, actor) values (${certificate}, 1, 'issued', ${now}, 'holder')`;
  const report = newId(now);
  const lesson = lessonOf(course, 1).id;
  const [release] = await pool<{ id: string }[]>`select current_release_id as id from edition limit 1`;
  await pool`
    insert into problem_report (id, at, course_id, label, release_id, lesson_id, place, lesson_title, place_title, kind, text)
    values (${report}, ${now}, ${course.release.courseId}, ${course.release.label}, ${release?.id ?? ""}, ${lesson}, '', 'Les 1', '',
      'other', 'Er mist een woord.')`;
  const code = "0123ABCD";
  await pool`
    insert into join_code (id, cohort_id, code, maximum, ends_at, created_at)
    values (${newId(now)}, ${cohort}, ${code}, 30, ${new Date(now.getTime() + 86_400_000)}, ${now})`;
  const token = "calendar-token-of-the-learner-0123456789";
  await pool`insert into calendar_feed (learner_id, token, created_at) values (${ids.learner}, ${token}, ${now})`;
  return {
    ids,
    params: {
      course: course.release.courseId,
      lesson,
      certificate,
      account: ids.other,
      report,
      cohort,
      learner: ids.learner,
      code,
      token,
      // No file of ours.
      file: "matrix.txt",
      // Nobody's: nothing is changed by asking for it.
      invitation: newId(now),
    },
    async restore() {
      const [member] = await pool`select from member where cohort_id = ${cohort} and learner_id = ${ids.learner}`;
      if (!member) await insertMembership(pool, { cohortId: cohort, learnerId: ids.learner, now: new Date() });
      for (const learnerId of [ids.other, ids.stranger, ids.administrator]) {
        const [joined] = await pool`select from member where cohort_id = ${cohort} and learner_id = ${learnerId}`;
        if (joined) await insertMembership(pool, { cohortId: cohort, learnerId, state: "left", now: new Date() });
      }
    },
  };
}

/** What one cell turns out to be, in the words of the table. */
async function ask(site: Site, people: People, row: AccessRow, role: RoleName): Promise<string> {
  await people.restore();
  const address = row.route.replace(/:(\w+)/g, (_, name: string) => {
    const value = people.params[name];
    if (value === undefined) throw new Error(`:${name} of ${row.route} has no value in this test`);
    return value;
  });
  const headers: Record<string, string> = { "accept-language": "nl" };
  if (role !== "visitor") {
    const sessions = createSessionStore({ secure: false });
    const cookie = await sessions.start(site.pool, { learnerId: people.ids[role], device: "test", now: new Date() });
    headers.cookie = cookie.split(";")[0] ?? "";
  }
  if (row.method === "POST") {
    headers.origin = site.url;
    headers["content-type"] = "application/x-www-form-urlencoded";
  }
  const stop = new AbortController();
  const body = row.method === "POST" ? (row.body ?? "") : undefined;
  const response = await fetch(`${site.url}/${address}`, {
    method: row.method,
    headers,
    body,
    redirect: "manual",
    signal: stop.signal,
  });
  // A live stream has no end.
  stop.abort();
  const to = response.headers.get("location");
  if (to === null) return String(response.status);
  const path = new URL(to, site.url).pathname;
  if (path === "/login") return "login";
  return Object.entries(people.params).reduce(
    (text, [name, value]) => text.replace(`/${value}`, `/:${name}`),
    `>${path}`,
  );
}

test("every address answers every role as the table says", async () => {
  test.setTimeout(180_000);
  const site = await startSite({ WORKER: "off" });
  try {
    const people = await insertPeople(site);
    const found: string[] = [];
    const expected: string[] = [];
    for (const row of accessTable) {
      const cells: string[] = [];
      for (const role of roles) cells.push(await ask(site, people, row, role));
      const line = (texts: string[]) => `${row.method} /${row.route} ${texts.join(" ")}`;
      found.push(line(cells));
      expected.push(line(row.cells));
    }
    expect(found).toEqual(expected);
  } finally {
    await site.stop();
  }
});

test("every route has its rows", () => {
  const missing: string[] = [];
  for (const entry of routeConfig as RouteConfigEntry[]) {
    const source = fs.readFileSync(`app/${entry.file}`, "utf8");
    const methods: AccessRow["method"][] = [];
    if (/export (default|(async )?function loader|const loader)/.test(source)) methods.push("GET");
    if (/export ((async )?function action|const action)/.test(source)) methods.push("POST");
    for (const method of methods) {
      const route = entry.index ? "" : (entry.path ?? "");
      if (!accessTable.some((row) => row.method === method && row.route === route)) missing.push(`${method} ${route}`);
    }
  }
  expect(missing).toEqual([]);
});
