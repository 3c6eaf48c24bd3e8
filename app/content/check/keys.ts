/** Rules about references and ids in a course: every reference leads to something that exists, and every id is unique. */
import { listOptions } from "~/questions/options";
import type { CourseProblem } from "../source/problem";
import type { CourseSource } from "../source/read-course.server";
import { composeSlug } from "../source/slug";
import type { ParsedYamlFile } from "../source/yaml-file";
import {
  type CourseRule,
  createCourseYamlProblem,
  createQuestionProblem,
  listLessonsInCourseYaml,
  listQuestions,
} from "./rule";

export const questionIdsAreUnique: CourseRule = (course) => {
  const seen = new Map<string, string>();
  return listQuestions(course).flatMap((question) => {
    const { id } = question.record;
    const first = seen.get(id);
    seen.set(id, first ?? `${question.file}:${question.line}`);
    return first ? [createQuestionProblem(question, { code: "question-id-taken", data: { id, first } })] : [];
  });
};

/**
 * Checks that in one lesson, the headings, cases, pre-questions and recall questions have different ids, because each id is an anchor on
 * the same page.
 */
export const lessonAnchorsAreUnique: CourseRule = (course) =>
  course.lessons.flatMap((lesson) => {
    const places = [
      // If a heading occurs twice, rehype-slug adds a number to its id. The id would then depend on the order of the headings, so they must
      // differ.
      ...lesson.headings.map(({ title, line }) => ({ name: composeSlug(title), line })),
      ...lesson.cases.map(({ id, line }) => ({ name: id, line })),
      ...lesson.asides.map(({ tag, id, line }) => ({ name: `${tag} ${id}`, line })),
    ];
    return places.flatMap(({ name, line }, index): CourseProblem[] =>
      places.findIndex((place) => place.name === name) < index
        ? [{ file: lesson.file, line, code: "place-name-taken", data: { name } }]
        : [],
    );
  });

export const referencedObjectivesExist: CourseRule = (course) => [
  ...objectivesGivenOnce(course),
  ...objectivesOfLessons(course),
  ...objectivesOfQuestions(course),
];

function objectivesGivenOnce(course: CourseSource): CourseProblem[] {
  const given = [
    ...(course.course?.value.objectives ?? []).map(({ id }, index) => ({ id, path: ["objectives", index] })),
    ...listLessonsInCourseYaml(course).flatMap(({ objectives }, at) =>
      objectives.map(({ id }, index) => ({ id, path: ["lessons", at, "objectives", index] })),
    ),
  ];
  const known = new Set<string>();
  return given.flatMap(({ id, path }) => {
    if (!known.has(id)) {
      known.add(id);
      return [];
    }
    return [createCourseYamlProblem(course, path, { code: "objective-twice", data: { objective: id } })];
  });
}

function objectivesOfLessons(course: CourseSource): CourseProblem[] {
  return course.lessons.flatMap(({ id, file, frontmatter }) => {
    const own = listLessonsInCourseYaml(course)
      .find((lesson) => lesson.id === id)
      ?.objectives.map((each) => each.id);
    const named = frontmatter?.value.objectives;
    // If the lesson is not in course.yaml, or has no frontmatter or no objectives, another rule reports that.
    if (!own || !frontmatter || !named) return [];
    const line = frontmatter.lineOf(["objectives"]);
    const foreign = named.filter((objective) => !own.includes(objective));
    const left = own.filter((objective) => !named.includes(objective));
    return [
      ...foreign.map(
        (objective): CourseProblem => ({ file, line, code: "objective-not-of-lesson", data: { objective } }),
      ),
      ...left.map((objective): CourseProblem => ({ file, line, code: "objective-left-out", data: { objective } })),
    ];
  });
}

function objectivesOfQuestions(course: CourseSource): CourseProblem[] {
  const listed = listLessonsInCourseYaml(course);
  return listQuestions(course).flatMap((question) => {
    const isFinal = question.pool === "final";
    const lessons = listed.filter(({ id }) => isFinal || id === question.lessonId);
    const { objective } = question.record;
    if (lessons.length === 0 || lessons.some(({ objectives }) => objectives.some(({ id }) => id === objective)))
      return [];
    const code = isFinal ? "objective-of-no-lesson" : "objective-not-of-lesson";
    return [createQuestionProblem(question, { code, data: { objective } })];
  });
}

/**
 * Returns whether a YAML file has an entry with this key. An entry with invalid fields counts, so that a reference to it is not a second
 * mistake.
 */
const hasKey = <T extends object>({ value, broken }: ParsedYamlFile<T>, key: string) =>
  Object.hasOwn(value, key) || broken.includes(key);

/**
 * Checks that every source that course.yaml, a lesson's frontmatter, a question or the glossary names is in sources.yaml. Citations in the
 * text are checked elsewhere, when they are replaced by links.
 */
export const referencedSourcesExist: CourseRule = (course) => {
  const { sources } = course;
  if (!sources) return [];
  const unknown = (keys: readonly string[]) => keys.filter((key) => !hasKey(sources, key));
  const { disclaimer } = course.course?.value ?? {};
  return [
    ...unknown(disclaimer ? [disclaimer.source] : []).map((source) =>
      createCourseYamlProblem(course, ["disclaimer", "source"], { code: "source-unknown", data: { source } }),
    ),
    ...course.lessons.flatMap(({ file, frontmatter }) =>
      (frontmatter?.value.sources ?? []).flatMap((source, index): CourseProblem[] =>
        hasKey(sources, source)
          ? []
          : [{ file, line: frontmatter?.lineOf(["sources", index]) ?? 1, code: "source-unknown", data: { source } }],
      ),
    ),
    ...listQuestions(course).flatMap((question) =>
      unknown(question.record.sources).map((source) =>
        createQuestionProblem(question, { code: "source-unknown", data: { source } }),
      ),
    ),
    ...glossarySources(course, "source-unknown", (key) => !hasKey(sources, key)),
  ];
};

/** Checks that a lesson text, a question or the glossary cites only sources that the author has read at least partly. */
export const citedSourcesWereRead: CourseRule = (course) => {
  const isUnread = (key: string) => course.sources?.value[key]?.read === "not";
  const cited = [...course.lessons, ...course.pool].flatMap(({ file, use }) =>
    use.citations
      .filter(({ key }) => isUnread(key))
      .map(({ key, line }): CourseProblem => ({ file, line, code: "source-not-read", data: { source: key } })),
  );
  const asked = listQuestions(course).flatMap((question) =>
    question.record.sources
      .filter(isUnread)
      .map((source) => createQuestionProblem(question, { code: "source-not-read", data: { source } })),
  );
  return [...cited, ...asked, ...glossarySources(course, "source-not-read", isUnread)];
};

function glossarySources(
  { folder, glossary }: CourseSource,
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

export const glossaryTermsAreUnique: CourseRule = ({ folder, glossary }) => {
  const names = new Map<string, string>();
  return Object.entries(glossary?.value ?? {}).flatMap(([term, entry]) =>
    [term, ...entry.synonyms].flatMap((name): CourseProblem[] => {
      const other = names.get(composeSlug(name));
      names.set(composeSlug(name), term);
      const place = { file: `${folder}/glossary.yaml`, line: glossary?.lineOf([term, "definition"]) ?? 1 };
      if (other !== undefined) return [{ ...place, code: "term-twice", data: { term: name, other } }];
      return composeSlug(name) === "" ? [{ ...place, code: "term-without-letters", data: { term: name } }] : [];
    }),
  );
};

export const referencedMisconceptionsExist: CourseRule = (course) =>
  listQuestions(course).flatMap((question) =>
    listOptions(question.record).flatMap(({ id, misconception: key }) =>
      key && course.misconceptions && !hasKey(course.misconceptions, key)
        ? [createQuestionProblem(question, { code: "misconception-unknown", data: { key } }, id)]
        : [],
    ),
  );

/**
 * Checks that every misconception in misconceptions.yaml is named by a wrong option of some question. Otherwise no learner would ever see
 * it.
 */
export const misconceptionsAreUsed: CourseRule = (course) => {
  const named = new Set(
    listQuestions(course)
      .flatMap(({ record }) => listOptions(record))
      .map(({ misconception }) => misconception),
  );
  return Object.keys(course.misconceptions?.value ?? {})
    .filter((key) => !named.has(key))
    .map((key) => ({
      file: `${course.folder}/misconceptions.yaml`,
      line: course.misconceptions?.lineOf([key, "name"]) ?? 1,
      code: "misconception-unused",
      data: { key },
    }));
};

/**
 * Checks that a question refers to a heading or a case that exists in its lesson. Lessons with an incomplete text are skipped, because the
 * heading or case may be in the part that is missing.
 */
export const referencedCasesAndPassagesExist: CourseRule = (course) =>
  listQuestions(course).flatMap((question) => {
    const lesson = course.lessons.find(({ id }) => id === question.lessonId);
    if (!lesson?.isTextWhole) return [];
    const cases = lesson.cases.map(({ id }) => id);
    const passages = [...lesson.headings.filter(({ node }) => node.depth <= 2).map(({ id }) => id), ...cases];
    const { passage, case: named } = question.record;
    return [
      ...(passages.includes(passage)
        ? []
        : [createQuestionProblem(question, { code: "passage-unknown", data: { passage, passages } })]),
      ...(named && !cases.includes(named)
        ? [createQuestionProblem(question, { code: "case-unknown", data: { case: named, cases } })]
        : []),
    ];
  });

/**
 * Checks that if a question names another one as its enemy (a question that reveals its answer), the other one names it too, so that they
 * are never asked together.
 */
export const enemyQuestionsNameEachOther: CourseRule = (course) => {
  const byId = new Map(listQuestions(course).map((question) => [question.record.id, question]));
  return listQuestions(course).flatMap((question) => {
    const { id: own, enemies } = question.record;
    return enemies.flatMap((id) => {
      const other = byId.get(id);
      if (id === own) return [createQuestionProblem(question, { code: "enemy-itself" })];
      // If the named question is missing, it may be one that could not be read. So it is reported as unknown only if the whole course could
      // be read.
      if (!other)
        return course.isWhole ? [createQuestionProblem(question, { code: "enemy-unknown", data: { id } })] : [];
      if (other.record.enemies.includes(own)) return [];
      return [createQuestionProblem(other, { code: "enemy-one-sided", data: { id: own } })];
    });
  });
};
