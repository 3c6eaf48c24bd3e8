/** Writes a draft lesson as a file of a course. */
import type { Nodes, Root } from "~/platform/markdown/tree";
import { mayCopySource } from "../../dossier/dossier-schema";
import { assignHeadingIds } from "../../source/headings";
import type { DraftQuestion } from "../draft-question";
import { withoutNumber } from "../outline/lesson-titles";
import { findTitleHeading } from "../outline/title-heading";
import { type CourseToWrite, type LessonToWrite, shortenTitle } from "./course-to-write";
import { markdown, paragraph, tag, text, writeMarkdown } from "./lesson-markdown";
import { type DraftSection, listDraftSections } from "./lesson-pieces";
import { composePassage } from "./write-passages";
import { composeDraftQuestion } from "./write-question";
import { writeYaml } from "./write-yaml";

/** Returns the text of the file: what stands at the top, what the lesson still needs, and its pieces with their drafts. */
export function writeDraftLesson(lesson: LessonToWrite, course: CourseToWrite): string {
  const { draft, texts } = course;
  const { source, passages } = draft.dossier;
  const inside = new Set(lesson.passages);
  const sections = listDraftSections(
    passages.filter(({ id }) => inside.has(id)),
    {
      lesson: lesson.title,
      whole: findTitleHeading(draft.dossier)?.id ?? null,
      shorten: (title) => shortenTitle(withoutNumber(title), source),
      numbered: texts.pieceTitle,
      questions: draft.questions.map(({ id }) => id),
      sources: [source.key, ...draft.sources.map(({ key }) => key)],
    },
  );
  const headings = sections.map((section): Root["children"][number] => {
    return { type: "heading", depth: section.depth, children: [text(section.title)] };
  });
  const ids = assignHeadingIds({ type: "root", children: headings }).map(({ id }) => id);
  const questions = placeQuestions(lesson.questions, sections);
  const children = sections.flatMap((section, at): Nodes[] => {
    const first = sections.findLastIndex(({ depth }, index) => depth === 2 && index <= at);
    const isLastOfPiece = sections[at + 1]?.depth !== 3;
    const asked = isLastOfPiece ? (questions.get(first) ?? []) : [];
    return [
      headings[at] as Nodes,
      ...composeSection(section, course),
      ...asked.map((question) => composeQuestion(question, { heading: ids[first] ?? "", lesson, course })),
    ];
  });
  const needed = tag("ToWrite", { from: "none" }, [paragraph(text(texts.lesson))]);
  const top = { title: lesson.title, objectives: lesson.objectives.map(({ id }) => id), sources: [source.key] };
  return `---\n${writeYaml(top)}---\n\n${writeMarkdown({ type: "root", children: [needed, ...children] } as Root)}`;
}

function composeSection({ bound, passages }: DraftSection, { draft, texts, isVerbatim }: CourseToWrite): Nodes[] {
  if (bound.length === 0) return [tag("Bound", { to: "none" }, [])];
  const { source } = draft.dossier;
  const citation = markdown(`[@${source.key}]`);
  const ids = bound.join(" ");
  const binding = tag("Bound", { to: ids }, []);
  if (isVerbatim && passages.length > 0) return [binding, ...passages.flatMap(composePassage), paragraph(citation)];
  const terms = draft.terms
    .map(({ term }) => term)
    .filter((term) => passages.some((passage) => hasTerm(passage.text, term)));
  const beginnings = mayCopySource(source.licence)
    ? passages.map((passage) => `${passage.id}: ${beginOf(passage.text)}`)
    : [];
  return [
    binding,
    tag("ToWrite", { from: ids }, [
      paragraph(text(texts.piece), markdown(` [@${source.key}]`)),
      ...composeList(texts.terms, terms.slice(0, mostTerms)),
      ...composeList(texts.passages, beginnings),
    ]),
  ];
}
const mostTerms = 6;

function hasTerm(written: string, term: string): boolean {
  return written.toLowerCase().includes(term.toLowerCase());
}

function beginOf(written: string): string {
  const words = written.split(" ");
  return words.length > 12 ? `${words.slice(0, 12).join(" ")} …` : written;
}

function composeList(title: string, items: readonly string[]): Nodes[] {
  if (items.length === 0) return [];
  const children = items.map((item) => ({ type: "listItem", spread: false, children: [paragraph(text(item))] }));
  return [paragraph(text(title)), { type: "list", ordered: false, spread: false, children } as Nodes];
}

/** Maps the index of each piece to its questions. Those of one place stand together, in the piece of the first of them. */
function placeQuestions(
  questions: readonly DraftQuestion[],
  sections: readonly DraftSection[],
): Map<number, DraftQuestion[]> {
  const places = new Map<string, DraftQuestion[]>();
  for (const question of questions) places.set(question.place, [...(places.get(question.place) ?? []), question]);
  const placed = new Map<number, DraftQuestion[]>();
  for (const variants of places.values()) {
    const at = sections.findIndex(({ bound }) => bound.includes(variants[0]?.passages[0] ?? ""));
    const piece = sections.findLastIndex(({ depth }, index) => depth === 2 && index <= Math.max(0, at));
    placed.set(piece, [...(placed.get(piece) ?? []), ...variants]);
  }
  return placed;
}

function composeQuestion(
  question: DraftQuestion,
  { heading, lesson, course }: { heading: string; lesson: LessonToWrite; course: CourseToWrite },
): Nodes {
  const [passage = ""] = question.passages;
  const objective = lesson.objectives.find(({ passages }) => passages.includes(passage)) ?? lesson.objectives[0];
  return composeDraftQuestion(question, {
    ...{ language: course.language, texts: course.texts, source: course.draft.dossier.source.key, heading },
    objective: objective?.id ?? "",
    hasVariants: lesson.questions.filter(({ place }) => place === question.place).length > 1,
  });
}
