/** These tests check how pages accept and show e-mail addresses and names of people. */
import { expect, it } from "vitest";
import { createEmailNormalisationMigration } from "~/email-normalisation-migration.server";
import { createLogger } from "~/platform/log.server";
import * as account from "~/routes/account/account.route";
import * as confirm from "~/routes/account/confirm.route";
import * as accountData from "~/routes/account/data.route";
import * as login from "~/routes/account/login.route";
import * as accountName from "~/routes/account/name.route";
import * as register from "~/routes/account/register.route";
import * as adminAccounts from "~/routes/admin/accounts.route";
import { messagesFor } from "~/ui/messages";
import { createAccountTestHelpers, testPassword } from "./support/accounts";
import { openTestDatabase } from "./support/database";
import { openRouteClient } from "./support/route-client";

const { pool } = await openTestDatabase();
const tools = createAccountTestHelpers(pool);

it("an address in letters and in punycode is one account, and is shown in letters", async () => {
  const stored = "jan@xn--bcher-kva.example";
  const browser = openRouteClient(pool);
  const sent = { status: 303, location: "/register?done=sent" };
  const typed = { name: "Jan", email: "Jan@BÜCHER.example", password: testPassword };
  expect(await browser.post(register, "/register", typed)).toMatchObject(sent);
  const address = `/confirm?token=${await tools.tokenTo(stored, "confirm-account")}`;
  expect(await browser.post(confirm, address, { password: testPassword })).toMatchObject({
    location: "/today?done=confirmed",
  });
  for (const email of [stored, "ja\u00adn@bu\u0308cher.example"])
    expect(await openRouteClient(pool).post(register, "/register", { ...typed, email })).toMatchObject(sent);
  expect((await tools.mailsTo(stored)).filter(({ template }) => template === "account-exists")).toHaveLength(2);
  expect(await pool`select email from account`).toEqual([{ email: stored }]);
  expect((await browser.get(account, "/account")).data.email).toBe("jan@bücher.example");
  expect(JSON.parse((await browser.get(accountData, "/account/data")).data).account.profile.email).toBe(
    "jan@bücher.example",
  );
  const other = openRouteClient(pool);
  expect(await other.post(login, "/login", { email: "jan＠bücher。example", password: testPassword })).toMatchObject({
    status: 303,
  });
});

it.each([
  ["jan", "email-no-at"],
  ["jan de vries@example.org", "email-space"],
  ["jan@example", "email-domain"],
  ["jan,piet@example.org", "email-sign"],
])("%s is refused with the reason, and stays in the form", async (email, reason) => {
  for (const [route, path] of [
    [register, "/register"],
    [login, "/login"],
  ] as const) {
    const answer = await openRouteClient(pool).post(route, path, { name: "Jan", email, password: testPassword });
    expect(answer).toMatchObject({ status: 400, data: { errors: { email: reason }, values: { email } } });
  }
  for (const locale of ["nl", "en"] as const) {
    expect(Object.keys(messagesFor(locale).account.errors)).toContain(reason);
  }
});

it("an invisible name makes no account and changes none", async () => {
  const { setCookie } = await tools.account();
  const browser = openRouteClient(pool);
  browser.jar.set("session", { value: tools.cookieOf(setCookie).slice("session=".length), path: "/" });
  for (const name of ["\u00ad", "\u3164", "\u2800", "\u202e"]) {
    const refused = { status: 400, data: { errors: { name: "name-blank" } } };
    const typed = { name, email: tools.newEmail(), password: testPassword };
    expect(await openRouteClient(pool).post(register, "/register", typed)).toMatchObject(refused);
    expect(await browser.post(accountName, "/account/name", { name })).toMatchObject(refused);
  }
});

it("an administrator sees the accounts that share an address", async () => {
  const admin = await tools.account();
  const browser = openRouteClient(pool);
  browser.jar.set("session", { value: tools.cookieOf(admin.setCookie).slice("session=".length), path: "/" });
  await pool`
    insert into role_grant (id, learner_id, role, granted, actor, at)
    values (gen_random_uuid(), ${admin.learnerId}, 'administrator', true, 'test', ${tools.now})`;
  const [one, two] = [await tools.account(), await tools.account()];
  await pool`update account set email = 'eva@gärten.example' where learner_id = ${one.learnerId}`;
  await pool`update account set email = 'eva@xn--grten-gra.example' where learner_id = ${two.learnerId}`;
  await pool`update learner set last_active_on = '2026-05-05' where id = ${one.learnerId}`;
  await createEmailNormalisationMigration({ pool, log: createLogger("silent"), now: tools.now }).run();
  const { data } = await browser.get(adminAccounts, "/admin/accounts");
  expect(data.shared).toMatchObject([
    {
      email: "eva@gärten.example",
      accounts: [
        { learnerId: one.learnerId, spelling: "eva@xn--grten-gra.example" },
        { learnerId: two.learnerId, spelling: "eva@xn--grten-gra.example" },
      ],
    },
  ]);
});
