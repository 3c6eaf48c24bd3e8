/** Rules of the course check about texts and questions that stand on passages of a source in dossier/. */
import type { BoundText } from "../../dossier/bound-texts";
import { listPassageIds } from "../../dossier/read-dossiers";
import type { CourseFlaw, CourseProblem } from "../../source/problem";
import type { ParsedCourse } from "../../source/read-course.server";
import { type CourseRule, createQuestionProblem, listCourseQuestions } from "../course-rule";

/** The files with texts under headings: the lessons and the closing case. */
function listFilesWithSections({ lessons, closingCase }: ParsedCourse) {
  return closingCase ? [...lessons, closingCase] : lessons;
}

type TextInFile = BoundText & { file: string };

/** Returns the texts that may be bound: those under headings, and all cases, misconceptions and figures. */
function listTexts(course: ParsedCourse): TextInFile[] {
  const inSections = listFilesWithSections(course).flatMap(({ file, sections }) =>
    sections.flatMap((section) => [section, ...section.blocks].map((text) => ({ file, ...text }))),
  );
  return [...inSections, ...course.pool.flatMap(({ file, blocks }) => blocks.map((text) => ({ file, ...text })))];
}

/** Maps the id of each passage to its source. Returns null if the passages of a dossier can't be read. */
function mapPassagesToSources({ dossiers }: ParsedCourse): Map<string, string> | null {
  if (dossiers.some(({ yaml }) => !yaml?.value.passages)) return null;
  const passages = dossiers.flatMap(({ source, yaml }) =>
    (yaml?.value.passages ?? []).map(({ id }) => [id, source] as const),
  );
  return new Map(passages);
}

/**
 * Returns a rule for a course with dossiers that can be read. It gets the source of each passage. If two dossiers have a passage of the same
 * id, nobody knows which source is meant: that is told of the dossiers, and not of every text.
 */
function ruleWithDossiers(check: (course: ParsedCourse, sourceOf: Map<string, string>) => CourseProblem[]): CourseRule {
  return (course) => {
    const sourceOf = mapPassagesToSources(course);
    if (course.dossiers.length === 0 || !sourceOf) return [];
    const ids = course.dossiers.flatMap((dossier) => [...new Set(listPassageIds(dossier))]);
    return new Set(ids).size < ids.length ? [] : check(course, sourceOf);
  };
}

const tell = ({ file, line }: { file: string; line: number }, flaw: CourseFlaw): CourseProblem => ({
  file,
  line,
  ...flaw,
});

/** From this number on, passages that begin alike are no typing error if no dossier has one: a dossier is missing. */
const fewestOfMissingDossier = 3;
const prefixOf = (passage: string) => passage.replace(/-\d+$/, "");

/** Checks that the passages of texts and questions exist. If a whole dossier seems to be missing, that is one problem. */
export const passagesOfTextsAndQuestionsExist: CourseRule = (course) => {
  const known = mapPassagesToSources(course);
  if (!known) return [];
  const places = [
    ...listTexts(course).map(({ file, line, passages }) => ({ file, line, passages })),
    ...listCourseQuestions(course).map(({ file, line, record }) => ({ file, line, passages: record.source })),
    ...course.lessons.flatMap(({ file, toWrite }) => toWrite.map((piece) => ({ file, ...piece }))),
  ];
  const unknown = places.flatMap(({ passages, ...place }) =>
    (passages ?? []).filter((id) => !known.has(id)).map((passage) => ({ place, passage, prefix: prefixOf(passage) })),
  );
  const knownPrefixes = new Set([...known.keys()].map(prefixOf));
  const isMissing = (prefix: string) =>
    !knownPrefixes.has(prefix) && unknown.filter((each) => each.prefix === prefix).length >= fewestOfMissingDossier;
  const missing = [...new Set(unknown.map(({ prefix }) => prefix))].filter(isMissing);
  return [
    ...missing.map((prefix) => {
      const count = unknown.filter((each) => each.prefix === prefix).length;
      return tell({ file: `${course.folder}/dossier`, line: 1 }, { code: "dossier-missing", data: { prefix, count } });
    }),
    ...unknown
      .filter(({ prefix }) => !missing.includes(prefix))
      .map(({ place, passage }) => tell(place, { code: "source-passage-unknown", data: { passage } })),
  ];
};

/** Returns the ids of two passages as an author writes them, from the first dossier: under a heading if it has such ones. */
function giveExample({ dossiers }: ParsedCourse): string {
  const passages = dossiers.find((dossier) => listPassageIds(dossier).length > 0)?.yaml?.value.passages ?? [];
  const inSections = passages.filter(({ section }) => section !== undefined);
  const ids = (inSections.length > 1 ? inSections : passages).slice(0, 2).map(({ id }) => id);
  return ids.length > 0 ? ids.join(" ") : "p-1 p-2";
}

/** Checks that in a course with dossiers, every text and every question says on which passages it stands, or on none. */
export const textsAndQuestionsAreBound: CourseRule = (course) => {
  if (course.dossiers.length === 0) return [];
  const example = giveExample(course);
  const headings = listFilesWithSections(course).flatMap(({ file, sections, isTextWhole }) =>
    sections.flatMap(({ heading, line, isBound }) =>
      // If a part of the text could not be read, the tag may stand there.
      isBound || !heading || !isTextWhole
        ? []
        : [tell({ file, line }, { code: "heading-unbound", data: { title: heading.title, example } })],
    ),
  );
  const blocks = listTexts(course).flatMap((text) =>
    text.tag === null || text.isBound ? [] : [tell(text, { code: "tag-unbound", data: { tag: text.tag, example } })],
  );
  const questions = listCourseQuestions(course).flatMap((question) =>
    question.record.source
      ? []
      : [createQuestionProblem(question, { code: "tag-unbound", data: { tag: "Question", example } })],
  );
  return [...headings, ...blocks, ...questions];
};

/**
 * Checks that a text that cites a source with a dossier is bound to a passage of it. A text before the first heading can't be. A text that
 * names a passage that does not exist is left out: see `passagesOfTextsAndQuestionsExist`.
 */
export const textsWithCitationsAreBound = ruleWithDossiers((course, sourceOf) => {
  const withDossier = new Set(course.dossiers.map(({ source }) => source));
  const before = listFilesWithSections(course).flatMap(({ file, sections }) =>
    sections.slice(0, 1).map((each) => ({ file, ...each })),
  );
  const opening = before.flatMap(({ file, line, cited }) =>
    [...new Set(cited)]
      .filter((source) => withDossier.has(source))
      .map((source) => tell({ file, line }, { code: "cited-before-heading", data: { source } })),
  );
  const others = listTexts(course).flatMap((text) => {
    const { passages } = text;
    if (!passages?.every((id) => sourceOf.has(id))) return [];
    const bound = new Set(passages.map((id) => sourceOf.get(id)));
    return [...new Set(text.cited)]
      .filter((source) => withDossier.has(source) && !bound.has(source))
      .map((source) => tell(text, { code: "cited-unbound", data: { source } }));
  });
  return [...opening, ...others];
});

/**
 * Checks that a text under a heading cites the sources of its passages. A citation in one of its figures or cases is enough. A source that
 * is not in sources.yaml, or can't be read there, is left out, because its citations can't be read either.
 */
export const boundTextsCiteTheirSources = ruleWithDossiers((course, sourceOf) =>
  listFilesWithSections(course).flatMap(({ file, sections, isTextWhole }) =>
    sections.flatMap(({ line, passages, cited, blocks }) => {
      const all = new Set([...cited, ...blocks.flatMap((block) => block.cited)]);
      const bound = new Set((passages ?? []).flatMap((id) => sourceOf.get(id) ?? []));
      return [...bound]
        .filter((source) => isTextWhole && !all.has(source) && isSourceReadable(course, source))
        .map((source) => tell({ file, line }, { code: "bound-uncited", data: { source } }));
    }),
  ),
);

const isSourceReadable = ({ sources }: ParsedCourse, source: string) =>
  sources !== null && Object.hasOwn(sources.value, source);

/** Checks that the sources and the passages of a question belong together, if all these passages exist. */
export const sourcesAndPassagesOfQuestionsAgree = ruleWithDossiers((course, sourceOf) => {
  const withDossier = new Set(course.dossiers.map(({ source }) => source));
  return listCourseQuestions(course).flatMap((question) => {
    const { source: passages, sources } = question.record;
    if (!passages?.every((id) => sourceOf.has(id))) return [];
    const bound = new Set(passages.flatMap((id) => sourceOf.get(id) ?? []));
    return [
      ...[...bound]
        .filter((source) => !sources.includes(source))
        .map((source) => createQuestionProblem(question, { code: "question-source-unnamed", data: { source } })),
      ...sources
        .filter((source) => withDossier.has(source) && !bound.has(source))
        .map((source) => createQuestionProblem(question, { code: "question-source-unbound", data: { source } })),
    ];
  });
});
