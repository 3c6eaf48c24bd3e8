/** A trainer goes back in the browser to a form that was used, changes what it says, and sends it again: nothing is lost. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { createAccountTestHelpers } from "~/../tests/support/accounts";
import { insertCohort, insertMemberWithAccount } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createGuestBrowserHelpers } from "~/../tests/support/guest-browser";
import { openRouteClient } from "~/../tests/support/route-client";
import { newId } from "~/platform/ids";
import { MessagesContext, messagesFor } from "~/ui/messages";
import { refuseSentBatch } from "./batches.server";
import { GroupMessagePage } from "./group-message.page";
import * as groupMessage from "./group-message.route";
import * as preview from "./preview.route";
import * as templates from "./templates.route";

const { pool } = await openTestDatabase();
const tools = createAccountTestHelpers(pool);
const { enter } = createGuestBrowserHelpers(pool, tools);
const now = new Date("2026-03-01T10:00:00Z");
await loadTestCourse(pool, now);

async function openTrainer() {
  const { learnerId: trainerId, email } = await tools.account();
  await pool`
    insert into role_grant (id, learner_id, role, granted, actor, at)
    values (${newId(now)}, ${trainerId}, 'trainer', true, 'test', ${now})`;
  const browser = openRouteClient(pool);
  await enter(browser, email);
  const cohortId = await insertCohort(pool, { trainerId, now });
  await insertMemberWithAccount(pool, { cohortId, name: "Noor", now });
  return { browser, cohortId, path: `/cohorts/${cohortId}/message`, params: { cohort: cohortId } };
}

it("templates: another text is another template, and two clicks are one", async () => {
  const { browser } = await openTrainer();
  const first = { id: newId(now), name: "Welkom", subject: "Welkom", text: "Fijn." };
  const second = { ...first, name: "Zetje", text: "Ga je verder?" };
  for (const fields of [first, second, second, first])
    expect((await browser.post(templates, "/templates", fields)).location).toContain("done=added");
  const page = await browser.get(templates, "/templates");
  expect(page.data.templates.map(({ name, text }: typeof first) => [name, text])).toEqual([
    ["Welkom", "Fijn."],
    ["Zetje", "Ga je verder?"],
  ]);
});

it("a message to the group: the page says that an earlier one was sent, keeps the new text, and goes on with it", async () => {
  const { browser, path, params, cohortId } = await openTrainer();
  const page = await browser.get(groupMessage, path, { params });
  const typed = { id: page.data.id, subject: "Eerste", text: "Dag." };
  const sendTo = async (fields: Record<string, string>) => {
    const begun = await browser.post(groupMessage, path, fields, params);
    const batch = /batches\/([^/]+)/.exec(begun.location ?? "")?.[1] ?? "";
    if (batch) await browser.post(preview, `${begun.location}`, { draft: "1" }, { ...params, batch });
    return begun;
  };
  await sendTo(typed);
  const refused = await sendTo({ ...typed, subject: "Tweede", text: "Nog iets." });
  expect(refused).toMatchObject({ status: 409, location: null });
  const { values } = refused.data;
  expect(values).toMatchObject({ subject: "Tweede", text: "Nog iets." });
  expect(values.id).not.toBe(typed.id);
  const html = renderToStaticMarkup(
    <MessagesContext.Provider value={messagesFor("nl")}>
      <GroupMessagePage {...page.data} form={refused.data} />
    </MessagesContext.Provider>,
  );
  expect(html).toContain(messagesFor("nl").batch.errors.sent);
  expect(html).toContain("Nog iets.");
  await sendTo(values);
  const sent = await pool`select subject from trainer_message where cohort_id = ${cohortId} order by at, subject`;
  expect(sent.map(({ subject }) => subject)).toEqual(["Eerste", "Tweede"]);
});

it("a message to selected people that was sent: what was typed after it is shown, and not said to be sent", async () => {
  const context: { notTaken?: object; form: Promise<URLSearchParams> } = {
    form: Promise.resolve(new URLSearchParams({ subject: "Tweede", text: "Nog iets.", replies: "on" })),
  };
  const response = await refuseSentBatch(new Request("http://localhost/"), context as never, "/cohorts/c/batches/b");
  expect(response.status).toBe(409);
  expect(context.notTaken).toMatchObject({
    ...{ why: { kind: "batch-sent" }, back: "/cohorts/c/batches/b" },
    typed: [
      { kind: "subject", text: "Tweede" },
      { kind: "text", text: "Nog iets." },
    ],
  });
});

it("a batch too many is refused with a redirect, and the page then says how long to wait and what is ready", async () => {
  const { browser, path, params } = await openTrainer();
  for (const number of [1, 2, 3, 4]) {
    const page = await browser.get(groupMessage, path, { params });
    const typed = { id: page.data.id, subject: `Bericht ${number}`, text: "Dag." };
    const begun = await browser.post(groupMessage, path, typed, params);
    const at = { ...params, batch: page.data.id };
    const sent = await browser.post(preview, `${begun.location}`, { draft: "1" }, at);
    expect(sent).toMatchObject({ status: 303 });
    if (number < 4) continue;
    expect(sent.location).toBe(`${begun.location}?refused=1`);
    const { data } = await browser.get(preview, `${sent.location}`, { params: at });
    expect(data.refused).toEqual({ errors: { form: "too-many-tries" }, values: {}, retryAfterSeconds: 3600 });
    expect(data.batch.draft).toMatchObject({ subject: "Bericht 4" });
  }
});
