/** This test updates the site without downtime: two processes on one database are replaced one after the other, while people continue. */

import { composeRightAnswerFields, lessonPath, listLessonQuestions, readBuiltCourse } from "../support/course";
import { startLoadBalancer } from "../support/load-balancer";
import { expect, startTestSite, test } from "../support/site";
import { startSiteProcess } from "../support/site-process";

interface Seen {
  requests: number;
  answers: number;
  failures: string[];
}

/**
 * Starts guests who read and answer until they are told to stop. Each response that is not a page or an acknowledgement is recorded as a
 * failure.
 */
function keepVisiting(url: string, people: number, seen: Seen) {
  const course = readBuiltCourse();
  const lessons = course.release.lessons;
  const state = { stopped: false };
  const visit = async (
    method: string,
    path: string,
    cookie: string,
    body: URLSearchParams | null,
    expected: number,
  ) => {
    const headers = { ...(cookie ? { cookie } : {}), ...(body ? { origin: url } : {}) };
    const response = await fetch(`${url}${path}`, { method, redirect: "manual", headers, body }).catch(
      (error) => error,
    );
    seen.requests += 1;
    const text = await response.text?.();
    if (response.status !== expected) {
      seen.failures.push(`${method} ${path}: ${response.status ?? response} ${text?.slice(0, 200)}`);
    }
    // An answer that passes a lesson also sets the cookie `passed`, which is not the session.
    const session = response.headers?.getSetCookie().find((each: string) => !each.startsWith("passed="));
    return session?.split(";")[0] || cookie;
  };
  const person = async () => {
    let cookie = "";
    for (const lesson of lessons) {
      for (const question of listLessonQuestions(course, lesson)) {
        if (state.stopped) return;
        await visit("GET", lessonPath(lesson), cookie, null, 200);
        const body = new URLSearchParams([
          ["page-mark", "visitor"],
          ["question", question.id],
          ["round", "1"],
          ...composeRightAnswerFields(question),
        ]);
        cookie = await visit("POST", lessonPath(lesson), cookie, body, 303);
        seen.answers += 1;
      }
    }
  };
  const endless = async () => {
    while (!state.stopped) await person();
  };
  const running = Promise.all(Array.from({ length: people }, endless));
  return async () => {
    state.stopped = true;
    await running;
  };
}

test("while two processes are replaced one after the other no request fails and every answer is kept", async () => {
  const site = await startTestSite({}, { durable: true });
  // This site only provides the database. Two more processes run behind the load balancer, and those are replaced.
  const env = { DATA_DIR: site.dataDir, DRAIN_SECONDS: "1" };
  const balancer = await startLoadBalancer();
  const running = [await startSiteProcess(env), await startSiteProcess(env)];
  const isReady = async () => (await fetch(`${balancer.url}/readyz`)).status;
  try {
    for (const { port } of running) balancer.add(port);
    await expect.poll(isReady).toBe(200);
    const seen: Seen = { requests: 0, answers: 0, failures: [] };
    const stop = keepVisiting(balancer.url, 4, seen);
    for (let round = 0; round < 2; round++) {
      const next = await startSiteProcess(env);
      balancer.add(next.port);
      running.push(next);
      await expect.poll(() => balancer.answered.get(next.port) ?? 0).toBeGreaterThan(10);
      const old = running.shift();
      expect(await old?.stop()).toBe(0);
      balancer.remove(old?.port ?? 0);
    }
    const before = seen.requests;
    await expect.poll(() => seen.requests).toBeGreaterThan(before + 20);
    await stop();
    expect(seen.failures).toEqual([]);
    expect(seen.requests).toBeGreaterThan(100);
    const [row] = await site.pool`select count(*)::int as stored from answer`;
    expect(row?.stored).toBe(seen.answers);
  } finally {
    await Promise.all(running.map((each) => each.stop()));
    await balancer.close();
    await site.stop();
  }
});

test("after the stop signal, a process says that it is not ready, still answers for a while, and closes its connections", async () => {
  const site = await startTestSite();
  const instance = await startSiteProcess({ DATA_DIR: site.dataDir, DRAIN_SECONDS: "2" });
  try {
    expect((await fetch(`${instance.url}/readyz`)).status).toBe(200);
    const stopped = instance.stop();
    await expect.poll(async () => (await fetch(`${instance.url}/readyz`)).status, { intervals: [50] }).toBe(503);
    const page = await fetch(instance.url);
    expect(page.status).toBe(200);
    expect(page.headers.get("connection")).toBe("close");
    expect((await fetch(`${instance.url}/healthz`)).status).toBe(200);
    expect(await stopped).toBe(0);
    await expect(fetch(instance.url)).rejects.toThrow();
  } finally {
    await site.stop();
  }
});
