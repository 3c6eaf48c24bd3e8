/** The pieces of a draft lesson: its headings as those of a lesson, with the passages below each. */
import { isReservedId } from "../../check/lesson-rules";
import type { DossierPassage } from "../../dossier/dossier";
import { composeSlug } from "../../source/slug";
import { cleanText } from "./lesson-markdown";

export interface DraftSection {
  title: string;
  /** A heading of depth 2 begins a piece of the lesson; one of depth 3 stands in it. */
  depth: 2 | 3;
  /** The ids of the passages that its text is bound to, headings included. Empty if no text stands under the heading. */
  bound: string[];
  /** The passages under its heading, without headings. */
  passages: DossierPassage[];
}

interface PiecesOptions {
  /** The title of the lesson, for what stands before its first heading. */
  lesson: string;
  /** The id of the heading that is the title of the whole dossier, which becomes no heading of a lesson. */
  whole: string | null;
  /** Makes a title of the text of a heading. */
  shorten(title: string): string;
  /** The title of a piece whose heading says nothing. */
  numbered(number: number): string;
  questions: string[];
  sources: string[];
}

/** Returns the sections of a lesson. Each passage of the lesson is bound to one of them. */
export function listDraftSections(passages: readonly DossierPassage[], options: PiecesOptions): DraftSection[] {
  const depths = passages.flatMap(({ id, block }) =>
    block.kind === "heading" && id !== options.whole ? [block.depth] : [],
  );
  const highest = Math.min(...depths);
  const title = createSectionTitles(options);
  const sections: DraftSection[] = [];
  /** Headings without text below them are bound with the text that comes next. */
  let waiting: string[] = [];
  const begin = (text: string, depth: 2 | 3) =>
    sections.push({ title: title(text), depth: sections.length === 0 ? 2 : depth, bound: [], passages: [] });
  for (const passage of passages) {
    if (passage.block.kind === "heading") {
      waiting.push(passage.id);
      if (passage.id !== options.whole) begin(passage.text, passage.block.depth === highest ? 2 : 3);
      continue;
    }
    if (sections.length === 0) begin(options.lesson, 2);
    const section = sections.at(-1) as DraftSection;
    section.bound.push(...waiting, passage.id);
    section.passages.push(passage);
    waiting = [];
  }
  if (sections.length === 0) begin(options.lesson, 2);
  const last = sections.findLast(({ bound }) => bound.length > 0) ?? sections.at(-1);
  last?.bound.push(...waiting);
  return sections;
}

/** Returns a function that gives headings that differ, and that are no ids of the page itself. */
function createSectionTitles({ shorten, numbered, questions, sources }: PiecesOptions): (text: string) => string {
  const taken = new Set(questions);
  const names = { questions, sources, cases: [], preQuestions: [], recalls: [], tasks: [], terms: [] };
  let count = 0;
  return (text) => {
    count += 1;
    const written = shorten(cleanText(text));
    const start = composeSlug(written) === "" ? numbered(count) : written;
    let title = start;
    for (let at = 2; taken.has(composeSlug(title)) || isReservedId(composeSlug(title), names); at++)
      title = `${start} (${at})`;
    taken.add(composeSlug(title));
    return title;
  };
}
