/** The people who send requests in tests of access, and the values in their addresses. */
import fs from "node:fs";
import { createSessionStore } from "../../app/accounts/session/sessions.server";
import { listSteps } from "../../app/content/release/closing-case/closing-case";
import type { BuiltCourse } from "../../app/content/release/release";
import { createToken, hashToken } from "../../app/platform/hash.server";
import { newId } from "../../app/platform/ids";
import { pageMarkFieldName } from "../../app/ui/page-mark";
import type { AccessRole, AccessTableRow } from "./access-row";
import {
  insertCohort,
  insertCohortTrainer,
  insertLearnerWithAccount,
  insertMembership,
  insertTrainer,
} from "./cohorts";
import { findLessonByNumber, readBuiltCourse } from "./course";
import { insertLiveSession } from "./live-session";
import { computePageMark, encodePageMarkField } from "./page-mark";
import type { TestSite } from "./site";

export interface AccessTestPeople {
  ids: Record<Exclude<AccessRole, "visitor">, string>;
  /** The value of each `:name` in the path of a route. */
  params: Record<string, string>;
  /** Undoes what an earlier request may have changed. */
  restore(): Promise<void>;
}

export async function insertAccessTestPeople(
  site: Pick<TestSite, "pool">,
  course: BuiltCourse = readBuiltCourse(),
): Promise<AccessTestPeople> {
  const { pool } = site;
  const now = new Date();
  const trainer = await insertTrainer(pool, "Marieke Postma", now);
  const stranger = await insertTrainer(pool, "Ander Ogtrop", now);
  const helper = await insertTrainer(pool, "Co Trainer", now);
  const ids = {
    learner: await insertLearnerWithAccount(pool, "Sanne de Vries", now),
    other: await insertLearnerWithAccount(pool, "Otto Buiten", now),
    trainer,
    "co-trainer": helper,
    stranger,
    administrator: await insertLearnerWithAccount(pool, "Ada Beheer", now),
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
      ${pool.json(JSON.parse(fs.readFileSync("app/certificates/issue/golden-facts.json", "utf8")))}, ${Buffer.from("%PDF")},
      ${"0".repeat(64)}, ${now})`;
  await pool`insert into certificate_status (id, learner_id, hashes) values (${certificate}, ${ids.learner}, ${["0".repeat(64)]})`;
  await pool`
    insert into certificate_event (certificate_id, no, kind, at, actor) values (${certificate}, 1, 'issued', ${now}, 'holder')`;
  const report = newId(now);
  const lesson = findLessonByNumber(course, 1).id;
  const [release] = await pool<
    { id: string }[]
  >`select current_release_id as id from edition where course_id = ${course.release.courseId}`;
  await pool`
    insert into problem_report (id, at, course_id, label, release_id, lesson_id, place, lesson_title, place_title, kind, text)
    values (${report}, ${now}, ${course.release.courseId}, ${course.release.label}, ${release?.id ?? ""}, ${lesson}, '', 'Les 1', 'De hele les',
      'other', 'Er mist een woord.')`;
  const code = "0123ABCD";
  await pool`
    insert into join_code (id, cohort_id, code, maximum, ends_at, created_at)
    values (${newId(now)}, ${cohort}, ${code}, 30, ${new Date(now.getTime() + 86_400_000)}, ${now})`;
  const trainerToken = createToken();
  await pool`
    insert into trainer_invitation (id, email, token_hash, mail_key, actor, invited_at, expires_at)
    values (${newId(now)}, ${`${newId(now)}@example.org`}, ${hashToken(trainerToken)}, 'none', ${ids.administrator}, ${now},
      ${new Date(now.getTime() + 86_400_000)})`;
  const liveSession = newId(now);
  const liveCode = "4827193";
  await insertLiveSession(pool, { id: liveSession, cohortId: cohort, code: liveCode, course, now });
  const token = "calendar-token-of-the-learner-0123456789";
  await pool`insert into calendar_feed (learner_id, token, created_at) values (${ids.learner}, ${token}, ${now})`;
  const column = newId(now);
  const sourceImport = newId(now);
  await pool`
    insert into source_import (id, learner_id, file_name, file_bytes, state, beat_at, created_at)
    values (${sourceImport}, ${ids.administrator}, 'dossier.docx', 1, 'stopped', ${now}, ${now})`;
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
      // The first attempt of the first series at a final test, and a question of it.
      attempt: "1-1",
      position: "2",
      // The form of this step is refused without a text.
      step: "answer",
      // A step of the closing case.
      closingStep: (course.release.closingCase && listSteps(course.release.closingCase)[0]?.id) ?? "maart",
      // The name of a file that does not exist.
      file: "matrix.txt",
      session: liveSession,
      liveCode,
      // The id of an invitation that does not exist, so that requests about it change nothing.
      invitation: newId(now),
      trainerInvitation: newId(now),
      trainerToken,
      column,
      import: sourceImport,
      // Ids of a selection and of a template that do not exist.
      batch: newId(now),
      template: newId(now),
      sitting: newId(now),
    },
    async restore() {
      await pool`
        insert into source_import (id, learner_id, file_name, file_bytes, state, beat_at, created_at)
        values (${sourceImport}, ${ids.administrator}, 'dossier.docx', 1, 'stopped', ${now}, ${now}) on conflict do nothing`;
      await pool`
        insert into cohort_column (cohort_id, id, name, position) values (${cohort}, ${column}, 'Huisgroep', 6)
        on conflict (cohort_id, id) do update set name = excluded.name, purpose = 'own'`;
      const everybody = [ids.learner, ids.other, ids.stranger, ids.administrator];
      const rows =
        await pool`select learner_id from member where cohort_id = ${cohort} and learner_id = any(${everybody})`;
      const members = new Set(rows.map(({ learnerId }) => learnerId as string));
      if (!members.delete(ids.learner))
        await insertMembership(pool, { cohortId: cohort, learnerId: ids.learner, now: new Date() });
      for (const learnerId of members)
        await insertMembership(pool, { cohortId: cohort, learnerId, state: "left", now: new Date() });
    },
  };
}

/** Returns the address of a row in the access table, with a value for each `:name`. */
export function fillRouteParams({ route }: Pick<AccessTableRow, "route">, params: Record<string, string>): string {
  return `/${route}`.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`:${name} of ${route} has no value in this test`);
    return value;
  });
}

/**
 * Sends a request as this learner (null: a visitor), without a browser. With `body` it sends a form, with the learner's page mark or
 * another `mark` (null: none). A form with a file is a `FormData`. Redirects are not followed.
 */
export async function sendRequestAsLearner(
  site: Pick<TestSite, "url" | "pool">,
  learnerId: string | null,
  address: string,
  {
    body,
    mark,
    signal,
    language = "nl",
  }: { body?: string | FormData | undefined; mark?: string | null; signal?: AbortSignal; language?: string } = {},
): Promise<Response> {
  const headers: Record<string, string> = { "accept-language": language };
  if (learnerId) {
    const sessions = createSessionStore({ secure: false });
    const cookie = await sessions.start(site.pool, { learnerId, device: "Firefox op Linux", now: new Date() });
    headers.cookie = cookie.split(";")[0] ?? "";
  }
  if (body !== undefined) {
    headers.origin = site.url;
    // The content type of a form with a file names its boundary, which `fetch` chooses.
    if (typeof body === "string") headers["content-type"] = "application/x-www-form-urlencoded";
  }
  const method = body === undefined ? "GET" : "POST";
  const given: RequestInit = { method, headers, redirect: "manual" };
  if (body !== undefined)
    given.body = mark === null ? body : withPageMark(body, mark ?? (await computePageMark(site.pool, learnerId)));
  if (signal) given.signal = signal;
  return fetch(new URL(address, site.url), given);
}

function withPageMark(body: string | FormData, mark: string): string | FormData {
  if (typeof body === "string") return `${encodePageMarkField(mark)}&${body}`;
  const marked = new FormData();
  marked.append(pageMarkFieldName, mark);
  for (const [name, value] of body) marked.append(name, value);
  return marked;
}
