/** Texts of the course check about ids and references. */
import type { KeyFlaws } from "~/content/source/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";
import { list } from "./formats";

export const keySentences: SentenceForEachFlaw<KeyFlaws> = {
  "question-id-taken": ({ id, first }) =>
    `The id ${id} is already taken (${first}). Every id is used once in a course.`,
  "question-of-earlier-edition": ({ id, edition }) =>
    `In edition ${edition}, ${id} is another question: of another kind, about another objective, or in practice and not in the final test. Expected: the same question, or an id that was never used.`,
  "place-name-taken": ({ name }) =>
    `‘${name}’ is already used in this lesson. Give a heading, case or question a name of its own.`,
  "place-name-reserved": ({ name }) =>
    `The page of a lesson uses the id ‘${name}’ itself. Give this heading, case or question another name.`,
  "objective-twice": ({ objective }) => `Objective ${objective} is there twice. Every id is used once.`,
  "objective-not-of-lesson": ({ objective }) => `Objective ${objective} is not one of this lesson in course.yaml.`,
  "objective-of-no-lesson": ({ objective }) => `Objective ${objective} is not one of any lesson in course.yaml.`,
  "objective-left-out": ({ objective }) =>
    `By course.yaml objective ${objective} belongs to this lesson, but it is not among its objectives.`,
  "objective-without-question": ({ objective }) =>
    `Objective ${objective} has no question. Every objective has at least one.`,
  "source-unknown": ({ source }) => `The source ${source} is not in sources.yaml.`,
  "source-not-read": ({ source }) => `The source ${source} was not read (read: not). No claim can rest on it.`,
  "term-without-letters": ({ term }) => `‘${term}’ has no letters.`,
  "term-twice": ({ term, other }) => `‘${term}’ is twice in the glossary, also at ‘${other}’.`,
  "misconception-unknown": ({ key }) => `The misconception ${key} is not in misconceptions.yaml.`,
  "misconception-unused": ({ key }) =>
    `No wrong answer names the misconception ${key}. Put [!${key}] in front of the feedback of an answer, or remove it here.`,
  "passage-unknown": ({ passage, passages }) =>
    `The lesson has no heading or case ‘${passage}’. ${passages.length > 0 ? `Choose from: ${list(passages)}.` : "This lesson has no heading and no case."}`,
  "case-unknown": ({ case: name, cases }) =>
    `The lesson has no case ‘${name}’. ${cases.length > 0 ? `Choose from: ${list(cases)}.` : "This lesson has no case."}`,
  "enemy-itself": "A question can't be an enemy of itself.",
  "enemy-unknown": ({ id }) => `The question ${id} at enemies does not exist.`,
  "enemy-one-sided": ({ id }) => `The question ${id} names this question at enemies. So name ${id} here too.`,

  "place-apart": ({ place, line }) =>
    `The place ${place} began at line ${line}. Put questions with the same place directly after one another, with nothing between them.`,
  "place-of-two-passages": ({ place }) =>
    `The questions of the place ${place} are about different pieces. Give them the same passage and the same case.`,
  "place-before-passage": ({ title }) =>
    `This question comes before ‘${title}’, the piece that it is about. Put it after that, or remove place.`,
  "place-named-as-question": ({ place }) =>
    `${place} is the id of another question of this lesson. Give the place a name of its own.`,
  "attribute-only-in-lesson": ({ attribute }) => `${attribute} works only in a lesson. Remove it here.`,
  "look-back-second": "A lesson has at most one look-back.",
  "look-back-late": "A look-back comes at the beginning, before the first heading and before the case.",
  "look-back-objective": ({ objective }) =>
    `Objective ${objective} is not of an earlier lesson. A question with role="lookback" is about a lesson before this one.`,
  "look-back-attribute": ({ attribute }) =>
    `A question with role="lookback" is about another lesson and has no ${attribute}. Remove it.`,
};
