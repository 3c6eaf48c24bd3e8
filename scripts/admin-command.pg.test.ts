import { expect, it } from "vitest";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { createAccountTestHelpers } from "../tests/support/accounts";
import { openTestDatabase } from "../tests/support/database";
import { insertLearner, loadTestCourse } from "../tests/support/factories";
import { answerPracticeRound } from "../tests/support/learning";
import { adminHelp, readAdminCommand, runAdminCommand } from "./admin-command";

const { pool } = await openTestDatabase();
const tools = createAccountTestHelpers(pool);

async function run(...args: string[]) {
  const command = readAdminCommand(args);
  if ("error" in command || command.name === "help") throw new Error("not a command to run");
  return runAdminCommand(pool, command, tools.now);
}

it("a role is granted, shown and withdrawn, and doing it twice does no harm", async () => {
  expect(await run("list")).toEqual({ ok: true, text: "No account has a role." });
  const { email } = await tools.account();
  expect(await run("grant", "trainer", email.toUpperCase())).toEqual({ ok: true, text: `${email} is now trainer.` });
  expect(await run("grant", "trainer", email)).toEqual({
    ok: true,
    text: `${email} is already trainer: nothing changed.`,
  });
  expect(await run("list")).toEqual({ ok: true, text: `${email}  trainer  (Zoë)` });
  expect(await run("revoke", "trainer", email)).toEqual({ ok: true, text: `${email} is no longer trainer.` });
  expect(await run("list")).toEqual({ ok: true, text: "No account has a role." });
});

it("the last administrator keeps that role", async () => {
  const [first, second] = [await tools.account(), await tools.account()];
  await run("grant", "administrator", first.email);
  const { ok, text } = await run("revoke", "administrator", first.email);
  expect(ok).toBe(false);
  expect(text).toContain(`${first.email} is the last administrator, and nothing changed.`);
  await run("grant", "administrator", second.email);
  const both = await Promise.all([first, second].map(({ email }) => run("revoke", "administrator", email)));
  expect(both.filter((each) => each.ok)).toHaveLength(1);
});

it("every failure is one sentence", async () => {
  expect(await run("grant", "trainer", "nobody@example.org")).toEqual({
    ok: false,
    text: "There is no account with the address nobody@example.org: register it on the site first, and follow the link in the mail.",
  });
  expect(readAdminCommand(["make"])).toEqual({
    error: "There is no command make: use grant, revoke, list or compare-results. See npm run admin -- --help",
  });
  expect(readAdminCommand(["grant", "king", "a@b.nl"])).toMatchObject({
    error: expect.stringContaining("no role king"),
  });
  expect(readAdminCommand(["grant", "trainer", "a"])).toEqual({
    error: "a is not an e-mail address. See npm run admin -- --help",
  });
  expect(readAdminCommand(["grant", "trainer"])).toMatchObject({ error: expect.stringContaining("takes a role") });
  expect(readAdminCommand(["list", "all"])).toMatchObject({ error: expect.stringContaining("nothing after it") });
});

it("stored results are compared with what their answers give", async () => {
  const releases = createReleaseCache();
  const course = await loadTestCourse(pool, tools.now);
  const learnerId = await insertLearner(pool, tools.now);
  const right = [true, true, true, true, false];
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right, now: tools.now });
  expect(await run("compare-results")).toEqual({
    ok: true,
    text: "Attempts compared: 1. Every result is what its answers give.",
  });
  await pool.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`update answer set score = 1 where question_id = 'B5'`;
    await tx`update attempt_result set score = 1`;
  });
  const { ok, text } = await run("compare-results");
  expect(ok).toBe(false);
  expect(text).toContain("Attempts compared: 1. These 1 differ:");
  expect(text).toContain(`proef 1, practice vijf 1: stored 1, computed 0.8; scores of B5 (learner ${learnerId}`);
  expect(readAdminCommand(["compare-results", "now"])).toEqual({
    error: "compare-results takes nothing after it. See npm run admin -- --help",
  });
});

it("help is asked for in two ways; without arguments it is an error", () => {
  for (const args of [["--help"], ["grant", "-h"]]) expect(readAdminCommand(args)).toEqual({ name: "help" });
  expect(readAdminCommand([])).toEqual({ error: adminHelp.trimEnd() });
});
