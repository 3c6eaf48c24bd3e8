/**
 * Builds the result of a final test. Without a pass it tells the result of each objective, but nothing of a single question: the same pool
 * serves the next attempts. Pure functions.
 */
import type { CourseRelease } from "~/content/release/release";
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { composeAnsweredQuestionWithFeedback } from "~/questions/compose-answered-question-with-feedback";
import { composeAskedQuestion } from "~/questions/compose-asked-question";
import { describeResponse } from "~/questions/describe-response";
import { isFullScore } from "~/questions/grade-response";
import { readResponse } from "~/questions/read-response";
import { getQuestionKindDefinition, isAnswer, type QuestionRecord } from "~/questions/table";
import type { Attempt, AttemptQuestion } from "../../attempt/attempt";
import { computeQuestionProgress } from "../../practice/lesson-score";
import type { QuestionProgress } from "../../practice/lesson-state";
import type { FinalTestContext } from "../final-test-context";
import { findCourseObjective } from "../score-final-test";
import { findCase, isAnswered, shortenStem } from "./compose-open-final-test";
import type { FinalTestMarkedQuestion, FinalTestObjectiveResult } from "./final-test-page-data";

type ClosedAttempt = Attempt<FinalTestContext>;

/** Returns what a question earned: `todo` if it was left open, or its answer was taken back. That counts as not right. */
function computeBrick(asked: AttemptQuestion): QuestionProgress {
  const { question, counted } = asked;
  return counted && isAnswered(asked) ? computeQuestionProgress(question, [counted], false) : "todo";
}

const orderOfBricks: QuestionProgress[] = ["right", "half", "wrong", "todo"];

/**
 * Returns the result of each objective of the course that was asked, the weakest first. `current`: the release that the learner reads now,
 * to which the advice leads. After a pass, the advice names the passages of what was not right; without a pass, those of all questions of
 * an objective, so that it does not tell which of them was wrong.
 */
export function listFinalTestObjectives(
  attempt: ClosedAttempt,
  current: ReleaseWithQuestions,
  passed: boolean,
): FinalTestObjectiveResult[] {
  const { rules } = attempt.release.content;
  const asked = attempt.form.map((each) => ({
    question: each.question,
    brick: computeBrick(each),
    right: isFullScore(each.counted?.score ?? null),
    objective: findCourseObjective(rules, each.question.objective),
  }));
  const results = [...new Set(asked.map(({ objective }) => objective))].map((id) => {
    const own = asked.filter(({ objective }) => objective === id);
    const missed = own.filter(({ right }) => !right);
    const advised = missed.length === 0 ? [] : passed ? missed : own;
    return {
      objective: { id, text: findObjectiveText(attempt.release.content, id) },
      right: own.length - missed.length,
      bricks: own.map(({ brick }) => brick).sort((a, b) => orderOfBricks.indexOf(a) - orderOfBricks.indexOf(b)),
      passages: listPassages(
        current,
        advised.map(({ question }) => question),
      ),
    };
  });
  const share = ({ right, bricks }: FinalTestObjectiveResult) => right / bricks.length;
  return results.sort((a, b) => share(a) - share(b));
}

function findObjectiveText({ rules }: CourseRelease, id: string): string {
  const all = [...rules.objectives, ...Object.values(rules.lessonObjectives).flat()];
  return all.find((objective) => objective.id === id)?.text ?? id;
}

/** Returns the passages of lessons that questions are about, in reading order. */
function listPassages({ content }: ReleaseWithQuestions, questions: QuestionRecord[]) {
  return content.lessons.flatMap((lesson) => {
    const own = questions.filter(({ objective }) => lesson.objectives.some(({ id }) => id === objective));
    return lesson.passages
      .filter(({ id }) => own.some(({ passage }) => passage === id))
      .map(({ id, title }) => ({ id, title, lesson: { id: lesson.id, number: lesson.number } }));
  });
}

/** Returns how a passed test was marked, with the keys that hold now. */
export function listMarkedQuestions(attempt: ClosedAttempt): FinalTestMarkedQuestion[] {
  return attempt.form.map((asked, at) => {
    const { question, keyed, counted } = asked;
    const drawn = composeAskedQuestion(question, attempt.seed, {
      number: at + 1,
      total: attempt.form.length,
      case: null,
      passage: { id: question.passage, title: "" },
    });
    const answered =
      counted && isAnswer(counted.response)
        ? composeAnsweredQuestionWithFeedback(keyed, drawn, counted.response, counted.score)
        : null;
    return {
      position: at + 1,
      title: shortenStem(question),
      stem: question.stem,
      showsStem: getQuestionKindDefinition(question.type).showsStem,
      case: findCase(attempt, question),
      answered,
      key: answered ? [] : describeKey(keyed),
    };
  });
}

/** Returns the right answer in words. */
function describeKey(question: QuestionRecord): string[] {
  const read = readResponse(question, getQuestionKindDefinition(question.type).composeSampleAnswer(question, true));
  return read.ok ? describeResponse(question, read.response) : [];
}
