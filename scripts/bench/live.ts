/**
 * Measures a live session: how long phones wait for a vote, and how long it takes until the count on the big screen has it, while ten
 * progress matrices are open.
 */
import http from "node:http";
import { askLiveQuestion } from "../../app/cohorts/live/ask-live-question.server";
import { listLiveQuestions } from "../../app/cohorts/live/list-live-questions";
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import { insertCohort, insertMembership } from "../../tests/support/cohorts";
import { openMatrix } from "./classroom";
import { median, percentile, sendRequestReturningStatus } from "./measure";
import type { BenchScale } from "./scale";
import type { BenchSite } from "./site";

interface LiveMeasurement {
  name: string;
  /** 95th percentile of the response times of votes, in ms; median over the rounds. The aim is 300. */
  answer_p95_ms: number;
  slowest_ms: number;
  /** 95th percentile of the time from sending a vote until the stream of the screen has counted it, in ms. The aim is 700. */
  count_p95_ms: number;
  stored: number;
}

interface Phone {
  cookie: string;
}

export async function measureLiveSession(
  site: BenchSite,
  { live: { phones: phoneCount, spreadMs, rounds, matrices } }: BenchScale,
  step: (text: string) => void,
): Promise<LiveMeasurement[]> {
  const group = await beginSession(site, phoneCount);
  step(`live: ${phoneCount} phones join`);
  const phones = await Promise.all(Array.from({ length: phoneCount }, () => joinSession(site.port, group.code)));
  const streams = await Promise.all(
    phones.map(({ cookie }) => openStream(site.port, `/live/${group.code}/stream`, cookie, () => {})),
  );
  const voteAll = async (spread: number) => {
    const roundNo = await group.ask();
    const counted = new Map<number, number>();
    let isAtRound = false;
    const screen = await openStream(site.port, `${group.path}/stream`, site.trainer.cookie, (event, data) => {
      // A stream begins with the state that its process knew last, which may be that of the round before.
      if (event === "version") isAtRound = data.startsWith(`${roundNo}-`);
      if (event !== "count" || !isAtRound) return;
      const { answers } = JSON.parse(data) as { answers: number };
      for (let at = answers; at > 0 && !counted.has(at); at--) counted.set(at, performance.now());
    });
    await waitUntil(() => isAtRound, "the screen shows the question");
    const agent = new http.Agent({ keepAlive: true, maxSockets: phoneCount });
    const votes = await Promise.all(
      phones.map(async ({ cookie }, at) => {
        await new Promise((resolve) => setTimeout(resolve, (at / phoneCount) * spread));
        const body = new URLSearchParams({
          round: String(roundNo),
          vote: "first",
          option: group.options[at % group.options.length] ?? "",
        }).toString();
        const headers = {
          cookie,
          "x-live": "1",
          origin: `http://localhost:${site.port}`,
          host: `localhost:${site.port}`,
          "content-type": "application/x-www-form-urlencoded",
        };
        const sent = performance.now();
        const job = { method: "POST" as const, path: `/live/${group.code}/vote`, headers, body };
        const status = await sendRequestReturningStatus(site.port, job, agent);
        if (status !== 204) throw new Error(`A vote was answered with ${status}`);
        return { sent, answered: performance.now() };
      }),
    );
    await waitUntil(() => counted.has(phoneCount), "the count on the screen has all votes");
    screen.close();
    agent.destroy();
    const inOrder = votes.sort((a, b) => a.answered - b.answered);
    return {
      latencies: votes.map(({ sent, answered }) => answered - sent).sort((a, b) => a - b),
      // The vote that was answered as number n is in the count as soon as that is n.
      counts: inOrder.map(({ sent }, at) => (counted.get(at + 1) ?? 0) - sent).sort((a, b) => a - b),
      stored: await group.countStored(roundNo),
    };
  };
  step("live: warming up");
  await voteAll(spreadMs / 5);
  const open = await Promise.all(
    Array.from({ length: matrices }, () => openMatrix(site.port, group.cohortId, site.trainer.cookie)),
  );
  const samples = [];
  for (let round = 1; round <= rounds; round++) {
    step(`live: round ${round} of ${rounds}`);
    samples.push(await voteAll(spreadMs));
  }
  step(`live: ${phoneCount} at once`);
  const rush = await voteAll(0);
  for (const stream of [...open, ...streams]) stream.close();
  const row = (name: string, all: Awaited<ReturnType<typeof voteAll>>[]): LiveMeasurement => {
    const over = (figure: (sample: (typeof all)[number]) => number) => Number(median(all.map(figure)).toFixed(1));
    return {
      name,
      answer_p95_ms: over(({ latencies }) => percentile(latencies, 0.95)),
      slowest_ms: over(({ latencies }) => latencies.at(-1) ?? 0),
      count_p95_ms: over(({ counts }) => percentile(counts, 0.95)),
      stored: all.reduce((sum, { stored }) => sum + stored, 0),
    };
  };
  return [
    row(`live: ${phoneCount} votes in ${spreadMs / 1000} s, ${matrices} matrices open`, samples),
    row(`live: ${phoneCount} votes at once`, [rush]),
  ];
}

/** Begins a session for a group of so many members. `ask` asks the question again and returns the number of the new round. */
async function beginSession(site: BenchSite, members: number) {
  const { pool, trainer, release } = site;
  const { trainerId } = trainer;
  const now = new Date();
  const day = (ms: number) => new Date(now.getTime() + ms).toISOString().slice(0, 10);
  const dates = { startsOn: day(-7 * 86_400_000), endsOn: day(90 * 86_400_000) };
  const cohortId = await insertCohort(pool, { trainerId, courseId: release.content.courseId, ...dates, now });
  for (const { learnerId } of site.people.slice(-members)) await insertMembership(pool, { cohortId, learnerId, now });
  const questionId = listLiveQuestions(release).flatMap(({ questions }) => questions)[0]?.id;
  if (!questionId) throw new Error("The course has no question for a live session.");
  const releases = createReleaseCache();
  const ask = async () => {
    const outcome = await askLiveQuestion(pool, releases, { cohortId, trainerId, questionId, now: new Date() });
    if (!outcome.ok) throw new Error(outcome.reason);
    const [row] = await pool<{ no: number; code: string; options: string[] }[]>`
      select round.no, session.code, round.options from live_session session join live_round round on round.session_id = session.id
       where session.id = ${outcome.sessionId} order by round.no desc limit 1`;
    return { ...outcome, no: row?.no ?? 0, code: row?.code ?? "", options: row?.options ?? [] };
  };
  const { sessionId, code, options } = await ask();
  return {
    cohortId,
    code,
    options,
    path: `/cohorts/${cohortId}/sessions/${sessionId}`,
    ask: async () => (await ask()).no,
    async countStored(roundNo: number) {
      const [row] = await pool<{ count: number }[]>`
        select count(*)::integer as count from live_answer where session_id = ${sessionId} and round_no = ${roundNo}`;
      return row?.count ?? 0;
    },
  };
}

/** Opens the page of the session, as a phone does, and returns the cookie that it gets. */
function joinSession(port: number, code: string): Promise<Phone> {
  return new Promise((resolve, reject) => {
    const headers = { host: `localhost:${port}` };
    http
      .get({ port, host: "127.0.0.1", path: `/live/${code}`, headers }, (response) => {
        response.resume();
        const cookie = (response.headers["set-cookie"] ?? []).map((each) => each.split(";")[0]).join("; ");
        if (response.statusCode !== 200 || cookie === "")
          reject(new Error(`A phone was answered ${response.statusCode}`));
        else response.once("end", () => resolve({ cookie }));
      })
      .on("error", reject);
  });
}

/** Opens a stream of a session. `heard` gets the name and the data of each event. */
function openStream(
  port: number,
  path: string,
  cookie: string,
  heard: (event: string, data: string) => void,
): Promise<{ close(): void }> {
  return new Promise((resolve, reject) => {
    const headers = { cookie, accept: "text/event-stream", host: `localhost:${port}` };
    const request = http.get({ port, host: "127.0.0.1", path, headers }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`${path} answered ${response.statusCode}`));
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        for (const [, event = "", data = ""] of chunk.matchAll(/event: (\w+)\ndata: (.*)\n/g)) heard(event, data);
      });
      response.on("error", () => {});
      resolve({ close: () => void request.destroy() });
    });
    request.on("error", reject);
  });
}

async function waitUntil(holds: () => boolean, what: string): Promise<void> {
  for (let waited = 0; !holds(); waited += 50) {
    if (waited > 30_000) throw new Error(`Still not: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
