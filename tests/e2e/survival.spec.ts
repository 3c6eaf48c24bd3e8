/** This test kills the app and the database while people answer. No answer that was acknowledged may be lost. */
import fs from "node:fs";
import path from "node:path";
import { composeRightAnswerFields, lessonPath, listLessonQuestions, readBuiltCourse } from "../support/course";
import { expect, startTestSite, test } from "../support/site";

interface Sent {
  cookie: string;
  question: string;
}

/** Starts guests who answer one question after another until they are told to stop. Acknowledged answers are added to `acknowledged`. */
function keepAnswering(url: string, acknowledged: Sent[]) {
  const course = readBuiltCourse();
  const state = { stopped: false };
  const lessons = course.release.lessons;
  const guest = async () => {
    while (!state.stopped) {
      let cookie = "";
      for (const lesson of lessons) {
        for (const question of listLessonQuestions(course, lesson)) {
          if (state.stopped) return;
          const body = new URLSearchParams([
            ["page-mark", "visitor"],
            ["question", question.id],
            ["round", "1"],
            ...composeRightAnswerFields(question),
          ]);
          const response = await fetch(`${url}${lessonPath(lesson)}`, {
            method: "POST",
            redirect: "manual",
            headers: { origin: url, ...(cookie ? { cookie } : {}) },
            body,
          }).catch(() => null);
          // An answer that passes a lesson also sets the cookie `passed`, which is not the session.
          const session = response?.headers.getSetCookie().find((each) => !each.startsWith("passed="));
          cookie = session?.split(";")[0] || cookie;
          // Only status 303 acknowledges an answer. Other results, such as a lost connection or a 500, promise nothing.
          if (response?.status === 303) acknowledged.push({ cookie, question: question.id });
          else await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }
    }
  };
  const running = Promise.all([guest(), guest(), guest()]);
  return async () => {
    state.stopped = true;
    await running;
  };
}

test("kill -9 of the app and of the database loses no acknowledged answer", async () => {
  const site = await startTestSite({}, { durable: true });
  try {
    const acknowledged: Sent[] = [];
    const stop = keepAnswering(site.url, acknowledged);
    await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(10);
    const beforeApp = acknowledged.length;
    const ended = new Promise((resolve) => site.process().once("exit", resolve));
    site.process().kill("SIGKILL");
    await ended;
    await site.start();
    await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(beforeApp + 10);
    const beforeDatabase = acknowledged.length;
    const pid = Number(fs.readFileSync(path.join(site.dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
    process.kill(pid, "SIGKILL");
    await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(beforeDatabase + 10);
    await stop();
    for (const { cookie, question } of acknowledged) {
      expect(cookie).not.toBe("");
      expect(question).not.toBe("");
    }
    const [row] = await site.pool`select count(*)::int as stored from answer`;
    expect(row?.stored).toBeGreaterThanOrEqual(acknowledged.length);
    // Counting the answers is not enough, so each person's page is checked for each question.
    const sessions = new Map<string, Set<string>>();
    for (const { cookie, question } of acknowledged)
      sessions.set(cookie, (sessions.get(cookie) ?? new Set()).add(question));
    for (const [cookie, questions] of sessions) {
      const response = await fetch(`${site.url}/learning`, { headers: { cookie } });
      expect(response.status).toBe(200);
      const [{ answered } = { answered: 0 }] = await site.pool<{ answered: number }[]>`
        select count(distinct question_id)::int as answered from answer a join session s using (learner_id)
         where s.token_hash = sha256(${cookie.split("=")[1] ?? ""}::bytea)`;
      expect(answered).toBeGreaterThanOrEqual(questions.size);
    }
  } finally {
    await site.stop();
  }
});

test("a server that starts again attaches to the running database, and the last process stops it", async () => {
  const site = await startTestSite({}, { durable: true });
  const pid = Number(fs.readFileSync(path.join(site.dataDir, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
  try {
    const ended = new Promise((resolve) => site.process().once("exit", resolve));
    site.process().kill("SIGTERM");
    expect(await ended).toBe(0);
    // The test process uses the database too, so it stays up.
    expect(isRunning(pid)).toBe(true);
    await site.start();
    expect((await fetch(`${site.url}/readyz`)).status).toBe(200);
  } finally {
    await site.stop();
  }
  // PostgreSQL removes its pid file a moment before its process ends, so this waits.
  await expect.poll(() => isRunning(pid)).toBe(false);
});

/** Returns whether a process runs. A zombie (a process that has ended, state Z) does not count. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    const status = `/proc/${pid}/status`;
    return !fs.existsSync(status) || !/^State:\s+Z/m.test(fs.readFileSync(status, "utf8"));
  } catch {
    return false;
  }
}
