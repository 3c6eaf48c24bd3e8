/**
 * Rules that warn about sentences that are too long for a reader at language level B1. They only warn, because a long sentence does not
 * break a course.
 */
import type { CourseProblem } from "../source/problem";
import type { ParsedCourse } from "../source/read-course.server";
import {
  computeMeanWordsPerSentence,
  listCompleteSentencesInLabel,
  listSentences,
  listSentencesInTree,
  type Sentence,
} from "../source/split-sentences";
import type { CourseRule } from "./course-rule";
import { listDisplayedYamlTexts } from "./displayed-yaml-texts";

export const maxWordsPerSentence = 22;
export const maxMeanWordsPerSentence = 12;

interface ReadFile {
  file: string;
  sentences: Sentence[];
}

/** Limits a rule to Dutch courses, because the maximum sentence lengths and the sentence splitter are made for Dutch. */
const onlyInDutch =
  (rule: CourseRule): CourseRule =>
  (course) =>
    course.course?.value.language === "nl" ? rule(course) : [];

export const sentencesAreShortEnough: CourseRule = onlyInDutch((course) =>
  [...lessonFiles(course), ...otherFiles(course)].flatMap(({ file, sentences }) =>
    sentences
      .filter(({ words }) => words > maxWordsPerSentence)
      .map(({ text, words, line }): CourseProblem => {
        const data = { words, beginning: beginning(text), most: maxWordsPerSentence };
        return { file, line, code: "sentence-long", data };
      }),
  ),
);

export const lessonSentencesAreShortOnAverage: CourseRule = onlyInDutch((course) =>
  lessonFiles(course).flatMap(({ file, sentences }): CourseProblem[] => {
    const mean = computeMeanWordsPerSentence(sentences);
    if (mean <= maxMeanWordsPerSentence) return [];
    return [{ file, line: 1, code: "lesson-sentences-long", data: { mean, most: maxMeanWordsPerSentence } }];
  }),
);

/**
 * Returns the mean number of words per sentence over all lessons of a Dutch course, or null for another language or without sentences. The
 * summary of the course check shows it.
 */
export function computeMeanWordsPerDutchLessonSentence(course: ParsedCourse): number | null {
  const sentences = lessonFiles(course).flatMap((lesson) => lesson.sentences);
  return course.course?.value.language === "nl" && sentences.length > 0 ? computeMeanWordsPerSentence(sentences) : null;
}

function lessonFiles(course: ParsedCourse): ReadFile[] {
  return course.lessons.map(({ file, tree, frontmatter }) => ({
    file,
    sentences: [
      ...listCompleteSentencesInLabel(frontmatter?.value.title ?? "", frontmatter?.lineOf(["title"]) ?? 1),
      ...listSentencesInTree(tree),
    ],
  }));
}

function otherFiles(course: ParsedCourse): ReadFile[] {
  return [
    ...course.pool.map(({ file, tree }) => ({ file, sentences: listSentencesInTree(tree) })),
    ...listDisplayedYamlTexts(course).map(({ file, text, line }) => ({ file, sentences: listSentences(text, line) })),
  ];
}

function beginning(text: string): string {
  return text.split(/\s+/).slice(0, 6).join(" ");
}
