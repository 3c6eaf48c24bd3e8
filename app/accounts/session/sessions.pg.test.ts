import { expect, it } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createSessionStore } from "./sessions.server";

const { pool, countStatements } = await openTestDatabase();
const sessions = createSessionStore({ secure: false });
const start = new Date("2026-03-01T12:00:00Z");
const later = (days: number, seconds = 0) => new Date(start.getTime() + days * 86_400_000 + seconds * 1000);
const header = (setCookie: string) => setCookie.split(";")[0] ?? "";

it("a guest is created in one statement and read in one", async () => {
  const begun = await countStatements((counted) =>
    sessions.startGuest(counted, { device: "Firefox op Linux", locale: "nl", now: start }),
  );
  expect(begun.statements).toHaveLength(1);
  expect(begun.result.setCookie).toMatch(/^session=[a-z2-7]{40}; HttpOnly; Max-Age=2592000; Path=\/; SameSite=Lax$/);
  const { result, statements } = await countStatements((counted) =>
    sessions.read(counted, header(begun.result.setCookie), start),
  );
  expect(statements).toHaveLength(1);
  expect(result).toEqual({
    setCookie: null,
    viewer: {
      learnerId: begun.result.learnerId,
      kind: "guest",
      name: null,
      email: null,
      roles: [],
      locale: "nl",
      sessionId: expect.any(String),
    },
  });
});

it("a secure site sends a __Host- cookie", async () => {
  const { setCookie } = await createSessionStore({ secure: true }).startGuest(pool, {
    device: "",
    locale: "nl",
    now: start,
  });
  expect(setCookie).toMatch(/^__Host-session=.*Path=\/; SameSite=Lax; Secure$/);
});

it("the token is not stored in the database", async () => {
  const { setCookie } = await sessions.startGuest(pool, { device: "", locale: "nl", now: start });
  const token = header(setCookie).slice("session=".length);
  const rows = await pool`select from session where token_hash = ${Buffer.from(token)} or device like ${`%${token}%`}`;
  expect(rows).toHaveLength(0);
});

it("a session is renewed at most once a day, and ends after 30 days without use or 90 days in total", async () => {
  const { learnerId, setCookie } = await sessions.startGuest(pool, { device: "", locale: "nl", now: start });
  const cookie = header(setCookie);
  expect((await sessions.read(pool, cookie, later(0, 60))).setCookie).toBeNull();
  const renewed = await countStatements((counted) => sessions.read(counted, cookie, later(29)));
  expect(renewed.statements).toHaveLength(1);
  expect(renewed.result.setCookie).toContain(cookie);
  expect((await sessions.read(pool, cookie, later(29, 60))).setCookie).toBeNull();
  const [learner] =
    await pool`select to_char(last_active_on, 'YYYY-MM-DD') as day from learner where id = ${learnerId}`;
  expect(learner?.day).toBe("2026-03-30");
  expect((await sessions.read(pool, cookie, later(58))).viewer?.learnerId).toBe(learnerId);
  expect((await sessions.read(pool, cookie, later(87))).viewer?.learnerId).toBe(learnerId);
  expect((await sessions.read(pool, cookie, later(89, 86_399))).viewer?.learnerId).toBe(learnerId);
  const over = await sessions.read(pool, cookie, later(90, 1));
  expect(over.viewer).toBeNull();
  expect(over.setCookie).toContain("Max-Age=0");
});

it("a session ends after 30 days without use, by the given clock", async () => {
  const { setCookie } = await sessions.startGuest(pool, { device: "", locale: "nl", now: start });
  expect((await sessions.read(pool, header(setCookie), later(30, 1))).viewer).toBeNull();
});

it("a malformed cookie is no session, and a malformed cookie beside it has no effect", async () => {
  const { setCookie } = await sessions.startGuest(pool, { device: "", locale: "nl", now: start });
  const malformed = await sessions.read(pool, "session=%zz", start);
  expect(malformed).toEqual({ viewer: null, setCookie: expect.stringMatching(/^session=; .*Max-Age=0/) });
  expect(await sessions.read(pool, "session", start)).toEqual({ viewer: null, setCookie: null });
  expect((await sessions.read(pool, `theme=%zz; ${header(setCookie)}`, start)).viewer).not.toBeNull();
  expect((await sessions.read(pool, "session=nobody", start)).viewer).toBeNull();
});

it("the latest row of each role decides", async () => {
  const { learnerId, setCookie } = await sessions.startGuest(pool, { device: "", locale: "nl", now: start });
  const grant = (at: number, role: string, granted: boolean) => pool`
    insert into role_grant (id, learner_id, role, granted, actor, at)
    values (${`00000000-0000-7000-8000-00000000000${at}`}, ${learnerId}, ${role}, ${granted}, 'test', ${start})`;
  await grant(1, "trainer", true);
  await grant(2, "author", true);
  await grant(3, "trainer", false);
  const { viewer } = await sessions.read(pool, header(setCookie), start);
  expect(viewer?.roles).toEqual(["author"]);
});

it("the token of an ended session is invalid", async () => {
  const { setCookie } = await sessions.startGuest(pool, { device: "", locale: "nl", now: start });
  expect(await sessions.end(pool, header(setCookie))).toContain("session=; ");
  expect((await sessions.read(pool, header(setCookie), start)).viewer).toBeNull();
});

it("starting a session marks the learner as active", async () => {
  const { learnerId } = await sessions.startGuest(pool, { device: "", locale: "nl", now: start });
  const started = await countStatements((counted) => sessions.start(counted, { learnerId, device: "", now: later(3) }));
  expect(started.statements).toHaveLength(1);
  const [learner] =
    await pool`select to_char(last_active_on, 'YYYY-MM-DD') as day from learner where id = ${learnerId}`;
  expect(learner?.day).toBe("2026-03-04");
});
