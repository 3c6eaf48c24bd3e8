/** The one sentence about what a group does not understand, for its overview and the page about it. It names nobody. */
import { fewestAnswersForJudgement, type MissedQuestion } from "~/analysis/missed/missed-question";
import type { ShownAnswers } from "./shown-answers";

/** An idea that is behind wrong answers: in how many questions, of which lessons, and how many people have it at least. */
export interface IdeaInsight {
  kind: "idea";
  name: string;
  questions: number;
  lessons: number[];
  /** The most people who chose it in one question, of how many. At least so many have it; how many over all questions is never said. */
  people: number;
  of: number;
}

/**
 * The question that a group missed most, of those that enough people answered. `early`: too few answered every question, so that the sentence
 * names none.
 */
export interface QuestionInsight {
  kind: "question";
  stem: string;
  lesson: number;
  number: number;
  missed: number;
  n: number;
  early: boolean;
}

/** `edition`: the edition that it is about, if members of the group follow several. */
export type MissedInsight = (IdeaInsight | QuestionInsight) & { edition?: string };

/** Returns the sentence, or null if nobody missed anything that can be shown. `questions`: the most missed first. */
export function composeInsight(questions: readonly (MissedQuestion & ShownAnswers)[]): MissedInsight | null {
  return findIdea(questions) ?? findQuestion(questions);
}

/** Returns the misconception that most people chose, if it is the one idea behind the wrong answers to a question. */
function findIdea(questions: readonly (MissedQuestion & ShownAnswers)[]): IdeaInsight | null {
  const byKey = new Map<string, IdeaInsight & { leads: boolean }>();
  for (const { picture, hasOneIdea, lessonNumber } of questions) {
    const wrong = picture?.options.filter(({ correct }) => !correct) ?? [];
    for (const [at, { misconception, people }] of wrong.entries()) {
      if (!picture || !misconception || people === 0) continue;
      const { key, name } = misconception;
      const known = byKey.get(key) ?? { kind: "idea", name, questions: 0, lessons: [], people: 0, of: 0, leads: false };
      const most = people > known.people ? { people, of: picture.of } : {};
      byKey.set(key, {
        ...known,
        ...most,
        questions: known.questions + 1,
        lessons: [...new Set([...known.lessons, lessonNumber])].sort((a, b) => a - b),
        leads: known.leads || (hasOneIdea && at === 0),
      });
    }
  }
  const [first] = [...byKey.values()].filter(({ leads }) => leads).sort((a, b) => b.people - a.people);
  if (!first) return null;
  const { leads: _, ...idea } = first;
  return idea;
}

/** Two wrong of five come before five of fifteen in the list, but a headline does not rest on them. */
function findQuestion(questions: readonly MissedQuestion[]): QuestionInsight | null {
  const missedByAny = questions.filter(({ missed }) => missed > 0);
  const sure = missedByAny.find(({ n }) => n >= fewestAnswersForJudgement);
  const first = sure ?? missedByAny[0];
  if (!first) return null;
  const { stem, lessonNumber, number, missed, n } = first;
  return { kind: "question", stem, lesson: lessonNumber, number, missed, n, early: sure === undefined };
}
