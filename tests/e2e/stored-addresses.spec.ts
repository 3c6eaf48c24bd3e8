/**
 * This test checks e-mail addresses that an older version stored in two spellings, after the next start of the built site and in a real
 * browser.
 */
import { hashPassword } from "../../app/accounts/password/passwords.server";
import { newId } from "../../app/platform/ids";
import { expect, startTestSite, test } from "../support/site";

test("a start normalises stored addresses, both owners of a pair can log in, and an administrator sees them", async ({
  browser,
}) => {
  const site = await startTestSite();
  try {
    const { pool } = site;
    expect(await pool`select name from stored_step where name = 'fold-addresses'`).toHaveLength(1);
    await pool`delete from stored_step`;
    const passwords = ["vier woorden op een rij", "nog vier andere woorden hier"];
    for (const [at, email] of ["jan@bücher.example", "jan@xn--bcher-kva.example"].entries()) {
      const now = new Date();
      const id = newId(now);
      await pool`
        insert into learner (id, kind, created_at, last_active_on) values (${id}, 'account', ${now}, '2026-01-01'::date + ${at}::int)`;
      await pool`
        insert into account (learner_id, email, email_confirmed_at, password_hash, name)
        values (${id}, ${email}, ${now}, ${await hashPassword(passwords[at] ?? "")}, ${`Jan ${at}`})`;
    }
    site.process().kill("SIGKILL");
    await site.start();
    for (const [at, secret] of passwords.entries()) {
      const page = await browser.newPage({ baseURL: site.url });
      await page.goto("/login");
      // Chromium sends the part after the @ in punycode (ASCII letters only).
      await page.getByLabel("E-mailadres").fill("jan@bücher.example");
      await page.getByLabel("Wachtwoord").fill(secret);
      await page.locator("main").getByRole("button", { name: "Log in" }).click();
      await expect(page).toHaveURL(/\/today/);
      await page.goto("/account");
      await expect(page.locator("main")).toContainText(`Jan ${at}`);
      await expect(page.locator("main")).toContainText("jan@bücher.example");
      await page.close();
    }
    const context = await browser.newContext({ baseURL: site.url });
    const { learnerId } = await site.signIn(context);
    await pool`
      insert into role_grant (id, learner_id, role, granted, actor, at)
      values (gen_random_uuid(), ${learnerId}, 'administrator', true, 'test', now())`;
    const page = await context.newPage();
    await page.goto("/admin/accounts");
    const pair = page.getByRole("region", { name: "Adressen met twee accounts" });
    await expect(pair).toContainText("heeft het adres");
    await expect(pair).toContainText("logt in met jan@bücher.example");
    await context.close();
  } finally {
    await site.stop();
  }
});
