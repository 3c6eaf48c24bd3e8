/** Texts of npm run content:paper, for readers and authors. */
import type { PaperAnswerForm } from "~/questions/kind";
import type { Messages } from "../../nl";
import { plural } from "../common";
import { list, percent } from "./formats";

const answers: Record<PaperAnswerForm, string> = {
  letter: 'Answer: one letter, such as "b".',
  letters: 'Answer: one or more letters, such as ["a", "c"].',
  "letters-in-order": 'Answer: all letters in the right order, such as ["c", "a", "b"].',
  "letter-for-each-number": 'Answer: a letter for each number, such as {"1": "c", "2": "a"}.',
  "truth-and-reason": 'Answer: true or false, and a reason, such as {"answer": false, "reason": "a"}.',
  words: 'Answer: a word for each number, in order, such as ["first", "second"].',
  number: 'Answer: a number, such as "12.5".',
};

export const paperReport: Messages["contentCheck"]["paper"] = {
  answers,
  introduction: (count, hasParts) =>
    `# Questions\n\nThere are ${plural(count, "question", "questions")}. Answer them in one go, without looking anything up. Write your answers in a file, each after the number of its question: { "1": "b", "2": ["a", "c"] }. Below each question it says how to write the answer.${hasParts ? " The paper has parts. Do them in order, and change nothing in a part that is finished." : ""}`,
  keysIntroduction: (count) =>
    `# Questions with keys\n\nThese are ${plural(count, "question", "questions")} with the right answer. Don't give this sheet to anybody who is still to answer them.`,
  cell: (cell) => `cell ${cell}`,
  key: (letters) => (letters === null ? "**Right answer**" : `**Right answer: ${letters}**`),
  passages: (passages, source, address) => `Stands on ${list(passages)} of ${source} (${address}).`,
  noPassages: "Stands on no passage of a source.",
  revision: (id, revision) =>
    `For reviewed.yaml: \`- { question: ${id}, revision: "${revision}", initials: …, date: … }\``,
  answered: (count, total) => `answered ${count} of ${total}; an open question counts as wrong`,
  part: (number) => `# Part ${number}`,
  made: (count, folder) => `${plural(count, "question", "questions")} in ${folder}/paper.md; the keys in key.json.`,
  noQuestions: (folder) => `No questions with a score were found in ${folder}.`,
  notWhole: (folder) => `Not everything of the course in ${folder} can be read. See npm run content:check.`,
  noFinalTest: (folder) => `The course in ${folder} has no final test.`,
  noKey: (file) => `${file} is not a key.json that content:paper made.`,
  noAnswers: (file) =>
    `${file} is no file with answers. Expected: JSON with an answer for each number, such as { "1": "b" }.`,
  unknownNumber: (file, number, count) => `${file} has an answer for ${number}. Expected: the numbers 1 to ${count}.`,
  unknownQuestion: (folder, id) => `In ${folder} there is no question ${id} with a score here.`,
  score: (score) => score.toFixed(2),
  allRight: "right for everybody",
  refused: "* incomplete or not written in the right form: counts as wrong.",
  refusedAnswer: (answer) =>
    `  ${answer.name}, question ${answer.number} (${answer.id}): ${answer.written}. ${answers[answer.form]}`,
  mean: (share) => `mean ${percent(share)}`,
  meanAndWhole: (share, whole) => `wholly right ${percent(whole)}, mean of the questions ${percent(share)}`,
  all: (result) => `Together: ${result}`,
  everybodyRight: (count, total) => `Questions that everybody has right: ${count} of ${total}`,
};
