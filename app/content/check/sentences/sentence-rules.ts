/**
 * Rules that warn about sentences that are too long for a reader at language level B1, and about a text of which all sentences are alike.
 * They only warn, because such a sentence does not break a course.
 */
import type { CourseProblem } from "../../source/problem";
import type { ParsedCourse } from "../../source/read-course.server";
import {
  computeMeanWordsPerSentence,
  listCompleteSentencesInLabel,
  listSentences,
  listSentencesInTree,
  type Sentence,
} from "../../source/split-sentences";
import { type CourseRule, createCourseYamlProblem } from "../course-rule";
import { listDisplayedYamlTexts } from "../displayed-yaml-texts";
import { type LessonSentenceMeasures, measureSentencesInLessons, wordsOfShortSentence } from "./sentence-measures";

export const maxWordsPerSentence = 24;
const meanOfLesson = { least: 10, most: 13 };
const meanOfCourse = { least: 11, most: 12 };
const leastSpread = 5;
const mostShortInRow = 6;
/** A text with fewer sentences is too small to measure: an example course, or a lesson that is being written. */
const fewestSentences = 30;

interface ReadFile {
  file: string;
  sentences: Sentence[];
}

/** Limits a rule to Dutch courses, because the lengths of sentences and the sentence splitter are made for Dutch. */
const onlyInDutch =
  (rule: CourseRule): CourseRule =>
  (course) =>
    course.course?.value.language === "nl" ? rule(course) : [];

/** Warns about every long sentence that readers see, wherever it stands. */
export const sentencesAreShortEnough: CourseRule = onlyInDutch((course) =>
  listFiles(course).flatMap(({ file, sentences }) =>
    sentences
      .filter(({ words }) => words > maxWordsPerSentence)
      .map(({ text, words, line }): CourseProblem => {
        const data = { words, beginning: beginning(text), most: maxWordsPerSentence };
        return { file, line, code: "sentence-long", data };
      }),
  ),
);

/** Returns a rule for Dutch courses about the running text of each lesson that has enough of it, and that could be read completely. */
function ruleForEachMeasuredLesson(check: (lesson: LessonSentenceMeasures) => CourseProblem[]): CourseRule {
  return onlyInDutch((course) => listMeasuredLessons(course).flatMap(check));
}

function listMeasuredLessons({ lessons }: ParsedCourse): LessonSentenceMeasures[] {
  const whole = lessons.filter(({ isTextWhole }) => isTextWhole);
  return measureSentencesInLessons({ lessons: whole }).filter(({ sentences }) => sentences.length >= fewestSentences);
}

const isWithin = (value: number, { least, most }: { least: number; most: number }) => least <= value && value <= most;

export const lessonSentencesHaveRightMean = ruleForEachMeasuredLesson(({ file, mean }) =>
  isWithin(mean, meanOfLesson)
    ? []
    : [{ file, line: 1, code: "lesson-sentences-mean", data: { mean, ...meanOfLesson } }],
);

export const lessonSentencesAreDifferent = ruleForEachMeasuredLesson(({ file, spread }) =>
  spread >= leastSpread
    ? []
    : [{ file, line: 1, code: "lesson-sentences-alike", data: { spread, least: leastSpread } }],
);

export const fewShortSentencesInRow = ruleForEachMeasuredLesson(({ file, shortInRow }) => {
  const data = { count: shortInRow.length, most: mostShortInRow, words: wordsOfShortSentence };
  const line = shortInRow[0]?.line ?? 1;
  return shortInRow.length <= mostShortInRow ? [] : [{ file, line, code: "short-sentences-in-row", data }];
});

/** Warns about the mean over all lessons, if they could all be read. */
export const courseSentencesHaveRightMean: CourseRule = onlyInDutch((course) => {
  const { lessons, lessonFiles } = course;
  if (lessons.length < lessonFiles.length || lessons.some(({ isTextWhole }) => !isTextWhole)) return [];
  const sentences = listMeasuredLessons(course).flatMap((lesson) => lesson.sentences);
  const mean = computeMeanWordsPerSentence(sentences);
  if (sentences.length === 0 || isWithin(mean, meanOfCourse)) return [];
  const data = { mean, ...meanOfCourse };
  return [createCourseYamlProblem(course, ["lessons"], { code: "course-sentences-mean", data })];
});

function listFiles(course: ParsedCourse): ReadFile[] {
  const lessons = course.lessons.map(({ file, tree, frontmatter }) => ({
    file,
    sentences: [
      ...listCompleteSentencesInLabel(frontmatter?.value.title ?? "", frontmatter?.lineOf(["title"]) ?? 1),
      ...listSentencesInTree(tree),
    ],
  }));
  return [
    ...lessons,
    ...[...course.pool, ...(course.closingCase ? [course.closingCase] : [])].map(({ file, tree }) => ({
      file,
      sentences: listSentencesInTree(tree),
    })),
    ...listDisplayedYamlTexts(course).map(({ file, text, line }) => ({ file, sentences: listSentences(text, line) })),
  ];
}

function beginning(text: string): string {
  return text.split(/\s+/).slice(0, 6).join(" ");
}
