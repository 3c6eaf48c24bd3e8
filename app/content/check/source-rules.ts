/** Rules of the course check about sources: every source that is cited is in sources.yaml, and its author has read it. */

import {
  childrenOf,
  extractVisibleText,
  isTag,
  lineOf,
  type Nodes,
  readTextAttributesOfTag,
} from "~/platform/markdown/tree";
import type { CourseProblem } from "../source/problem";
import type { ParsedCourse } from "../source/read-course.server";
import {
  type CourseRule,
  createCourseYamlProblem,
  createQuestionProblem,
  hasValidOrBrokenYamlEntry,
  listCourseQuestions,
} from "./course-rule";

/**
 * Checks that every source that course.yaml, a lesson's frontmatter, a question or the glossary names is in sources.yaml. Citations in the
 * text are checked elsewhere, when they are replaced by links.
 */
export const referencedSourcesExist: CourseRule = (course) => {
  const { sources } = course;
  if (!sources) return [];
  const unknown = (keys: readonly string[]) => keys.filter((key) => !hasValidOrBrokenYamlEntry(sources, key));
  const { disclaimer } = course.course?.value ?? {};
  return [
    ...unknown(disclaimer ? [disclaimer.source] : []).map((source) =>
      createCourseYamlProblem(course, ["disclaimer", "source"], { code: "source-unknown", data: { source } }),
    ),
    ...course.lessons.flatMap(({ file, frontmatter }) =>
      (frontmatter?.value.sources ?? []).flatMap((source, index): CourseProblem[] =>
        hasValidOrBrokenYamlEntry(sources, source)
          ? []
          : [{ file, line: frontmatter?.lineOf(["sources", index]) ?? 1, code: "source-unknown", data: { source } }],
      ),
    ),
    ...listCourseQuestions(course).flatMap((question) =>
      unknown(question.record.sources).map((source) =>
        createQuestionProblem(question, { code: "source-unknown", data: { source } }),
      ),
    ),
    ...glossarySources(course, "source-unknown", (key) => !hasValidOrBrokenYamlEntry(sources, key)),
  ];
};

/** Checks that a lesson text, the closing case, a question or the glossary cites only sources that the author has read at least partly. */
export const citedSourcesWereRead: CourseRule = (course) => {
  const isUnread = (key: string) => course.sources?.value[key]?.read === "not";
  const closing = course.closingCase ? [course.closingCase] : [];
  const cited = [...course.lessons, ...course.pool, ...closing].flatMap(({ file, use }) =>
    use.citations
      .filter(({ key }) => isUnread(key))
      .map(({ key, line }): CourseProblem => ({ file, line, code: "source-not-read", data: { source: key } })),
  );
  const asked = listCourseQuestions(course).flatMap((question) =>
    question.record.sources
      .filter(isUnread)
      .map((source) => createQuestionProblem(question, { code: "source-not-read", data: { source } })),
  );
  return [...cited, ...asked, ...glossarySources(course, "source-not-read", isUnread)];
};

/**
 * Warns about a citation whose text does not name the speaker. Paper has no notes to open: it shows only the source that passes the thought
 * on. The text just before may name the speaker, such as above a quotation.
 */
export const citedSpeakersAreNamed: CourseRule = (course) => {
  const closing = course.closingCase ? [course.closingCase] : [];
  return [...course.lessons, ...course.pool, ...closing].flatMap(({ file, tree }) =>
    listCitedSpeakers(tree)
      .filter(({ speaker, text }) => !namesSpeaker(text, speaker))
      .map(({ speaker, line }): CourseProblem => ({ file, line, code: "speaker-unnamed", data: { speaker } })),
  );
};

interface CitedSpeaker {
  speaker: string;
  line: number;
  /** The paragraph, heading or cell with the citation, and the text before it. */
  text: string;
}

function listCitedSpeakers(node: Nodes, before = ""): CitedSpeaker[] {
  if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
    const text = `${before} ${extractVisibleText(node)}`;
    return listSpeakersIn(node).map((speaker) => ({ speaker, line: lineOf(node), text }));
  }
  let last = before;
  return childrenOf(node).flatMap((child) => {
    const found = listCitedSpeakers(child, last);
    last = extractVisibleText(child);
    return found;
  });
}

function listSpeakersIn(node: Nodes): string[] {
  const { speaker } = isTag(node) && node.name === "Cite" ? readTextAttributesOfTag(node) : {};
  return speaker ? [speaker] : childrenOf(node).flatMap(listSpeakersIn);
}

/** Returns whether a text has the words by which readers know a speaker: those with a capital, or else all long ones. */
function namesSpeaker(text: string, speaker: string): boolean {
  const words = speaker.match(/\p{L}+/gu) ?? [];
  const names = words.filter((word) => /^\p{Lu}/u.test(word));
  const present = new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
  const needed = names.length > 0 ? names : words.filter(({ length }) => length > 3);
  return needed.every((word) => present.has(word.toLowerCase()));
}

function glossarySources(
  { folder, glossary }: ParsedCourse,
  code: "source-unknown" | "source-not-read",
  isWrong: (key: string) => boolean,
): CourseProblem[] {
  return Object.entries(glossary?.value ?? {}).flatMap(([term, { sources }]) =>
    sources.filter(isWrong).map((source): CourseProblem => {
      const line = glossary?.lineOf([term, "sources"]) ?? 1;
      return { file: `${folder}/glossary.yaml`, line, code, data: { source } };
    }),
  );
}
