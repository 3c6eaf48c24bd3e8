/** A note that a learner changes in two places, such as on a laptop and on a phone whose page was open all the time. */
import { expect, test } from "vitest";
import { createRequestContextFactory } from "~/../tests/support/context";
import { openTestDatabase } from "~/../tests/support/database";
import { createTestCourse, insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import * as notes from "~/routes/lesson/notes.route";
import { createFormNotSavedFragmentResponse } from "~/web/responses/lesson-fragments.server";
import { composeNoteVersion } from "./note";
import { saveNote } from "./save-note.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-09-01T10:00:00Z");
const createContext = createRequestContextFactory(pool, () => now);
await loadTestCourse(pool, new Date("2026-03-01T10:00:00Z"), createTestCourse());

const recall = "recall:terugblik";
/** Saves a text from a page that showed `before`. */
function save(learnerId: string, text: string, { before, place = recall }: { before: string; place?: string }) {
  const input = { learner: { id: learnerId }, courseId: "proef", lessonId: "vijf", place, text, now };
  return saveNote(pool, releases, { ...input, basedOn: composeNoteVersion(before) });
}
const textsOf = async (learnerId: string) =>
  (await pool<{ text: string }[]>`select text from note where learner_id = ${learnerId}`).map(({ text }) => text);

const saved = { ok: true };
const refused = (typed: string, stored: string) => ({ ok: false, reason: "changed", typed, stored });

test("another text that was saved since stays, also when the old page would empty the note, and is replaced knowingly", async () => {
  const learnerId = await insertLearner(pool, now);
  expect(await save(learnerId, "Samen.", { before: "" })).toMatchObject(saved);
  expect(await save(learnerId, "Van de laptop.", { before: "Samen." })).toMatchObject(saved);
  for (const typed of ["Van de telefoon.", ""])
    expect(await save(learnerId, typed, { before: "Samen." })).toMatchObject(refused(typed, "Van de laptop."));
  expect(await textsOf(learnerId)).toEqual(["Van de laptop."]);
  expect(await save(learnerId, "Allebei.", { before: "Van de laptop." })).toMatchObject(saved);
  expect(await textsOf(learnerId)).toEqual(["Allebei."]);
});

test("the same text twice is no conflict, from whatever page it comes, and neither is a note that was emptied since", async () => {
  const learnerId = await insertLearner(pool, now);
  const twice = () => save(learnerId, "Eén keer.", { before: "" });
  for (const outcome of await Promise.all([twice(), twice(), twice()])) expect(outcome).toMatchObject(saved);
  // A form whose first answer got lost is sent again as it was.
  expect(await save(learnerId, " Eén keer.\r\n", { before: "" })).toMatchObject(saved);
  expect(await textsOf(learnerId)).toEqual(["Eén keer."]);
  expect(await save(learnerId, "", { before: "Eén keer." })).toMatchObject({ ok: true, emptied: "removed" });
  expect(await save(learnerId, "", { before: "Eén keer." })).toMatchObject({ ok: true, emptied: "nothing" });
  expect(await save(learnerId, "Toch weer.", { before: "Eén keer." })).toMatchObject(saved);
});

test.each(["", "Samen."])(
  "of texts that are saved at the same moment over %j, one is saved and all others are told",
  async (before) => {
    const learnerId = await insertLearner(pool, now);
    if (before !== "") await save(learnerId, before, { before: "" });
    const texts = ["Een.", "Twee.", "Drie.", "Vier."];
    const outcomes = await Promise.all(texts.map((text) => save(learnerId, text, { before })));
    const [stored = ""] = await textsOf(learnerId);
    expect(texts).toContain(stored);
    for (const [at, typed] of texts.entries())
      expect(outcomes[at]).toMatchObject(typed === stored ? saved : refused(typed, stored));
  },
);

test("a version says nothing about whose note it is: that of another learner, or a forged one, only meets one's own", async () => {
  const [learnerId, other] = [await insertLearner(pool, now), await insertLearner(pool, now)];
  await save(other, "Van een ander.", { before: "" });
  await save(learnerId, "Van mij.", { before: "" });
  const answer = await save(learnerId, "Nieuw.", { before: "Van een ander." });
  expect(answer).toMatchObject(refused("Nieuw.", "Van mij."));
  expect(JSON.stringify(answer)).not.toContain("Van een ander");
  const input = { learner: { id: learnerId }, courseId: "proef", lessonId: "vijf", place: recall, text: "Nieuw.", now };
  for (const basedOn of ["", "x".repeat(10_000), "' or true --", composeNoteVersion("Van mij.").toUpperCase()])
    expect(await saveNote(pool, releases, { ...input, basedOn })).toMatchObject(refused("Nieuw.", "Van mij."));
  expect([await textsOf(learnerId), await textsOf(other)]).toEqual([["Van mij."], ["Van een ander."]]);
});

test("of two choices at a pre-question the last one counts: its form holds no text", async () => {
  const learnerId = await insertLearner(pool, now);
  const place = "pre-question:vooraf";
  for (const choice of ["Ja", "Nee"]) expect(await save(learnerId, choice, { before: "", place })).toMatchObject(saved);
  expect(await textsOf(learnerId)).toEqual(["Nee"]);
});

test("the address gives both texts back, and what saves it again knowingly", async () => {
  const learnerId = await insertLearner(pool, now);
  const send = async (text: string, headers: Record<string, string> = {}, fields: Record<string, string> = {}) => {
    const context = createContext();
    context.viewer = Promise.resolve({ learnerId, kind: "account", name: "Zoë", locale: "nl" } as never);
    const body = new URLSearchParams({ place: recall, text, ...fields });
    const url = "http://localhost/courses/proef/lessons/vijf/notes";
    const request = new Request(url, { method: "POST", body, headers });
    const response = await notes.action({ request, params: { course: "proef", lesson: "vijf" }, context } as never);
    return { response, notTaken: context.notTaken };
  };
  const { response } = await send("Van de <laptop>.", { "x-fragment": "1" });
  const version = /name="basedOn" value="(\w+)"/.exec(await response.text())?.[1];
  expect(version).toBe(composeNoteVersion("Van de <laptop>."));
  // A page without the field, such as one of before it existed, replaces nothing.
  const { response: conflict, notTaken } = await send("Van de telefoon.");
  expect(conflict.status).toBe(409);
  expect(notTaken).toMatchObject({
    why: { kind: "note-changed", place: recall, typed: "Van de telefoon.", stored: "Van de <laptop>." },
    back: "/courses/proef/lessons/vijf?at=recall-terugblik#recall-terugblik",
  });
  if (!notTaken) throw new Error("no refusal");
  const line = createFormNotSavedFragmentResponse(notTaken, "nl");
  expect(line.status).toBe(409);
  const html = await line.text();
  expect(html).toContain("Je hebt deze notitie intussen op een andere plek veranderd.");
  expect(html).toContain("Van de &lt;laptop&gt;.</textarea>");
  expect(html).toContain(`<input type="hidden" id="based-on:recall-terugblik" name="basedOn" value="${version}"/>`);
  expect((await send("Van de telefoon.", {}, { basedOn: version ?? "" })).response.status).toBe(303);
  expect(await textsOf(learnerId)).toEqual(["Van de telefoon."]);
});
