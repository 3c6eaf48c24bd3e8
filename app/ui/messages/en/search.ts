import type { Messages } from "../nl";
import { joinWithAnd, plural } from "./common";

const quoted = (question: string) => `‘${question}’`;

export const search: Messages["search"] = {
  title: "Search",
  pageTitle: (question) => (question === "" ? "Search" : `Search: ${question}`),
  label: "Search lessons, terms and sources",
  labelWithNotes: "Search lessons, terms, sources and your notes",
  submit: "Search",
  intro: "Type a word or a few words. You search all lessons, terms and sources.",
  introWithNotes: "Type a word or a few words. You search all lessons, terms and sources, and your own notes.",
  times: (total) => plural(total, "place", "places"),
  quoted: (question) => `with ${quoted(question)}`,
  like: (question) => `with something like ${quoted(question)}`,
  foundInstead: (words) =>
    `Other forms of a word are searched too.${words.length > 0 ? ` That found ${joinWithAnd(words.map(quoted))}.` : ""}`,
  counts: {
    terms: (total) => plural(total, "term", "terms"),
    passages: (total) => `${total} in lessons`,
    notes: (total) => plural(total, "note", "notes"),
    sources: (total) => plural(total, "source", "sources"),
  },
  termTitle: (total) => (total === 1 ? "Term" : "Terms"),
  titles: { passages: "In the lessons", notes: "Your notes", sources: "Sources" },
  place: (lesson, piece) => (piece === null ? `Lesson ${lesson}, start` : `Lesson ${lesson}, piece ${piece}`),
  usedIn: (lesson) => `You read about it in lesson ${lesson}`,
  inGlossary: "To all terms",
  onlyYou: "Only you see this",
  noteAt: { before: "At ‘", after: "’" },
  noteGone: "At a place that is gone",
  sourceOf: (lesson) => `Source of lesson ${lesson}`,
  source: "Source",
  more: {
    terms: (total) => `All ${total} terms`,
    passages: (total) => `All ${total} places in the lessons`,
    notes: (total) => `All ${total} notes`,
    sources: (total) => `All ${total} sources`,
  },
  tooMany: (shown, total) => `These are the first ${shown} of ${total}. Add a word to get fewer.`,
  onlySearched: (words) => `You typed more than we can search. We searched only for ${quoted(words)}.`,
  nothing: (question) => `Nothing found for ${quoted(question)}.`,
  tooCommon: (question) =>
    `We do not search for ${quoted(question)}, since nearly every text has it. Type another word.`,
  meant: "Did you mean",
  notByItself: "Another word is searched only if you choose it.",
  inNotes: { before: "Is it in your notes? Search ", link: "only there", after: ", also after a typing error." },
  glossary: { before: "Or look at ", link: "all terms", after: ", from A to Z." },
  glossaries: "Or look at all terms of a course:",
  back: (question) => `Back to your search ${quoted(question)}`,
};
