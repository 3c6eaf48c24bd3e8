/** Words as search knows them. Pure functions. */
import { foldText } from "./fold-text";

/** Returns the words of a text in their order, folded. */
export function listWords(text: string): string[] {
  return foldText(text)
    .split(" ")
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The longest question that is searched, in characters, and the most words of it. What is longer is cut. */
export const longestQuestion = 100;
/** The most typed characters that are read and shown again. */
export const longestTypedQuestion = 10 * longestQuestion;
export const mostWords = 8;
/** How many words of a question that no text has may be put right. Who errs more often does not mean what is near. */
export const mostCorrected = 3;

/** Returns the part of a typed question that is searched: whole words, unless the first one is too long. */
export function cutQuestion(typed: string): string {
  const characters = [...typed];
  if (characters.length <= longestQuestion) return typed.trim();
  const whole = characters
    .slice(0, longestQuestion + 1)
    .join("")
    .replace(/\s\S*$/, "")
    .trim();
  return [...whole].slice(0, longestQuestion).join("");
}

const listDifferentWords = (question: string) => [...new Set(listWords(question))];

/** Returns the different words of a question, folded. Empty if it has no word. */
export function listQuestionWords(question: string): string[] {
  return listDifferentWords(question).slice(0, mostWords);
}

/** Returns the words of `question` that are searched if some of those that were typed are left out. Returns null if none are. */
export function findSearchedPart(typed: string, question: string): string | null {
  const searched = listQuestionWords(question).join(" ");
  return listDifferentWords(typed).join(" ") === searched ? null : searched;
}

/**
 * Returns how many letters must be added, left out, replaced or swapped with their neighbour to make one word of the other. Stops counting
 * after `most`, and returns more than that.
 */
export function countTypingErrors(one: string, other: string, most: number): number {
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last]: number[][] = [[], b.map((_, at) => at).concat(b.length)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let errors = Math.min((last?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last?.[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        errors = Math.min(errors, (before?.[j - 2] ?? 0) + 1);
      row.push(errors);
    }
    [before, last] = [last ?? [], row];
  }
  return last?.[b.length] ?? 0;
}

/** How many words may be meant by one typed word, and how many questions by one typed question. */
const mostMeantWords = 4;
const mostMeantQuestions = 5;

/**
 * Returns the words that may be meant by a typed one: those that differ by the fewest letters first, of these the most common. Empty if no word
 * is near.
 * @param words words that are folded, as the typed one
 */
export function listMeantWords(typed: string, words: readonly { word: string; documents: number }[]): string[] {
  const most = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
  if (most === 0) return [];
  return words
    .filter(({ word }) => Math.abs(word.length - typed.length) <= 2 * most)
    .map((each) => ({ ...each, errors: countTypingErrors(typed, each.word, most) }))
    .filter(({ errors }) => errors > 0 && errors <= most)
    .sort((a, b) => a.errors - b.errors || b.documents - a.documents || (a.word < b.word ? -1 : 1))
    .slice(0, mostMeantWords)
    .map(({ word }) => word);
}

/**
 * Returns the questions that may be meant by typed words, the likeliest first. The nearest words together need not stand in one text, so there
 * are several. `meant`: for each word the words that may be meant; empty if the word is right, or nothing is near. Then it stays.
 */
export function listMeantQuestions(words: readonly string[], meant: readonly (readonly string[])[]): string[][] {
  const questions = words.reduce<{ question: string[]; place: number }[]>(
    (before, word, at) => {
      const choices = meant[at]?.length ? meant[at] : [word];
      return before
        .flatMap(({ question, place }) =>
          choices.map((choice, no) => ({ question: [...question, choice], place: place + no })),
        )
        .sort((a, b) => a.place - b.place)
        .slice(0, mostMeantQuestions);
    },
    [{ question: [], place: 0 }],
  );
  const isTyped = (question: string[]) => question.every((word, at) => word === words[at]);
  return questions.map(({ question }) => question).filter((question) => !isTyped(question));
}
