/** A small course of which every word is known, for tests of the search. */
import type { BuiltCourse, CompiledLesson, GlossaryEntry, SourcePublication } from "../../app/content/release/release";
import { computeSha256OfText } from "../../app/platform/hash.server";
import { createTestCourse } from "./factories";

interface SearchableCourse {
  courseId: string;
  label?: string;
  language?: "nl" | "en";
  title?: string;
  /** The HTML of the passages of each lesson, by id and title. */
  lessons: { id: string; passages: { id: string; title: string; html: string; kind?: "text" | "case" }[] }[];
  glossary?: { key: string; term: string; definition: string; synonyms?: string[] }[];
  sources?: { key: string; title: string; authors: string }[];
}

/** Returns a course with these texts, as the build would write it. It has no questions. */
export function createSearchableCourse(course: SearchableCourse): BuiltCourse {
  const { courseId, label = "1", language = "nl", title = "Zoekcursus" } = course;
  const base = createTestCourse({ courseId, label, title });
  const sources = (course.sources ?? []).map((source): SourcePublication => {
    return {
      ...source,
      label: `${source.authors}, 2024`,
      year: "2024",
      container: "Voorbeeldpers",
      read: "fully",
      readNote: "",
    };
  });
  const glossary = (course.glossary ?? []).map((entry): GlossaryEntry => ({ sources: [], synonyms: [], ...entry }));
  const lessons = course.lessons.map(({ id, passages }, at): CompiledLesson => {
    const [first] = base.release.lessons;
    const html = passages.map((passage) =>
      passage.kind === "case"
        ? `<section class="case" id="${passage.id}"><h3>${passage.title}</h3>${passage.html}</section>`
        : `<div class="flow read"><h2 id="${passage.id}">${passage.title}</h2>${passage.html}</div>`,
    );
    return {
      ...(first as CompiledLesson),
      id,
      number: at + 1,
      title: `Les ${id}`,
      heading: `Les ${id}`,
      sources: sources.map(({ key }) => key),
      terms: glossary.map(({ key }) => key),
      passages: passages.map((passage) => ({
        id: passage.id,
        title: passage.title,
        kind: passage.kind ?? "text",
        minutes: 1,
      })),
      segments: [{ kind: "html", html: html.join("") }],
      questions: [],
    };
  });
  const rules = { ...base.release.rules, lessonOrder: lessons.map(({ id }) => id), lessonObjectives: {} };
  const release = { ...base.release, language, lessons, glossary, sources, rules };
  return { ...base, hash: computeSha256OfText(JSON.stringify(release)), release, questions: [] };
}
