import ICAL from "ical.js";
import { expect, it } from "vitest";
import { composeDeadlineCalendarFile } from "./deadline-calendar-file.server";

function compose(cohort: string, title: string): string {
  const [uid, dueAt] = ["groep-les", new Date("2026-12-10T22:59:00Z")];
  const deadline = { uid, cohortId: "groep", cohort, courseId: "cursus", title, trains: true, dueAt };
  return composeDeadlineCalendarFile([deadline], { locale: "nl", origin: "https://leren.example.nl" });
}

it("no line is longer than 75 octets, whatever its characters, and a program reads the same texts", () => {
  for (const one of ["a", "é", "€", "🎓"]) {
    for (let ahead = 0; ahead < 4; ahead++) {
      const cohort = `${"x".repeat(ahead)}${one.repeat(60)}; najaar, 2026`;
      const file = compose(cohort, `Ideeën ${one.repeat(70)}`);
      const longest = Math.max(...file.split("\r\n").map((line) => Buffer.byteLength(line)));
      expect(longest).toBeLessThanOrEqual(75);
      const event = new ICAL.Event(new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent("vevent") ?? undefined);
      expect(event.description).toBe(`Groep: ${cohort}`);
      expect(event.summary).toContain(`Ideeën ${one.repeat(70)}`);
    }
  }
});
