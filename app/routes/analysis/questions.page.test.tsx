import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { MissedObjective } from "~/analysis/missed/missed-question";
import type { MissedQuestionWithAnswers } from "~/cohorts/answers/shown-answers";
import { MissedQuestionsPage } from "./questions.page";

const figures = (missed: number, n: number) => ({
  ...{
    n,
    missed,
    share: missed / n,
    interval: { low: 0.1, high: 0.6 },
    shrunken: missed / n,
    strength: 2,
    guess: 0.75,
  },
  ...{ basis: "lesson" as const, rankedBy: "raw" as const, expected: { low: 1, high: 5 } },
});

function question(questionId: string, missed: number, n: number): MissedQuestionWithAnswers {
  const place = { lessonId: "een", lessonNumber: 1, number: 1, revision: "1", objective: "doel" };
  const shown = { picture: null, hasOneIdea: false, part: null, shows: "nothing" as const };
  return { questionId, stem: questionId, ...place, ...figures(missed, n), ...shown };
}

const objective: MissedObjective = {
  ...{ objectiveId: "T1.1", text: "Je kunt tellen.", lessonId: "een", lessonNumber: 1 },
  ...{ questions: [{ questionId: "v", number: 1 }], ...figures(6, 15) },
};

type Props = Parameters<typeof MissedQuestionsPage>[0];

function show(change: Partial<Props> = {}): string {
  const lists = { questions: [], objectives: [], hidden: 0, lessons: null, notForLesson: {}, offers: {} };
  const about = { people: 15, insight: null, fewest: 10, language: "nl", view: "questions" as const };
  const editions = { edition: "2026-3", editions: ["2026-3"], editionOfGroup: "2026-3" };
  const cohort = { id: "groep", name: "Oost" };
  const props = { ...lists, ...about, ...editions, cohort, shown: { lesson: null, lessons: [] }, ...change };
  return renderToStaticMarkup(<MissedQuestionsPage {...(props as Props)} />);
}

it("the sentence about an objective counts who missed it, as the bar and what to expect in a new group do", () => {
  const page = show({ view: "objectives", objectives: [objective] });
  expect(page).toContain("6 van de 15 hadden niet alles van dit doel goed.");
  expect(page).toContain("40 % miste dit");
  expect(page).toContain("In een nieuwe groep verwacht je dit bij 1 tot 5 van de 10.");
  expect(page).toContain("9 van 15 goed.");
});

it("what fewer than ten people answered is apart, below what enough people answered", () => {
  const page = show({ questions: [question("vijf", 3, 5), question("vijftien", 6, 15)] });
  const at = (text: string) => page.indexOf(text);
  expect(page).toContain("1. Les 1, vraag 1");
  expect(at('id="vijftien"')).toBeLessThan(at("Eén vraag met minder dan tien antwoorden: te vroeg voor een oordeel"));
  expect(at("te vroeg voor een oordeel")).toBeLessThan(at('id="vijf"'));
});

it("in a group with several editions the page says which one the number of people is about, and what a lesson asks", () => {
  const editions = ["2026-3", "2026-2"];
  expect(show()).toContain("15 deelnemers deden een eerste ronde<");
  const other = show({
    ...{ edition: "2026-2", editions, people: 7, questions: [question("v", 6, 15)] },
    notForLesson: { v: "edition" },
  });
  expect(other).toContain("7 deelnemers deden een eerste ronde in editie 2026-2");
  expect(other).toContain("In de les gaat het met vragen van editie 2026-3. Deze vraag staat daar niet in.");
});
