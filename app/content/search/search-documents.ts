/** What of a course can be found: passages, terms and sources. Pure functions. Questions, feedback and the closing case are never in it. */
import type { LessonBlock, LessonPiece } from "../release/lesson-pieces";
import type { CompiledLesson, GlossaryEntry, SourcePublication } from "../release/release";
import type { ReleaseWithQuestions } from "../release/release-cache.server";
import { listTextLinesInHtml } from "./passage-text";
import { listWords } from "./search-words";

export type SearchDocumentKind = "term" | "passage" | "source";

/** A row of the table `search_document`, whose migration explains the fields. */
export interface SearchDocument {
  kind: SearchDocumentKind;
  anchor: string;
  title: string;
  names: string;
  /** The text, with a line for each paragraph. */
  body: string;
  lessonId: string | null;
  lessonNumber: number | null;
  piece: number | null;
}

type Release = Pick<ReleaseWithQuestions, "content" | "pieces">;

/** Returns the documents of a release, in the order of the course: its terms, its passages and its sources. */
export function listSearchDocuments({ content, pieces }: Release): SearchDocument[] {
  const { glossary, lessons, sources } = content;
  const passages = lessons.flatMap((lesson) => {
    const { opening, pieces: parts } = pieces.get(lesson.id) ?? { opening: [], pieces: [] };
    return [
      ...toPassage(lesson, { title: lesson.heading, blocks: opening }, null),
      ...parts.flatMap((piece, at) => toPassage(lesson, piece, at + 1)),
    ];
  });
  return [
    ...glossary.map((entry) =>
      toTerm(
        entry,
        lessons.find(({ terms }) => terms.includes(entry.key)),
        pieces,
      ),
    ),
    ...passages,
    ...sources.map((source) =>
      toSource(
        source,
        lessons.find((lesson) => lesson.sources.includes(source.key)),
      ),
    ),
  ].map((document) => ({ ...document, body: document.body.normalize("NFC"), title: document.title.normalize("NFC") }));
}

function toPassage(
  lesson: CompiledLesson,
  { id = "", title, blocks }: Partial<LessonPiece> & Pick<LessonPiece, "title" | "blocks">,
  piece: number | null,
): SearchDocument[] {
  const body = linesOf(blocks).join("\n");
  if (body === "") return [];
  return [{ kind: "passage", anchor: id, title, names: "", body, ...placeOf(lesson), piece }];
}

/** A term leads to the first passage that explains it or, if only a question uses it, to the list of terms of the lesson. */
function toTerm(
  { key, term, definition, synonyms }: GlossaryEntry,
  lesson: CompiledLesson | undefined,
  pieces: Release["pieces"],
): SearchDocument {
  const parts = (lesson && pieces.get(lesson.id)?.pieces) ?? [];
  const at = parts.findIndex(({ blocks }) =>
    blocks.some((block) => block.kind === "html" && explains(block.html, term)),
  );
  const anchor = parts[at]?.id ?? `term-${key}`;
  return {
    kind: "term",
    anchor,
    title: term,
    names: synonyms.join("\n"),
    body: definition,
    ...placeOf(lesson),
    piece: at < 0 ? null : at + 1,
  };
}

function explains(html: string, term: string): boolean {
  const notes = html.matchAll(/<span class="note" id="term-[^"]*" popover=""><b>([^<]*)<\/b>/g);
  return [...notes].some(([, title = ""]) => listTextLinesInHtml(title)[0] === term.replace(/\s+/g, " ").trim());
}

function toSource(
  { key, authors, year, title, container, label }: SourcePublication,
  lesson: CompiledLesson | undefined,
): SearchDocument {
  const by = [authors, year && `(${year})`].filter(Boolean).join(" ");
  const body = [by, container].filter(Boolean).join(". ");
  return { kind: "source", anchor: `source-${key}`, title, names: label, body, ...placeOf(lesson), piece: null };
}

function placeOf(lesson: CompiledLesson | undefined) {
  return { lessonId: lesson?.id ?? null, lessonNumber: lesson?.number ?? null };
}

function linesOf(blocks: readonly LessonBlock[]): string[] {
  return blocks.flatMap((block) => (block.kind === "html" ? listTextLinesInHtml(block.html) : []));
}

/** Returns in how many documents each word stands. Words of one or two letters are left out. */
export function countDocumentsByWord(documents: readonly SearchDocument[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { title, names, body } of documents) {
    const words = new Set(listWords(`${title}\n${names}\n${body}`));
    for (const word of words) if (word.length > 2 && word.length <= 60) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
