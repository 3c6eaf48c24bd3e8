import type { ComponentProps } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { composeWeeklyCohortProgress } from "~/cohorts/following/weekly-cohort-progress";
import { CohortMemberPage } from "./member.page";
import { GroupProgressPage } from "./progress.page";

const cohort = { id: "groep", name: "Groep" };
const course = {
  id: "proef",
  label: "1",
  title: "Proef",
  language: "nl",
  lessons: [{ id: "les-1", number: 1, short: "Les 1", questions: 5 }],
  objectives: { "L1.1": "Je kunt rekenen." },
  finalTest: null,
  hasClosingCase: false,
};

it("the chart's description names the Monday on which the first week begins and the last day that it shows", () => {
  const described = (now: string) => {
    const progress = composeWeeklyCohortProgress({
      passes: [["2026-11-24T10:00:00Z"]],
      deadlines: [],
      lessonIds: ["les-1"],
      cohort: { startsOn: "2026-11-23", endsOn: "2026-11-28" },
      now: new Date(now),
    });
    const html = renderToStaticMarkup(<GroupProgressPage cohort={cohort} course={course} progress={progress} />);
    return /<desc[^>]*>([^<]*)/.exec(html)?.[1];
  };
  expect(described("2026-11-25T23:30:00Z")).toContain("van 23 november 2026 tot 26 november 2026");
  // The week ends at midnight, when Monday 30 November begins.
  expect(described("2026-12-05T10:00:00Z")).toContain("van 23 november 2026 tot 29 november 2026");
});

it("a member who joins and finishes a round just after midnight in Amsterdam has the dates of the new day", () => {
  const justAfterMidnight = "2026-07-14T22:30:00.000Z";
  const round = {
    lessonId: "les-1",
    number: 1,
    score: 1,
    passed: true,
    startedAt: justAfterMidnight,
    finishedAt: justAfterMidnight,
    perObjective: { "L1.1": 1 },
  };
  const member: ComponentProps<typeof CohortMemberPage>["member"] = {
    learnerId: "zoe",
    name: "Zoë",
    joinedAt: new Date(justAfterMidnight),
    label: null,
    edition: null,
    lessons: [],
    lastActiveAt: null,
    certifiedAt: null,
    certificateState: null,
    certificateId: null,
    certificateEdition: null,
    finalTests: null,
    ownValues: null,
    showsChoices: false,
    finalTestGrantedAt: null,
    needs: [],
    standing: "on-schedule",
    memory: [],
    deadlines: [],
    extensions: [],
    messages: [],
    rounds: [round],
  };
  const looking = { viewerId: "marieke", formId: "1", now: new Date(justAfterMidnight) };
  const shown = {
    cohort,
    course,
    member,
    granting: { grants: [], canGrant: false },
    columns: [],
    done: null,
    ...looking,
  };
  const html = renderToStaticMarkup(<CohortMemberPage {...shown} />);
  expect(html).toContain("15 juli 2026");
  expect(html).toContain("15 jul");
  expect(html).not.toMatch(/14 jul/);
});
