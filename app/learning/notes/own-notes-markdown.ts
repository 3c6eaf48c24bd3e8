/** A learner's own notes as a Markdown file. What was typed stays text or a list of texts: it can't look like a heading, a link or HTML. */
import type { Paragraph, PhrasingContent, Root, RootContent, Text } from "mdast";
import remarkGfm from "remark-gfm";
import remarkStringify, { type Options } from "remark-stringify";
import { unified } from "unified";
import { isWritten, type OwnNoteKind, type OwnNotesOfCourse, type OwnNotesOfLesson } from "./own-notes";
import { markLists, writeMarkedLists } from "./typed-lists";

/** The words around the notes, in the language of the reader. */
export interface NotesFileTexts {
  title: string;
  lead: string;
  /** The heading of a lesson. `isGone`: whether the learner's edition does not have it any more. */
  lessonHeading(named: OwnNotesOfLesson["named"], isGone: boolean): string;
  kinds: Record<OwnNoteKind, string>;
  gone: Record<OwnNoteKind, string>;
  none: string;
}

/** Writes a text with its paragraphs, lists and line ends. */
const writeText: NonNullable<NonNullable<Options["handlers"]>["text"]> = (node: Text, _parent, state, info) =>
  writeMarkedLists(state.safe(node.value, info));

/**
 * What follows the sign of a list. The writer knows these signs, but of two lines with nothing else, such as two dashes, it only finds the
 * first one: its own pattern takes the line end that is the beginning of the next line.
 */
const endOfMarker = "(?=[ \\t\\r\\n-]|$)";

// With the extension, what only looks like a table or a footnote in the Markdown of many programs is text there, too. It escapes `www.` only
// before a letter, but programs also make a link of it before another sign, with the escapes in it.
const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, {
    emphasis: "_",
    unsafe: [
      { character: ".", before: "[Ww]" },
      { atBreak: true, character: "-", after: endOfMarker },
      { atBreak: true, character: "+", after: endOfMarker },
      { atBreak: true, before: "\\d+", character: ".", after: endOfMarker },
    ],
    handlers: { text: writeText },
  });

/** Returns the file. Tasks at which nothing is written are not in it. */
export function composeNotesMarkdown(courses: readonly OwnNotesOfCourse[], texts: NotesFileTexts): string {
  const written = courses.flatMap(({ course, lessons }): RootContent[] => {
    const inLessons = lessons.flatMap((lesson) => composeLesson(lesson, texts));
    return inLessons.length === 0 ? [] : [heading(2, course.title), ...inLessons];
  });
  const body = written.length === 0 ? textToParagraphs(texts.none) : written;
  const root: Root = { type: "root", children: [heading(1, texts.title), ...textToParagraphs(texts.lead), ...body] };
  return writer.stringify(root);
}

function composeLesson({ named, isGone, notes }: OwnNotesOfLesson, texts: NotesFileTexts): RootContent[] {
  const inLesson = notes.filter(isWritten);
  if (inLesson.length === 0) return [];
  const composed = inLesson.flatMap((note): RootContent[] => {
    const kind = texts.kinds[note.kind];
    const gone: RootContent[] = note.to ? [] : [{ type: "paragraph", children: [emphasise(texts.gone[note.kind])] }];
    return [
      heading(4, note.heading === "" ? kind : `${kind}: ${note.heading}`),
      ...gone,
      { type: "blockquote", children: textToParagraphs(note.text) },
    ];
  });
  return [heading(3, texts.lessonHeading(named, isGone)), ...composed];
}

const heading = (depth: 1 | 2 | 3 | 4, text: string): RootContent => ({
  type: "heading",
  depth,
  children: [{ type: "text", value: text.replace(/\s+/g, " ") }],
});

const emphasise = (value: string): PhrasingContent => ({ type: "emphasis", children: [{ type: "text", value }] });

/** Returns a text as one piece of the tree: `writeText` writes what is marked in it. */
function textToParagraphs(text: string): Paragraph[] {
  const value = markLists(text);
  return value === "" ? [] : [{ type: "paragraph", children: [{ type: "text", value }] }];
}
