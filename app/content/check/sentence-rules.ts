/**
 * Rules that warn about sentences that are too long for a reader at language level B1. They only warn, because a long sentence does not
 * break a course.
 */
import type { CourseProblem } from "../source/problem";
import type { CourseSource } from "../source/read-course.server";
import {
  computeMeanWordsPerSentence,
  listSentences,
  listSentencesInLabel,
  listSentencesInTree,
  type Sentence,
} from "../source/split-sentences";
import type { CourseRule } from "./course-rule";
import { listDisplayedTexts } from "./displayed-texts";

export const maxSentenceWords = 22;
export const maxMeanSentenceWords = 12;

interface ReadFile {
  file: string;
  sentences: Sentence[];
}

/** Limits a rule to Dutch courses, because the maximum sentence lengths and the sentence splitter are made for Dutch. */
const onlyInDutch =
  (rule: CourseRule): CourseRule =>
  (course) =>
    course.course?.value.language === "nl" ? rule(course) : [];

export const sentencesAreShort: CourseRule = onlyInDutch((course) =>
  [...lessonFiles(course), ...otherFiles(course)].flatMap(({ file, sentences }) =>
    sentences
      .filter(({ words }) => words > maxSentenceWords)
      .map(({ text, words, line }): CourseProblem => {
        const data = { words, beginning: beginning(text), most: maxSentenceWords };
        return { file, line, code: "sentence-long", data };
      }),
  ),
);

export const meanSentenceIsShort: CourseRule = onlyInDutch((course) =>
  lessonFiles(course).flatMap(({ file, sentences }): CourseProblem[] => {
    const mean = computeMeanWordsPerSentence(sentences);
    if (mean <= maxMeanSentenceWords) return [];
    return [{ file, line: 1, code: "lesson-sentences-long", data: { mean, most: maxMeanSentenceWords } }];
  }),
);

/**
 * Returns the mean number of words per sentence over all lessons of a Dutch course, or null for another language or without sentences. The
 * summary of the course check shows it.
 */
export function computeMeanSentenceLength(course: CourseSource): number | null {
  const sentences = lessonFiles(course).flatMap((lesson) => lesson.sentences);
  return course.course?.value.language === "nl" && sentences.length > 0 ? computeMeanWordsPerSentence(sentences) : null;
}

function lessonFiles(course: CourseSource): ReadFile[] {
  return course.lessons.map(({ file, tree, frontmatter }) => ({
    file,
    sentences: [
      ...listSentencesInLabel(frontmatter?.value.title ?? "", frontmatter?.lineOf(["title"]) ?? 1),
      ...listSentencesInTree(tree),
    ],
  }));
}

function otherFiles(course: CourseSource): ReadFile[] {
  return [
    ...course.pool.map(({ file, tree }) => ({ file, sentences: listSentencesInTree(tree) })),
    ...listDisplayedTexts(course).map(({ file, text, line }) => ({ file, sentences: listSentences(text, line) })),
  ];
}

function beginning(text: string): string {
  return text.split(/\s+/).slice(0, 6).join(" ");
}
