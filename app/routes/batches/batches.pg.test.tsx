/** A trainer selects members, writes, looks at who gets what, and sends: the routes, and the pages that are made of what they return. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { createAccountTestHelpers } from "~/../tests/support/accounts";
import { insertCohort, insertMemberWithAccount } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createGuestBrowserHelpers } from "~/../tests/support/guest-browser";
import { openRouteClient } from "~/../tests/support/route-client";
import { newId } from "~/platform/ids";
import { BatchPage } from "./batch.page";
import * as batchRoute from "./batch.route";
import * as groupMessage from "./group-message.route";
import { BatchPreviewPage } from "./preview.page";
import * as preview from "./preview.route";
import * as selection from "./selection.route";
import * as templates from "./templates.route";

const { pool } = await openTestDatabase();
const tools = createAccountTestHelpers(pool);
const { enter } = createGuestBrowserHelpers(pool, tools);
const now = new Date("2026-03-01T10:00:00Z");
await loadTestCourse(pool, now);

async function openTrainer(people: number) {
  const { learnerId: trainerId, email } = await tools.account();
  await pool`
    insert into role_grant (id, learner_id, role, granted, actor, at)
    values (${newId(now)}, ${trainerId}, 'trainer', true, 'test', ${now})`;
  const browser = openRouteClient(pool);
  await enter(browser, email);
  const cohortId = await insertCohort(pool, { trainerId, now });
  const who: string[] = [];
  for (let number = 1; number <= people; number++)
    who.push(await insertMemberWithAccount(pool, { cohortId, name: `Lid ${number}`, now }));
  return { browser, trainerId, email, cohortId, who, path: `/cohorts/${cohortId}`, params: { cohort: cohortId } };
}

const batchOf = (location: string | null) => /batches\/([^/]+)/.exec(location ?? "")?.[1] ?? "";

it.each([1, 5, 300])(
  "a message to %i people is shown before it is sent, with one button",
  async (people) => {
    const { browser, cohortId, who, path, params, email } = await openTrainer(people);
    const begun = await browser.post(
      selection,
      `${path}/selection`,
      [["act", "message"], ...who.map((id): [string, string] => ["who", id])],
      params,
    );
    const batch = batchOf(begun.location);
    const at = { ...params, batch };
    const form = await browser.get(batchRoute, `${path}/batches/${batch}`, { params: at });
    const written = renderToStaticMarkup(<BatchPage {...form.data} form={undefined} />);
    expect(written).toContain(`Antwoorden komen op mijn e-mailadres (${email})`);
    expect(written).not.toContain('name="replies" value="on" checked');
    const typed = { subject: "Voor {naam}", text: "Dag {naam}" };
    const saved = await browser.post(batchRoute, `${path}/batches/${batch}`, typed, at);
    expect(saved.location).toBe(`${path}/batches/${batch}/preview`);
    const seen = await browser.get(preview, `${path}/batches/${batch}/preview`, { params: at });
    const html = renderToStaticMarkup(<BatchPreviewPage {...seen.data} form={undefined} />);
    expect(html).toContain("Voor Lid 1");
    for (let number = 1; number <= people; number++) expect(html).toContain(`Lid ${number}`);
    expect(html.match(/type="submit"/g)).toHaveLength(1);
    expect(html).not.toContain("@example.org");
    for (let click = 0; click < 2; click++)
      expect((await browser.post(preview, `${path}/batches/${batch}/preview`, { draft: "1" }, at)).location).toBe(
        `${path}/batches/${batch}`,
      );
    const done = await browser.get(batchRoute, `${path}/batches/${batch}`, { params: at });
    expect(renderToStaticMarkup(<BatchPage {...done.data} form={undefined} />)).toContain("je bericht.");
    expect(await pool`select from trainer_message where cohort_id = ${cohortId}`).toHaveLength(people);
  },
  60_000,
);

it("without anybody selected, or with an act that no button has, nothing begins", async () => {
  const { browser, path, params, who, cohortId } = await openTrainer(1);
  const forged: Record<string, string>[] = [
    { act: "message" },
    { act: "message", who: "x" },
    { act: "message", who: newId(now) },
  ];
  for (const fields of forged)
    expect((await browser.post(selection, `${path}/selection`, fields, params)).status).toBe(400);
  expect((await browser.post(selection, `${path}/selection`, { who: who[0] ?? "", act: "erase" }, params)).status).toBe(
    400,
  );
  expect(await pool`select from member_batch where cohort_id = ${cohortId}`).toHaveLength(0);
});

it("a template fills the message to the whole group, also after two clicks on its form", async () => {
  const { browser, path, params, cohortId } = await openTrainer(2);
  const template = { id: newId(now), name: "Welkom", subject: "Welkom {naam}", text: "Fijn dat je er bent." };
  for (let click = 0; click < 2; click++) await browser.post(templates, "/templates", template);
  const page = await browser.get(groupMessage, `${path}/message?template=${template.id}`, { params });
  expect(page.data).toMatchObject({ members: 2, writing: { template: { subject: "Welkom {naam}" } } });
  expect(page.data.writing.templates).toHaveLength(1);
  const fields = { id: page.data.id, subject: template.subject, text: template.text };
  for (let click = 0; click < 2; click++) {
    const begun = await browser.post(groupMessage, `${path}/message`, fields, params);
    expect(begun.location).toBe(`${path}/batches/${page.data.id}/preview`);
  }
  expect(await pool`select from member_batch where cohort_id = ${cohortId}`).toHaveLength(1);
});
