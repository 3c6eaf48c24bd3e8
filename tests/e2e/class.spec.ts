/**
 * This test lets a class of forty people register, log in and join a group at once from one network address, over HTTP only, with real
 * password hashing and real mail.
 */
import { expect, test } from "@playwright/test";
import { newId } from "../../app/platform/ids";
import { insertCohort, insertTrainer } from "../support/cohorts";
import { readBuiltCourse } from "../support/course";
import { openHttpClient } from "../support/http-client";
import { startTestSite } from "../support/site";

const people = 40;
const longestMs = 5 * 60_000;
const password = "vier woorden op een rij";

test("a class of forty registers, logs in and joins within five minutes from one address", async () => {
  test.setTimeout(longestMs + 60_000);
  const site = await startTestSite();
  try {
    const now = new Date();
    const day = (days: number) => new Date(now.getTime() + days * 86_400_000);
    const dateOf = (days: number) => day(days).toISOString().slice(0, 10);
    const trainerId = await insertTrainer(site.pool, "Annelieke de Wit", now);
    const { courseId } = readBuiltCourse().release;
    const dates = { startsOn: dateOf(-3), endsOn: dateOf(60) };
    const cohortId = await insertCohort(site.pool, { trainerId, courseId, ...dates, now });
    await site.pool`insert into join_code (id, cohort_id, code, maximum, ends_at, created_at)
      values (${newId(now)}, ${cohortId}, 'K7QM2X90', ${people}, ${day(20)}, ${now})`;

    const learn = async (person: number): Promise<string[]> => {
      const browser = openHttpClient(site.url);
      const email = `leerling${person}@school.example`;
      const went: string[] = [];
      const send = async (path: string, fields: Record<string, string> = {}) => {
        const answer = await browser.submit(path, fields);
        went.push(`${path.replace(/\?.*/, "")} ${answer.status}`);
        return answer;
      };
      // Everybody has the join code. Every third person first tries a password that is too weak.
      const register = `/register?next=${encodeURIComponent("/join/K7QM-2X90")}`;
      if (person % 3 === 0) await send(register, { name: `Leerling ${person}`, email, password: "Welkom01!" });
      await send(register, { name: `Leerling ${person}`, email, password });
      const link = /http:\/\/localhost:\d+(\/confirm\?\S+)/.exec(await site.readMail(`To: ${email}`))?.[1] ?? "";
      await send(link, { password });
      await send("/logout");
      // Every second person first mistypes the password.
      if (person % 2 === 0) await send("/login", { email, password: "vier woorden op een rei" });
      await send("/login", { email, password });
      await send("/join/K7QM-2X90");
      return went;
    };
    const started = performance.now();
    const journeys = await Promise.all(Array.from({ length: people }, (_, person) => learn(person)));
    const took = performance.now() - started;
    for (const [person, went] of journeys.entries()) {
      expect(went).toEqual([
        ...(person % 3 === 0 ? ["/register 400"] : []),
        "/register 303",
        "/confirm 303",
        "/logout 303",
        ...(person % 2 === 0 ? ["/login 400"] : []),
        "/login 303",
        "/join/K7QM-2X90 303",
      ]);
    }
    const members = await site.pool`select from member where cohort_id = ${cohortId}`;
    expect(members).toHaveLength(people);
    expect(took).toBeLessThan(longestMs);
  } finally {
    await site.stop();
  }
});
