/** Texts of the course check about questions. */
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";
import type { QuestionFlawDataByCode } from "~/questions/flaws";

const attributes: Record<string, string> = {
  id: "letters, digits and hyphens, such as L3-1",
  objective: "the id of an objective",
  sources: "keys of sources, with spaces between, or none",
  source: "ids of passages in dossier/, with spaces between, or none",
  passage: "the anchor of a heading in this lesson, or the id of a case",
  facility: "a number from 0 to 1",
  enemies: "ids of questions, with spaces between",
};

/** What a tag with one block contains. */
const tagShapes: Record<string, string> = {
  Rubric: "a table of points and criteria",
  Pitfalls: "a list with feedback below every item",
};
const tagShape = (tag: string) => tagShapes[tag] ?? "one piece";

/** @param expected what a question of this kind contains */
const tooMuch = (expected: string) =>
  `This piece doesn't belong in this question and would be lost. Expected: ${expected}.`;

export const questionSentences: SentenceForEachFlaw<QuestionFlawDataByCode> = {
  "question-attribute": ({ attribute, choices }) =>
    `In this question ${attribute} is missing or wrong. Expected: ${choices.length > 0 ? choices.join(", ") : (attributes[attribute] ?? "text")}.`,
  "attribute-of-other-kind": ({ attribute, kinds }) =>
    `Only a question of the type ${kinds.join(" or ")} has ${attribute}.`,
  "stem-missing": "The question itself is missing. Begin with a paragraph.",
  "text-missing": "There is no text here.",
  "text-twice": ({ text }) => `The same text is here twice: ‘${text}’.`,
  "option-not-plain": "An answer can't hold a term, a source or a link. Put it in the question or in the feedback.",
  "hint-misplaced":
    "There is a hint in the wrong place. A question has at most one: > [?] …, directly after the question and before the answers, with an empty line below it.",
  "hint-empty": "There is no hint after [?]. Write a question or a place to look.",
  "hint-paragraphs":
    "Write a hint in one paragraph. The rest would be lost. Is this feedback? Then put an empty line before it.",
  "feedback-missing":
    "Feedback is missing here. Put a line with > in front below it, indented by two spaces (by three below a number).",
  "feedback-paragraphs": "Write feedback in one paragraph. The rest would be lost.",
  "option-too-much": "This piece is too much in this answer and would be lost. Is the indentation right?",
  "box-not-here": "There is no place for a box here. Remove [ ] or [x].",
  "box-missing": "This line has no box. Begin with - [x] or - [ ], with one space between the brackets.",
  "misconception-of-right": "A right answer has no misconception. Remove [!…].",
  "options-missing": "The answers are missing. Put them in a list with - [x] and - [ ].",
  "right-option-missing": ({ exactlyOne }) =>
    `The question has no right answer. Put ${exactlyOne ? "exactly one" : "at least one"} [x].`,
  "right-options-many": ({ count }) => `The question has ${count} right answers. Put exactly one [x].`,
  "wrong-option-missing": "All answers are right. Put at least one [ ].",
  "rubric-row": "This row is wrong. Expected: two cells, a number of points and a criterion.",
  "rubric-empty": "The table in <Rubric> is empty.",
  "tag-without": ({ tag }) => `Expected: ${tagShape(tag)}.`,
  "tag-too-much": ({ tag }) => `This piece is too much here and would be lost. Expected: ${tagShape(tag)}.`,

  "too-much-in-single": tooMuch("a question and one list with boxes"),
  "too-much-in-case": tooMuch("a question, one list with boxes and perhaps a <Rubric>"),
  "too-much-in-multiple": tooMuch("a question and one list with boxes"),
  "too-much-in-true-false": tooMuch("a statement, feedback with > in front and one list of reasons"),
  "too-much-in-match": tooMuch("a question and one table"),
  "too-much-in-sort": tooMuch("a question and groups with ###, each with one list"),
  "too-much-in-order": tooMuch("a question and one numbered list"),
  "too-much-in-cloze": tooMuch("a text with gaps and one numbered list"),
  "too-much-in-short": tooMuch("a question, <Rubric>, <Model> and perhaps <Pitfalls>"),

  "gap-missing": "The text has no gap. Put the word between `backticks`.",
  "gap-feedback-list": "The feedback is missing. Put a numbered list below the text: one item for each gap.",
  "gap-in-markup": "A gap can't stand in bold or italic text.",
  "gap-empty": "This gap has an empty answer. Write `word` or `word|other word`.",
  "gap-count": ({ gaps, items }) =>
    `The text and the list don't match (gaps: ${gaps}, items: ${items}). Expected: one item for each gap.`,
  "gap-without-feedback": "The feedback for this gap is missing here.",
  "gap-wrong-list": "This piece would be lost. Expected: a list of known wrong answers.",
  "gap-too-much": "This piece would be lost. Is the indentation right?",
  "gap-wrong-is-right": ({ text }) => `‘${text}’ is a right answer for this gap too.`,
  "gap-answers-equal": ({ first, second }) =>
    `‘${first}’ and ‘${second}’ count as the same answer. Remove one of them.`,

  "pairs-missing": "The table is missing. Expected: term, what it goes with, and feedback.",
  "pair-cells": ({ cells }) => `This row has ${cells} cells. Expected: three, separated by |.`,
  "pair-feedback": "Feedback is missing in the third cell.",
  "few-pairs": "There are too few pairs. Expected: at least two.",

  "category-heading": "A group begins with ### and a name.",
  "cards-missing": "This group has no cards. Put a list below it.",
  "few-categories": "There are too few groups. Expected: at least two headings with ###.",

  "steps-missing": "The steps are missing. Put them in a numbered list, in the right order.",
  "few-steps": "There are too few steps. Expected: at least three.",

  "rubric-missing": "The rubric is missing. Put a table in <Rubric>.",
  "model-missing": "An example of a good answer is missing. Put it in <Model>.",
  "model-not-paragraphs": "Only paragraphs can stand in <Model>.",

  "number-attribute": ({ attribute }) =>
    `Here ${attribute} is missing or no number. Put for instance ${attribute}="12.5", without a unit.`,
  "number-tolerance": "The tolerance can't be below zero.",
  "number-unit": ({ unit }) =>
    `A number with ‘${unit}’ can't be read as a number with a unit. Expected: a letter or a sign such as % or €, and digits only right after a letter, such as m2.`,
  "number-wrong-unreadable": ({ text }) =>
    `‘${text}’ is no number. Put a number here that is often filled in wrongly, without a unit.`,
  "number-wrong-is-right": ({ text }) => `‘${text}’ is a right answer to this question too.`,
  "number-wrong-twice": ({ text }) => `‘${text}’ stands here twice.`,
  "too-much-in-number": tooMuch("a question, feedback after > and perhaps one list of wrong numbers"),
  "statement-answer": 'It is not said whether the statement is true. Put answer="true" or answer="false".',
};
