import { expect, it } from "vitest";
import { accountTools } from "../tests/support/accounts";
import { testDatabase } from "../tests/support/database";
import { readAdminCommand, runAdminCommand } from "./admin-command";

const { pool } = await testDatabase();
const tools = accountTools(pool);

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

it("every failure is one sentence", async () => {
  expect(await run("grant", "trainer", "nobody@example.org")).toEqual({
    ok: false,
    text: "There is no account with the address nobody@example.org: register it on the site first.",
  });
  expect(readAdminCommand(["make"])).toEqual({ error: "There is no command make: use grant, revoke or list." });
  expect(readAdminCommand(["grant", "king", "a@b.nl"])).toMatchObject({
    error: expect.stringContaining("no role king"),
  });
  expect(readAdminCommand(["grant", "trainer", "a"])).toEqual({ error: "a is not an e-mail address." });
  expect(readAdminCommand(["grant", "trainer"])).toMatchObject({ error: expect.stringContaining("takes a role") });
  expect(readAdminCommand(["list", "all"])).toMatchObject({ error: expect.stringContaining("nothing after it") });
});

it("help is asked for in three ways", () => {
  for (const args of [[], ["--help"], ["grant", "-h"]]) expect(readAdminCommand(args)).toEqual({ name: "help" });
});
