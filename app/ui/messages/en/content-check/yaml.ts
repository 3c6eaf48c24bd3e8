/** Texts of the course check about YAML files and the frontmatter of a lesson. */
import type { ErrorCode } from "yaml";
import type { FieldValueType, YamlFlaws } from "~/content/source/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";
import { list } from "./formats";

const field = (name: string) => (name === "" ? "This file" : `The field ${name}`);

const kinds: Record<FieldValueType, string> = {
  string: "text between quotation marks",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "fields with names",
  null: "nothing",
  other: "something else",
};

const quote = "Put the text between quotation marks.";
const reference = `with & or * in front, text points to another place. ${quote}`;
const label = `with ! in front, text gets a type. ${quote}`;

const yaml: Record<ErrorCode, string> = {
  ALIAS_PROPS: reference,
  BAD_ALIAS: reference,
  BAD_COLLECTION_TYPE: label,
  BAD_DIRECTIVE: "a line can't begin with %.",
  BAD_DQ_ESCAPE: "a \\ is followed by a character that can't stand there. Write \\\\ if you mean the stroke itself.",
  BAD_INDENT: "the indentation is wrong. Indent what belongs together by the same number of spaces.",
  BAD_PROP_ORDER: label,
  BAD_SCALAR_START: `text can't begin with this character. ${quote}`,
  BLOCK_AS_IMPLICIT_KEY: `this line has two colons. ${quote} For example: name: "A sentence: with a colon".`,
  BLOCK_IN_FLOW: "between [ ] or { } a list can't have lines of its own.",
  DUPLICATE_KEY: "this name is there twice. Keep one of the two.",
  IMPOSSIBLE: "this can't be read.",
  KEY_OVER_1024_CHARS: "the name of this field is too long.",
  MISSING_CHAR: "a character is missing, such as a quotation mark, a comma, ], } or a colon.",
  MULTILINE_IMPLICIT_KEY: "the name of a field stands on one line, with a colon after it.",
  MULTIPLE_ANCHORS: reference,
  MULTIPLE_DOCS: "there is a line with --- too many. Remove it.",
  MULTIPLE_TAGS: label,
  NON_STRING_KEY: "the name of a field must be text.",
  RESOURCE_EXHAUSTION: "too much is nested here. Write it more simply.",
  TAB_AS_INDENT: "there is a tab. Indent with spaces.",
  TAG_RESOLVE_FAILED: label,
  UNEXPECTED_TOKEN: `there is a character that doesn't fit here. ${quote}`,
};

export const yamlSentences: SentenceForEachFlaw<YamlFlaws> = {
  "yaml-syntax": ({ reason }) => `This is not correct YAML: ${yaml[reason]}`,
  "yaml-bracket-open": ({ bracket }) =>
    `This is not correct YAML: a bracket on this line lacks the ${bracket} that closes it.`,
  "yaml-bracket-extra": ({ bracket }) => `This is not correct YAML: there is a ${bracket} too many.`,
  "yaml-alias": "A reference with * is not possible. Write the text out.",
  "yaml-empty": ({ references }) =>
    references === 0
      ? "This file is empty. Are its lines lost?"
      : `This file is empty, and the course names something that should be here ${references === 1 ? "once" : `${references} times`}. Are its lines lost?`,
  "character-not-text": ({ character }) =>
    `Here is a character that is not text (${character}). Remove it, or the code with \\ that writes it.`,
  "field-unknown": ({ field: name, names }) => `${field(name)} doesn't know: ${list(names)}. Is it a typing error?`,
  "field-missing": ({ field: name, expected }) => `${field(name)} is missing. Expected: ${kinds[expected]}.`,
  "field-kind": ({ field: name, expected }) => `${field(name)} is wrong. Expected: ${kinds[expected]}.`,
  "field-choice": ({ field: name, choices }) => `${field(name)} is wrong. Choose from: ${list(choices)}.`,
  "field-too-small": ({ field: name, least }) => `${field(name)} is empty or too small. Expected: at least ${least}.`,
  "field-too-large": ({ field: name, most }) => `${field(name)} is too large. Expected: at most ${most}.`,
  "field-address": ({ field: name }) =>
    `${field(name)} has the wrong form. Expected: an address that begins with https://.`,
  "field-format": ({ field: name }) => `${field(name)} has the wrong form.`,
  "field-wrong": ({ field: name }) => `${field(name)} is wrong.`,
  "title-unquoted": 'Put the title between quotation marks: title: "…".',
};
