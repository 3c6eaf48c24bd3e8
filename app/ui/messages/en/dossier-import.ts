/** Texts about a source that becomes a dossier: what was read, what was left out, and why a file is refused. */
import type { Messages } from "../nl";
import type { DoubtedPlace } from "../nl/dossier-import";
import { plural } from "./common";

type Texts = Messages["dossierImport"];

const number = new Intl.NumberFormat("en-GB");
const count = (n: number, one: string, more: string) => `${number.format(n)} ${n === 1 ? one : more}`;

const formats: Texts["formats"] = {
  plain: "text",
  markdown: "Markdown",
  html: "web page",
  docx: "Word",
  odt: "OpenDocument",
  pdf: "PDF",
};

const refusals: Texts["refusals"] = {
  empty: ({ file }) => `${file} is empty. See whether this is the right file.`,
  "no-text": ({ file, pages }) =>
    `${file} has no text.${pages ? ` It is ${pages === 1 ? "a picture of a page" : `${pages} pictures of pages`}.` : ""} Make readable text of it first, or ask the writer for the Word file.`,
  encrypted: ({ file }) => `${file} has a password. Take it off, or ask the writer for a file without one.`,
  broken: ({ file }) =>
    `${file} is broken or not whole. Open it in the program that made it, and save it again. If that fails, ask the writer for a new file.`,
  macros: ({ file }) =>
    `${file} has macros: small programs. Save it as an ordinary document, without macros (docx or odt).`,
  "unknown-format": ({ file }) => `${file} is no file that can be read. Possible are txt, md, html, docx, odt and pdf.`,
  "other-format": ({ file, about }) =>
    `${file} is of a kind that is not read${about ? ` (${about})` : ""}. Save it as docx, odt or pdf.`,
  "too-many-pages": ({ file, pages }) =>
    `${file} is too long${pages ? `: it has ${number.format(pages)} pages` : ""}. It may have 500. Make parts of it, and bring them one by one.`,
  "too-large": ({ file }) =>
    `${file} is too large. It may be 40 MB, and 200 MB unpacked. Take the pictures out, or make parts of it.`,
  "climbing-path": ({ file }) =>
    `${file} can't be trusted: something in it wants to get outside its own folder. Ask the writer for a new file.`,
  "too-slow": ({ file }) =>
    `Reading ${file} takes too long: after a minute it was not ready. Make parts of it, or save it as docx or txt.`,
};

type LeftOutWords = Record<Parameters<Texts["leftOut"]>[1], string>;

const leftOut: LeftOutWords = {
  menu: "from menus",
  "running-head": "from headers and footers",
  "page-number": "from page numbers",
  "table-of-contents": "from the table of contents",
  hidden: "from hidden text",
  "deleted-change": "from deleted text",
  comment: "from comments",
  "other-version": "from another version of the same text",
  "outside-article": "from outside the article",
};

const onPage = ({ page }: DoubtedPlace) => (page === undefined ? "" : ` on page ${page}`);
const named = ({ about }: DoubtedPlace) => (about ? ` (‘${about}’)` : "");

const doubts: Texts["doubts"] = {
  "merged-cells": (at) => `A table${onPage(at)}${named(at)} has merged cells. See whether every cell is in its place.`,
  "table-shape-lost": (at) => `Of a table${onPage(at)}${named(at)} the words are kept, but its shape is not.`,
  "note-without-mark": (at) => `A note${onPage(at)}${named(at)} belongs to nothing.`,
  "picture-without-description": (at) => `A picture${onPage(at)}${named(at)} has no description.`,
  "picture-left-out": (at) => `A picture${onPage(at)}${named(at)} was left out.`,
  "columns-guessed": (at) => `The order of the columns${onPage(at)}${named(at)} was guessed.`,
  "headings-guessed": (at) => `The headings${onPage(at)}${named(at)} were guessed.`,
  "unreadable-characters": (at) => `Some of the letters${onPage(at)}${named(at)} can't be read.`,
  "formula-left-out": (at) => `A formula${onPage(at)}${named(at)} was left out.`,
};

export const dossierImport: Texts = {
  formats,
  refusals,
  leftOut: (words, reason) => `${count(words, "word", "words")} ${leftOut[reason]}`,
  blocks: {
    heading: (n) => count(n, "heading", "headings"),
    paragraph: (n) => count(n, "paragraph", "paragraphs"),
    list: (n) => count(n, "list", "lists"),
    table: (n) => count(n, "table", "tables"),
    quotation: (n) => count(n, "quotation", "quotations"),
    caption: (n) => count(n, "caption", "captions"),
    note: (n) => count(n, "note", "notes"),
  },
  doubts,
  licences: {
    ours: "The text is ours. Learners see the passage itself at ‘Where is this?’.",
    "cc-by": "The text may be copied with the name of its maker (CC BY). Learners see the passage itself.",
    cite: "The text is of somebody else, and we may refer to it. Learners see the section and a link. The text itself is not in the dossier.",
    unknown:
      "It is not known whose text this is. Learners see the section and a link. The text itself is not in the dossier. When you know it, import the file again with --licence.",
  },
  reading: "Reading",
  readFile: (file, format, pages) =>
    `${file}: ${formats[format]}${pages === null ? "" : `, ${count(pages, "page", "pages")}`}`,
  kept: (kept, inFile) => `${number.format(kept)} of ${count(inFile, "word", "words")} kept`,
  missing: (words) => `${count(words, "word is", "words are")} nowhere. That is our fault.`,
  nothingLeftOut: "Nothing was left out.",
  withSpeaker: (n) => `${count(n, "quotation", "quotations")} with the name of the speaker`,
  doubtCount: (n) => (n === 0 ? "There is no doubt." : `${plural(n, "doubt", "doubts")}:`),
  nothingWritten: "Nothing was kept.",
  busy: "Too many files are being read now. Try again in a moment.",
  stopped: "Stopped. Nothing was kept.",
  questions: {
    title: "Title of the source",
    address: "Web address of the source (empty if there is none)",
    licence: "Whose text is it: ours, cc-by, cite or unknown",
    wrongAddress: "That is no web address. Expected: something like https://example.org/article.",
    wrongLicence: "Choose ours, cc-by, cite or unknown.",
  },
  made: (passages, folder) => `Made: ${folder}, with ${count(passages, "passage", "passages")}.`,
  drafted: (lessons, questions, folder) =>
    `It is a draft: ${count(lessons, "lesson", "lessons")} and ${count(questions, "draft question", "draft questions")}. What is still to write: npm run content:check -- ${folder}`,
  readOn: (day) => `read ${day}`,
};
