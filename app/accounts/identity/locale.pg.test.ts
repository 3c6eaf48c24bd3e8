/** This test checks in which language pages and mails address a person. */
import { expect, it } from "vitest";
import { createAccountTestHelpers, testPassword } from "~/../tests/support/accounts";
import { openTestDatabase } from "~/../tests/support/database";
import { locales } from "~/platform/locale";
import { requestPasswordReset } from "../password/request-password-reset.server";
import { changeLearnerLocale } from "./change-learner-locale.server";
import { confirmAccount } from "./confirm-account.server";
import { confirmEmailChange } from "./confirm-email-change.server";
import { requestEmailChange } from "./request-email-change.server";

const { pool } = await openTestDatabase();
const tools = createAccountTestHelpers(pool);

const localeOf = async (setCookie: string) => (await tools.viewerOf(setCookie))?.locale;

async function confirm(email: string, viewerId: string | null): Promise<string> {
  const token = await tools.tokenTo(email, "confirm-account");
  const outcome = await confirmAccount(pool, { ...tools.ports(), token, viewerId, password: testPassword });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.setCookie;
}

it("choosing a language changes it for this learner only", async () => {
  const one = await tools.account();
  const other = await tools.account();
  await changeLearnerLocale(pool, { learnerId: one.learnerId, locale: "en" });
  expect([await localeOf(one.setCookie), await localeOf(other.setCookie)]).toEqual(["en", "nl"]);
});

it("a guest keeps their language when they get an account", async () => {
  const { device, now } = tools;
  const guest = await tools.sessions.startGuest(pool, { device, locale: "en", now });
  expect(await localeOf(guest.setCookie)).toBe("en");
  const email = tools.newEmail();
  await tools.register({ email, guestId: guest.learnerId, locale: "en" });
  expect(await localeOf(await confirm(email, guest.learnerId))).toBe("en");
});

it("a visitor who registers gets the language of the form, in the mail and in the account", async () => {
  const email = tools.newEmail();
  await tools.register({ email, locale: "en" });
  expect(await tools.mailsTo(email)).toMatchObject([{ template: "confirm-account", locale: "en" }]);
  expect(await localeOf(await confirm(email, null))).toBe("en");
});

it("mails to an account are in its own language, not in that of the person who caused them", async () => {
  const { email, learnerId } = await tools.account();
  await changeLearnerLocale(pool, { learnerId, locale: "en" });
  await tools.register({ email, locale: "nl" });
  await requestPasswordReset(pool, { ...tools.ports(), email, locale: "nl" });
  const asker = await tools.account();
  await requestEmailChange(pool, { ...tools.ports(), learnerId: asker.learnerId, email, password: testPassword });
  const newEmail = tools.newEmail();
  await requestEmailChange(pool, { ...tools.ports(), learnerId, email: newEmail, password: testPassword });
  const token = await tools.tokenTo(newEmail, "confirm-email");
  await confirmEmailChange(pool, { ...tools.ports(), token, learnerId });
  const mails = [...(await tools.mailsTo(email)), ...(await tools.mailsTo(newEmail))];
  expect(mails.map(({ template, locale }) => `${template} ${locale}`).sort()).toEqual([
    "account-exists en",
    "confirm-account nl",
    "confirm-email en",
    "email-changed en",
    "email-taken en",
    "reset-password en",
  ]);
});

it("a mail to an address without an account is in the language of the form", async () => {
  const email = tools.newEmail();
  await requestPasswordReset(pool, { ...tools.ports(), email, locale: "en" });
  expect(await tools.mailsTo(email)).toMatchObject([{ template: "no-account", locale: "en" }]);
});

it.each(locales)("the database stores the language %s, of a learner and of a sender of a report", async (locale) => {
  const { learnerId } = await tools.account();
  await changeLearnerLocale(pool, { learnerId, locale });
  const checks = await pool<{ definition: string }[]>`
    select pg_get_constraintdef(oid) as definition from pg_constraint where conname like '%locale_check'`;
  expect(checks.length).toBe(2);
  for (const { definition } of checks) expect(definition).toContain(`'${locale}'`);
});
