/** One account that fails in a job of the night does not stop those after it. */
import { expect, it } from "vitest";
import { createAccountTestHelpers } from "~/../tests/support/accounts";
import { openTestDatabase } from "~/../tests/support/database";
import { refuseRow } from "~/../tests/support/refused-row";
import { warnInactiveAccounts } from "~/accounts/retention/warn-inactive-accounts.server";
import { deleteCohortDataOfLearner } from "~/cohorts/joining/delete-cohort-data-of-learner.server";
import { eraseOldCertificatesWithoutAccount } from "./erase-old-certificates-without-account.server";
import { retireInactiveAccounts } from "./retire-inactive-accounts.server";

const { pool } = await openTestDatabase();
const tools = createAccountTestHelpers(pool);
const { mail, now: start } = tools;
const at = (day: string) => new Date(`${day}T02:40:00Z`);

const warn = (day: string) => warnInactiveAccounts(pool, { mail, now: at(day) });
const retire = (day: string) => retireInactiveAccounts(pool, { now: at(day), forget: deleteCohortDataOfLearner });
const erase = (day: string) => eraseOldCertificatesWithoutAccount(pool, { now: at(day) });
const deliver = (day: string) =>
  pool`update mail_outbox set sent_at = ${at(day)}, tries = 1 where sent_at is null and recipient <> ''`;
const kindOf = async (learnerId: string) => {
  const [row] = await pool<{ kind: string }[]>`select kind from learner where id = ${learnerId}`;
  return row?.kind ?? null;
};

async function giveCertificate(learnerId: string, id: string): Promise<void> {
  await pool`
    insert into certificate (learner_id, id, course_id, label, name, facts, pdf, sha256, issued_at)
    values (${learnerId}, ${id}, 'proef', ${id}, 'Zoë Frozen', '{}', ${Buffer.from("pdf")}, ${"0".repeat(64)}, ${start})`;
  await pool`insert into certificate_status (id, learner_id, name_shown, hashes) values (${id}, ${learnerId}, true, '{}')`;
  await pool`
    insert into certificate_event (certificate_id, no, kind, at, actor) values (${id}, 1, 'issued', ${start}, 'holder')`;
}

it("a warning, an end or an old certificate that fails stops none of the others, and the failure is thrown", async () => {
  const people = [await tools.account(), await tools.account(), await tools.account()];
  // Accounts are taken in the order of their ids, so the first one comes before the others.
  const [first, ...others] = people.map(({ learnerId }) => learnerId).sort() as [string, string, string];
  const failed = { name: "AggregateError", errors: [expect.objectContaining({ message: "refused" })] };
  const endWarning = await refuseRow(pool, {
    ...{ table: "inactivity_warning", on: "insert", column: "learner_id", value: first },
  });
  await expect(warn("2028-01-01")).rejects.toMatchObject(failed);
  expect(await pool`select learner_id from inactivity_warning order by 1`).toEqual(
    others.map((learnerId) => ({ learnerId })),
  );
  await endWarning();
  await warn("2028-01-01");
  await deliver("2028-01-01");
  await warn("2028-02-16");
  await deliver("2028-02-16");

  for (const [no, learnerId] of [first, ...others].entries()) await giveCertificate(learnerId, `00000000000${no}`);
  const endRetiring = await refuseRow(pool, {
    ...{ table: "account", on: "delete", column: "learner_id", value: first },
  });
  await expect(retire("2028-03-01")).rejects.toMatchObject(failed);
  expect(await Promise.all([first, ...others].map(kindOf))).toEqual(["account", "holder", "holder"]);
  await endRetiring();
  expect(await retire("2028-03-01")).toEqual({ holders: 1, removed: 0 });

  const endErasing = await refuseRow(pool, {
    ...{ table: "certificate", on: "delete", column: "learner_id", value: first },
  });
  await expect(erase("2034-01-01")).rejects.toMatchObject(failed);
  expect(await Promise.all([first, ...others].map(kindOf))).toEqual(["holder", null, null]);
  await endErasing();
  expect(await erase("2034-01-01")).toBe(1);
});
