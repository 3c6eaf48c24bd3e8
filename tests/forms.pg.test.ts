/** These tests check what the forms of several routes have in common, called as the site calls them. */
import { expect, it } from "vitest";
import * as login from "~/routes/account/login.route";
import * as accountPassword from "~/routes/account/password.route";
import * as register from "~/routes/account/register.route";
import * as accountSessions from "~/routes/account/sessions.route";
import { createAccountTestHelpers, testPassword } from "./support/accounts";
import { openTestDatabase } from "./support/database";
import { openRouteClient } from "./support/route-client";

const { pool } = await openTestDatabase();
const tools = createAccountTestHelpers(pool);

it("a weak password is told together with all else that is wrong", async () => {
  const browser = openRouteClient(pool);
  const typed = { name: "", email: "zoe@", password: "Welkom01!" };
  const errors = { name: "name-empty", email: "email-domain", password: "password-weak" };
  expect(await browser.post(register, "/register", typed)).toMatchObject({
    status: 400,
    data: { errors, values: { name: "", email: "zoe@" } },
  });
  const strong = await browser.post(register, "/register", { ...typed, password: testPassword });
  expect(strong.data.errors).toEqual({ name: "name-empty", email: "email-domain" });
  const email = tools.newEmail();
  await tools.account(email);
  await browser.post(login, "/login", { email, password: testPassword });
  const change = await browser.post(accountPassword, "/account/password", { password: "", newPassword: "Welkom01!" });
  expect(change.data).toMatchObject({
    errors: { password: "password-empty", newPassword: "password-weak" },
    values: {},
  });
  const both = await browser.post(accountPassword, "/account/password", {
    password: "onjuist",
    newPassword: "Welkom01!",
  });
  expect(both).toMatchObject({
    status: 400,
    data: { errors: { password: "password-wrong", newPassword: "password-weak" } },
  });
});

it("a form of a page that was open before an intent had its own address goes on to there, with all that was typed", async () => {
  const browser = openRouteClient(pool);
  const email = tools.newEmail();
  await tools.account(email);
  await browser.post(login, "/login", { email, password: testPassword });
  const answer = await browser.post(accountSessions, "/account/sessions", { others: "1" });
  expect(answer).toMatchObject({ status: 307, location: "/account/sessions/others" });
});
