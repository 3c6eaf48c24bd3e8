/**
 * Measures the sentences of the running text of lessons: what somebody reads from start to end. That is paragraphs, list items that end
 * like a sentence, misconceptions and the stories of cases. Headings, tables, figures and everything that is asked are not in it.
 */
import {
  childrenOf,
  extractVisibleText,
  isBlockTag,
  isTag,
  type Nodes,
  type Root,
  readTextAttributesOfTag,
} from "~/platform/markdown/tree";
import type { ParsedCourse } from "../../source/read-course.server";
import { computeMeanWordsPerSentence, listSentencesInTree, type Sentence } from "../../source/split-sentences";

/** Sentences of fewer words are short. */
export const wordsOfShortSentence = 9;

interface SentenceMeasures {
  mean: number;
  /** The standard deviation of the numbers of words in a sentence. */
  spread: number;
}

export interface LessonSentenceMeasures extends SentenceMeasures {
  file: string;
  /** The number of words of the running text. */
  words: number;
  sentences: readonly Sentence[];
  /** The number of words of the longest sentence. */
  longest: number;
  /** The most short sentences in a row. */
  shortInRow: readonly Sentence[];
}

/** Returns the measures of each lesson, in the order of course.yaml. */
export function measureSentencesInLessons({ lessons }: Pick<ParsedCourse, "lessons">): LessonSentenceMeasures[] {
  return lessons.map(({ file, tree }) => {
    const blocks = listRunningText(tree);
    const sentences = blocks.flatMap((block) => listSentencesInTree(block));
    return {
      file,
      words: blocks.flatMap(listWords).length,
      sentences,
      ...measure(sentences),
      longest: Math.max(0, ...sentences.map(({ words }) => words)),
      shortInRow: findMostShortInRow(sentences),
    };
  });
}

/** Returns the measures over all sentences of a Dutch course, or null for another language or without sentences. */
export function measureSentencesInDutchCourse(course: ParsedCourse): SentenceMeasures | null {
  const sentences = measureSentencesInLessons(course).flatMap((lesson) => lesson.sentences);
  return course.course?.value.language === "nl" && sentences.length > 0 ? measure(sentences) : null;
}

function listRunningText(tree: Root): Nodes[] {
  return tree.children.flatMap((node): Nodes[] => {
    if (isBlockTag(node, "Case")) {
      const inside = childrenOf(node);
      const questions = inside.findIndex((child) => child.type === "list" && child.ordered);
      return inside.slice(0, Math.max(0, questions)).filter(isRunningText);
    }
    return isRunningText(node) || isBlockTag(node, "Misconception") ? [node] : [];
  });
}

/** Returns the words of a text. The claim of a misconception stands in its tag, and is part of the text. */
function listWords(node: Nodes): string[] {
  const { claim = "" } = isTag(node) ? readTextAttributesOfTag(node) : {};
  const inside = childrenOf(node);
  const text = inside.some(({ type }) => type === "text") ? extractVisibleText(inside) : "";
  const own = `${claim} ${text}`.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word));
  return text === "" ? [...own, ...inside.flatMap(listWords)] : own;
}

const isRunningText = ({ type }: Nodes) => type === "paragraph" || type === "list" || type === "blockquote";

function measure(sentences: readonly Sentence[]): SentenceMeasures {
  const mean = computeMeanWordsPerSentence(sentences);
  const squares = sentences.reduce((sum, { words }) => sum + (words - mean) ** 2, 0);
  return { mean, spread: sentences.length === 0 ? 0 : Math.sqrt(squares / sentences.length) };
}

function findMostShortInRow(sentences: readonly Sentence[]): Sentence[] {
  let [row, most]: [Sentence[], Sentence[]] = [[], []];
  for (const sentence of sentences) {
    row = sentence.words < wordsOfShortSentence ? [...row, sentence] : [];
    if (row.length > most.length) most = row;
  }
  return most;
}
