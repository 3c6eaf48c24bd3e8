/** Writes a draft course as the files of a course. */
import { composeDossierFiles } from "../../dossier/compose-dossier-files.server";
import { mayCopySource } from "../../dossier/dossier-schema";
import { composeSlug } from "../../source/slug";
import type { DraftCourse, DraftTerm } from "../draft-course";
import { markAsToWrite } from "../to-write-mark";
import { type CourseToWrite, type DraftWriting, prepareCourseToWrite, shortenTitle } from "./course-to-write";
import { cleanText } from "./lesson-markdown";
import { writeDraftLesson } from "./write-lesson";
import { writeYaml } from "./write-yaml";

/** Returns the text of each file of the course by its path. The check accepts them, except for what is still to write. */
export function writeDraftCourse(draft: DraftCourse, writing: DraftWriting): Map<string, string> {
  const course = prepareCourseToWrite(draft, writing);
  const { key } = draft.dossier.source;
  const { dossier, runs } = composeDossierFiles(draft.dossier);
  return new Map([
    ["course.yaml", writeYaml(composeCourseYaml(course))],
    ["sources.yaml", writeYaml(composeSources(course))],
    ["glossary.yaml", writeYaml(composeGlossary(course))],
    ["misconceptions.yaml", writeYaml({})],
    ...course.lessons.map((lesson): [string, string] => [lesson.file, writeDraftLesson(lesson, course)]),
    [`dossier/${key}.yaml`, dossier],
    [`dossier/${key}.runs.json`, runs],
  ]);
}

function composeCourseYaml({ draft, language, texts, lessons }: CourseToWrite): unknown {
  const { source } = draft.dossier;
  const bloom = language === "nl" ? "begrijpen" : "understand";
  const toWrite = (text: string) => markAsToWrite(language, text);
  const title = shortenTitle(cleanText(source.title), source);
  return {
    title,
    subtitle: "",
    language,
    edition: "1",
    audience: toWrite(texts.course.audience),
    summary: toWrite(texts.course.summary),
    description: [toWrite(texts.course.description)],
    disclaimer: { text: toWrite(texts.disclaimer(title)), source: source.key },
    provider: { name: toWrite(texts.course.provider) },
    accreditation: null,
    pass_mark: { score: 0.8, note: toWrite(texts.course.passMark) },
    attempts: { final: 3, hours_between: 24 },
    objectives: [{ id: "E1", text: toWrite(texts.course.objective), bloom }],
    lessons: lessons.map(({ id, objectives }) => ({
      id,
      course_objective: "E1",
      objectives: objectives.map((objective) => ({
        id: objective.id,
        text: toWrite(cleanText(objective.text)),
        bloom,
      })),
    })),
  };
}

/** What is not known of a work stays out. */
function composeSources({ draft, language, texts }: CourseToWrite): unknown {
  const { key, title, address } = draft.dossier.source;
  const own = { label: cleanText(title), title: cleanText(title), ...(address && { url: address }) };
  const cited = draft.sources.map((source) => {
    const [author, name] = [cleanText(source.author ?? ""), cleanText(source.title ?? "")];
    const label = [author || name || source.key, source.year].filter(Boolean).join(", ");
    return [
      source.key,
      {
        label,
        ...(author && { authors: author }),
        ...(source.year && { year: `${source.year}` }),
        title: name || markAsToWrite(language, texts.titleUnknown),
        ...(source.address && URL.canParse(source.address) && { url: source.address }),
        ...{ read: "not", read_note: texts.citedOnly },
      },
    ];
  });
  const readNote = markAsToWrite(language, texts.readNote);
  return { [key]: { ...own, read: "fully", read_note: readNote }, ...Object.fromEntries(cited) };
}

const mostUnexplainedTerms = 8;

/** Terms that the source explains, and the most important others. */
function composeGlossary({ draft, language, texts, isVerbatim }: CourseToWrite): unknown {
  const { source } = draft.dossier;
  const others = draft.terms.filter(({ definition }) => definition === null).slice(0, mostUnexplainedTerms);
  const slugs = new Set<string>();
  const kept = draft.terms.filter((each) => {
    const slug = composeSlug(each.term);
    const isNew = slug !== "" && !slugs.has(slug) && (each.definition !== null || others.includes(each));
    if (isNew) slugs.add(slug);
    return isNew;
  });
  const define = ({ term, definition, passage }: DraftTerm) => {
    if (definition === null || !mayCopySource(source.licence))
      return markAsToWrite(language, texts.definition(term, passage));
    return isVerbatim
      ? cleanText(definition)
      : markAsToWrite(language, texts.definitionInSource(cleanText(definition)));
  };
  return Object.fromEntries(
    kept.map((term) => [cleanText(term.term), { definition: define(term), sources: [source.key] }]),
  );
}
