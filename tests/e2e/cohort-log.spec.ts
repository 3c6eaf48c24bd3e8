/**
 * This test checks that learners can read in their log what a trainer did to them. It sends every form of a trainer in the access table.
 */
import { beginBatch } from "../../app/cohorts/batches/begin-batch.server";
import { createReleaseCache } from "../../app/content/release/release-cache.server";
import { accessTable } from "../support/access-table";
import { insertCohort, insertLearnerWithAccount, insertMembership, insertTrainer } from "../support/cohorts";
import { composeDeedsOfTrainer } from "../support/deeds-of-trainer";
import { loadTestCourse } from "../support/factories";
import { createFinalTestCourse, passAllLessons, takeFinalTest } from "../support/final-test";
import { fillRouteParams, insertAccessTestPeople, sendRequestAsLearner } from "../support/people";
import { expect, expectAccessible, expectPageFitsPhoneScreen, startTestSite, test } from "../support/site";

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

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
    const deeds = composeDeedsOfTrainer(people);
    const forms = accessTable.filter(({ method, route }) => method === "POST" && route.startsWith("cohorts/"));
    expect(Object.keys(deeds).sort()).toEqual([...new Set(forms.map(({ route }) => route))].sort());
    for (const [route, sent] of Object.entries(deeds)) {
      for (const { body, read, refused } of sent) {
        const [sitting] = await site.pool`
          select id from sitting where cohort_id = ${params.cohort ?? ""} order by closed_at nulls first limit 1`;
        params.sitting = sitting?.id ?? params.sitting;
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
    await expect(page.locator("#matrix")).toContainText("Eindtoets: alle pogingen gebruikt, een nieuwe kan vanaf");
    await expect(page.locator("#matrix")).toContainText("beste poging 2 van 6, nodig 5");
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
