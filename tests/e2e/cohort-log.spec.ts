/**
 * This test checks that learners can read in their log what a trainer did to them. It sends every form of a trainer in the access table.
 */
import { beginBatch } from "../../app/cohorts/batches/begin-batch.server";
import { computeBase } from "../../app/cohorts/deadlines/get-deadline-plan.server";
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import { newId } from "../../app/platform/ids";
import { accessTable } from "../support/access-table";
import { insertCohort, insertLearnerWithAccount, insertMembership, insertTrainer } from "../support/cohorts";
import { findLessonByNumber, readBuiltCourse } from "../support/course";
import { loadTestCourse } from "../support/factories";
import { createFinalTestCourse, passAllLessons, takeFinalTest } from "../support/final-test";
import {
  type AccessTestPeople,
  fillRouteParams,
  findVotableQuestion,
  insertAccessTestPeople,
  sendRequestAsLearner,
} from "../support/people";
import { expect, expectAccessible, expectPageFitsPhoneScreen, startTestSite, test } from "../support/site";

const course = readBuiltCourse();
const { courseId } = course.release;
const live = { question: findVotableQuestion(course).questionId };
const lesson = findLessonByNumber(course, 1);
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/**
 * Returns for each form of a trainer what the test sends, and what a learner of the group then reads in their log. `read` is null if the
 * form does nothing to a learner.
 */
function deedsOf({
  params,
  ids,
}: AccessTestPeople): Record<string, { body: Record<string, string>; read: string | null; refused?: number }[]> {
  const about = { name: "SW-2B", starts: day(-30), ends: day(60), order: "open", welcome: "" };
  const reminders = { deadlineReminders: "on", silenceReminders: "on" };
  const helper = ids.stranger;
  // What the form of the deadlines is based on: none yet, and the days that the settings below leave.
  const days = { startsOn: day(-30), endsOn: day(61) };
  const plan = {
    ...{ base: computeBase({ pattern: null, deadlines: [] }, days), ends: days.endsOn, act: "save" },
    ...{ mode: "hand", every: "1", weekday: "4", time: "", from: "", each: "1", whole: "none", holidays: "none" },
  };
  return {
    "cohorts/new": [{ body: { course: courseId, name: "Nieuw", starts: day(0), ends: day(30) }, read: null }],
    "cohorts/:cohort/settings": [
      { body: { ...about, ...reminders }, read: "veranderde de naam van de groep" },
      { body: { ...about, ...reminders, ends: day(61) }, read: "veranderde de eerste of de laatste dag" },
      { body: { ...about, ...reminders, ends: day(61), order: "fixed" }, read: "veranderde de volgorde van de lessen" },
      {
        body: { ...about, ...reminders, ends: day(61), order: "fixed", welcome: "Dag" },
        read: "veranderde het welkom",
      },
      { body: { ...about, ends: day(61), order: "fixed", welcome: "Dag" }, read: "veranderde de herinneringen" },
    ],
    "cohorts/:cohort/deadlines": [
      { body: { ...plan, [`day.${lesson.id}`]: day(20) }, read: "veranderde een deadline van de groep: Les 1" },
      // The form is older now, so nothing is saved.
      { body: { ...plan, [`day.${lesson.id}`]: day(21) }, read: null, refused: 409 },
    ],
    // A new group, which has no members yet.
    "cohorts/:cohort/copy": [
      { body: { id: newId(new Date()), name: "Kopie", starts: day(0), ends: day(300) }, read: null },
    ],
    "cohorts/:cohort/trainers": [
      {
        body: { email: `${helper}@example.org` },
        read: "liet een trainer meekijken met de groep: Ander Ogtrop",
      },
    ],
    "cohorts/:cohort/trainers/remove": [
      { body: { trainer: helper }, read: "haalde een trainer weg bij de groep: Ander Ogtrop" },
    ],
    "cohorts/:cohort/archive": [
      { body: { archive: "on" }, read: "zette de groep in het archief" },
      { body: { archive: "off" }, read: "haalde de groep terug uit het archief" },
    ],
    // This group had members, so it can't be removed.
    "cohorts/:cohort/remove": [{ body: {}, read: null }],
    "cohorts/:cohort/joining": [{ body: { ends: day(30), maximum: "30" }, read: "maakte een code om mee te doen" }],
    "cohorts/:cohort/joining/revoke": [
      { body: { code: params.codeId ?? "" }, read: "trok een code om mee te doen in" },
    ],
    "cohorts/:cohort/invitations/preview": [{ body: { list: "gast@example.org" }, read: null }],
    "cohorts/:cohort/invitations/send": [{ body: { list: "gast@example.org" }, read: "nodigde mensen uit" }],
    // The next two forms are about people who are not members yet.
    "cohorts/:cohort/invitations/:invitation/again": [{ body: { times: "1" }, read: null }],
    "cohorts/:cohort/invitations/:invitation/withdraw": [{ body: {}, read: null }],
    "cohorts/:cohort/columns": [
      {
        body: { id: newId(new Date()), name: "Studentnummer", purpose: "on" },
        read: "veranderde de eigen kolommen van de groep",
      },
    ],
    "cohorts/:cohort/columns/:column": [
      { body: { name: "Groep", inTable: "on" }, read: "veranderde de eigen kolommen van de groep" },
    ],
    "cohorts/:cohort/columns/:column/values": [
      { body: { [`value.${ids.learner}`]: "2B", [`shown.${ids.learner}`]: "" }, read: "vulde iets over je in" },
    ],
    "cohorts/:cohort/columns/:column/preview": [{ body: { list: "Sanne de Vries; 2A" }, read: null }],
    "cohorts/:cohort/columns/:column/fill": [{ body: { list: "Sanne de Vries; 2A" }, read: "vulde iets over je in" }],
    "cohorts/:cohort/columns/:column/remove": [{ body: {}, read: "veranderde de eigen kolommen van de groep" }],
    // These two only begin something: what is sent by it is in the next two.
    "cohorts/:cohort/selection": [{ body: { who: ids.learner, act: "message" }, read: null }],
    "cohorts/:cohort/message": [
      { body: { id: newId(new Date()), subject: "Lukt het?", text: "Kom langs." }, read: null },
    ],
    "cohorts/:cohort/batches/:batch": [{ body: { subject: "Lukt het?", text: "Kom langs." }, read: null }],
    "cohorts/:cohort/batches/:batch/preview": [{ body: { draft: "1" }, read: "stuurde je een bericht" }],
    // A live session is about nobody: it does not know who votes.
    "cohorts/:cohort/sessions": [{ body: { question: live.question }, read: null }],
    "cohorts/:cohort/sessions/:session": [{ body: { act: "end" }, read: null }],
    "cohorts/:cohort/sittings": [
      {
        body: {
          id: params.sitting ?? "",
          room: "B1.04",
          day: day(1),
          from: "10:00",
          until: "12:00",
          supervisor: "group",
        },
        read: "opende een toetsmoment voor de groep",
      },
    ],
    "cohorts/:cohort/sittings/:sitting": [{ body: {}, read: null }],
    "cohorts/:cohort/sittings/:sitting/close": [
      { body: { known: "on" }, read: "sloot een toetsmoment van de groep af" },
    ],
    "cohorts/:cohort/digest": [{ body: { digest: "off" }, read: null }],
    "cohorts/:cohort/learners/:learner/message": [
      {
        body: { id: newId(new Date()), subject: "Lukt het?", text: "Kom langs." },
        read: "stuurde je een bericht",
      },
    ],
    "cohorts/:cohort/learners/:learner/extension": [
      { body: { scope: lesson.id, day: day(25), time: "23:59", reason: "Ziek" }, read: "gaf je meer tijd" },
    ],
    "cohorts/:cohort/learners/:learner/need": [
      { body: { id: newId(new Date()), choice: "done" }, read: "zette je op de lijst van trainers bij ‘gedaan’" },
      { body: { id: newId(new Date()), choice: "back" }, read: "zette je op de lijst van trainers weer" },
      { body: { id: newId(new Date()), choice: "tomorrow" }, read: "zette je op de lijst van trainers bij ‘later’" },
      {
        body: { id: newId(new Date()), choice: "next-week", note: "Geheime woorden" },
        read: "maakte een aantekening over je. Die staat in het bestand met je gegevens",
      },
    ],
    // This course has no final test. `grant-final-test.pg.test.ts` reads the entry of a grant.
    "cohorts/:cohort/learners/:learner/final-test": [
      { body: { id: newId(new Date()), reason: "Ziek" }, read: null, refused: 409 },
    ],
    "cohorts/:cohort/learners/:learner/remove": [{ body: {}, read: "haalde je uit de groep" }],
  };
}

const entriesOf = (page: string) =>
  [...page.matchAll(/class="who">(.*?)<\/p>/gs)].map(([, text = ""]) => text.replaceAll(/<!-- -->|<[^>]*>/g, ""));

test("the learner can read everything that a trainer did to them or their group", async () => {
  const site = await startTestSite({ WORKER: "off" });
  try {
    const people = await insertAccessTestPeople(site);
    const { ids, params } = people;
    await people.restore();
    const [code] = await site.pool`select id from join_code where cohort_id = ${params.cohort ?? ""}`;
    params.codeId = code?.id;
    const batch = { cohortId: params.cohort ?? "", trainerId: ids.trainer, batchId: params.batch ?? "" };
    await beginBatch(site.pool, { ...batch, act: "message", learnerIds: [ids.learner], now: new Date() });
    const readLog = async () => entriesOf(await (await sendRequestAsLearner(site, ids.learner, "/account/log")).text());
    const deeds = deedsOf(people);
    const forms = accessTable.filter(({ method, route }) => method === "POST" && route.startsWith("cohorts/"));
    expect(Object.keys(deeds).sort()).toEqual([...new Set(forms.map(({ route }) => route))].sort());
    for (const [route, sent] of Object.entries(deeds)) {
      for (const { body, read, refused } of sent) {
        const before = await readLog();
        const form = new URLSearchParams(body).toString();
        const { status } = await sendRequestAsLearner(site, ids.trainer, fillRouteParams({ route }, params), {
          body: form,
        });
        const expected = refused ? [refused] : [200, 303];
        expect([route, body, expected.includes(status)]).toEqual([route, body, true]);
        const [latest, ...after] = await readLog();
        if (read === null) expect([route, latest, ...after]).toEqual([route, ...before]);
        else {
          expect(after.length).toBeGreaterThanOrEqual(before.length);
          expect(latest).toContain(`Marieke Postma ${read}`);
        }
      }
    }
    await people.restore();
    for (const [file, words] of [
      ["export/results.csv", "maakte een bestand met de gegevens van de groep: resultaten (CSV)"],
      ["report.pdf", "maakte een bestand met de gegevens van de groep: verslag (PDF)"],
    ]) {
      await (await sendRequestAsLearner(site, ids.trainer, `/cohorts/${params.cohort}/${file}`)).arrayBuffer();
      expect((await readLog())[0]).toContain(`Marieke Postma ${words}`);
    }
  } finally {
    await site.stop();
  }
});

test("without JavaScript a member of before agrees that the trainer sees the final test, and gets new attempts", async ({
  browser,
}) => {
  const site = await startTestSite({});
  try {
    const before = (days: number) => new Date(Date.now() - days * 86_400_000);
    const built = createFinalTestCourse();
    const { releaseId } = await loadTestCourse(site.pool, before(30), built);
    const trainerId = await insertTrainer(site.pool, "Marieke Postma", before(30));
    const cohortId = await insertCohort(site.pool, {
      trainerId,
      startsOn: day(-30),
      endsOn: day(60),
      now: before(30),
    });
    const learnerId = await insertLearnerWithAccount(site.pool, "Zoë Willems", before(30));
    await insertMembership(site.pool, { cohortId, learnerId, consent: "2026-11", now: before(30) });
    await passAllLessons(site.pool, { learnerId, releaseId, built, now: before(20) });
    const taker = { pool: site.pool, releases: createReleaseCache(), learnerId };
    for (const days of [8, 7, 6]) await takeFinalTest(taker, { right: 2, now: before(days) });

    const options = {
      baseURL: site.url,
      javaScriptEnabled: false,
      locale: "nl-NL",
      viewport: { width: 320, height: 700 },
    };
    const expectAccessibleTo = async (id: string, paths: string[]) => {
      const context = await browser.newContext({ ...options, javaScriptEnabled: true });
      await site.signInAs(context, id);
      const shown = await context.newPage();
      for (const path of paths) {
        await shown.goto(path);
        await expectAccessible(shown);
        await expectPageFitsPhoneScreen(shown);
      }
      await context.close();
    };
    const trainer = await browser.newContext(options);
    await site.signInAs(trainer, trainerId);
    const page = await trainer.newPage();
    const member = `/cohorts/${cohortId}/learners/${learnerId}`;
    await page.goto(member);
    await expect(page.locator("main")).toContainText("ging nog niet akkoord dat je de eindtoets ziet");
    await expect(page.locator("main")).not.toContainText("Poging 1");
    await expect(page.locator("main")).not.toContainText("van een eindtoets elke poging");
    await page.goto(`${member}/final-test`);
    await expect(page.getByRole("status")).toContainText("ging nog niet akkoord");
    await expect(page.getByRole("textbox")).toHaveCount(0);

    const learner = await browser.newContext(options);
    await site.signInAs(learner, learnerId);
    const own = await learner.newPage();
    for (const path of ["/courses/proef", `/memberships/${cohortId}`, "/learning"]) {
      await own.goto(path);
      await expect(own.getByRole("link", { name: "Lees wat er nieuw is in SW-2B, najaar" })).toBeVisible();
    }
    await own.getByRole("link", { name: "Lees wat er nieuw is in SW-2B, najaar" }).click();
    await expect(own.getByRole("heading", { level: 1 })).toHaveText("Je trainer kan meer zien dan toen je meedeed");
    await expectAccessibleTo(learnerId, [`/memberships/${cohortId}/consent`]);
    await own.getByRole("link", { name: "Niet nu" }).click();
    await expect(own.locator("main")).toContainText("Je trainer ziet dit nog niet.");
    await own.getByRole("link", { name: "Lees wat er nieuw is" }).click();
    await own.getByRole("button", { name: "Ja, dat is goed" }).click();
    await expect(own.getByRole("status")).toHaveText("Je trainer ziet nu wat hieronder staat.");
    await expect(own.getByRole("link", { name: "Lees wat er nieuw is" })).toHaveCount(0);
    await expect(own.locator("main")).toContainText("Poging 3: niet gehaald, 2 van 6, nodig 5");

    await page.goto(`/cohorts/${cohortId}`);
    await expect(page.locator("#matrix")).toContainText(
      "Eindtoets: alle pogingen gebruikt, beste poging 2 van 6, nodig 5",
    );
    await expect(page.locator("#needs")).toContainText("Gebruikte alle drie de pogingen voor de eindtoets.");
    await page.goto(member);
    await expect(page.locator("main")).toContainText("Poging 3: niet gehaald, 2 van 6, nodig 5");
    await expect(page.getByRole("table", { name: "Eindtoets: score per doel" })).toContainText("50 %");
    await expectAccessibleTo(trainerId, [member, `${member}/final-test`]);
    await page.getByRole("link", { name: "Geef nieuwe pogingen" }).click();
    await page.getByRole("button", { name: "Geef nieuwe pogingen" }).click();
    await expect(page.getByRole("alert")).toContainText("Schrijf op waarom je dit geeft.");
    await page.getByLabel("Reden").fill("Je was <b>ziek</b>.");
    await page.getByRole("button", { name: "Geef nieuwe pogingen" }).click();
    await expect(page.getByRole("status")).toHaveText("De deelnemer kreeg nieuwe pogingen.");
    await expect(page.locator("main")).toContainText("Je was <b>ziek</b>.");
    await expect(page.getByRole("link", { name: "Geef nieuwe pogingen" })).toHaveCount(0);
    await page.goto(`/cohorts/${cohortId}`);
    await expect(page.locator("#needs")).not.toContainText("pogingen");
    await page.goto(`${member}/final-test`);
    await expect(page.getByRole("status")).not.toHaveCount(0);
    await expect(page.getByRole("textbox")).toHaveCount(0);

    const mail = await site.readMail(`${learnerId}@example.org`);
    expect(mail).toContain("Subject: Je mag de eindtoets opnieuw maken");
    expect(mail).toContain("Je was &lt;b&gt;ziek&lt;/b&gt;.");
    await own.goto("/account/log");
    await expect(own.locator(".letters > li").first()).toContainText(
      "Marieke Postma gaf je nieuwe pogingen voor de eindtoets",
    );
    await expect(own.locator(".letters > li").first()).toContainText("Reden: Je was <b>ziek</b>.");
    await own.goto(`/memberships/${cohortId}`);
    await expect(own.locator("main")).toContainText("Je was <b>ziek</b>.");
    await trainer.close();
    await learner.close();
  } finally {
    await site.stop();
  }
});
