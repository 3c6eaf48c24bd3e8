/** Texts of the course check for its author. */
import type { ErrorCode } from "yaml";
import type { FieldValueType } from "~/content/source/flaws";
import { translateBloomLevel } from "~/questions/bloom";
import type { Messages } from "../nl";
import { plural } from "./common";
import { courseReport } from "./course-report";
import { figureCheck } from "./figure-check";
import { finalTestCheck } from "./final-test-check";
import { normReport } from "./norm-report";
import { paperReport } from "./paper-report";
import { questionCheck } from "./question-check";
import { robotsReport } from "./robots-report";

const decimal = (value: number) => value.toFixed(1);
const list = (names: readonly string[]) => names.join(", ");
/** The word for a level; problems of before hold a word themselves. */
const bloom = (level: string) => translateBloomLevel("en", level);
/** Adds a backslash before every character. */
const escaped = (marks: string) => marks.replace(/./g, "\\$&");
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

const itself = "Put a \\ in front if you mean the character itself.";

const problems: Messages["contentCheck"]["problems"] = {
  ...figureCheck,
  ...finalTestCheck,
  ...questionCheck,

  "course-twice": ({ others }) =>
    `This course is in ${others.join(" and ")} too. Expected: every name once. Give one of the folders another name.`,
  "folder-name": "The name of the folder takes lower-case letters, digits and hyphens.",
  "folder-unreadable": ({ reason }) => `This folder can't be read (${reason}). Expected: a folder with a course.yaml.`,
  "folder-missing": ({ course }) =>
    `This folder was not there at the last build. Readers see the last good version. Expected: the folder back, or npm run course -- archive ${course}.`,
  "file-missing": ({ files }) => `This file is missing. A course has ${list(files)}.`,
  "file-not-plain": "This is not a regular file.",
  "file-not-text": "This file holds a character that is not text.",
  "file-outside": "This is a link to something outside the folder of the course. Expected: the file or folder itself.",
  "file-too-large": ({ megabytes, most }) => `This file is ${megabytes} MB. Expected: at most ${most} MB.`,
  "file-unreadable": ({ reason }) => `This file can't be read (${reason}).`,
  "lesson-file-unused":
    "This file is not read. The name of a lesson is 01-name.mdx, with lower-case letters and hyphens.",
  "pool-file-unused": "This file is not read. The folder final-test/ holds .mdx files.",
  "lesson-without-file": ({ lesson, file }) => `The lesson ${lesson} has no file. Expected: ${file}.`,
  "lesson-unlisted": ({ lesson }) => `The lesson ${lesson} is not among the lessons of course.yaml.`,
  "lesson-listed-twice": ({ lesson }) => `The lesson ${lesson} is there twice.`,
  "lesson-number": ({ number, place }) =>
    `This file has number ${number}, but the lesson is number ${place} in course.yaml.`,
  "picture-missing": ({ name }) => `The picture ${name} does not exist.`,
  "course-not-built": ({ reason }) => `This course can't be built: ${reason}`,
  "course-not-loaded": ({ reason }) => `This course can't be loaded: ${reason}`,
  "edition-in-use": ({ edition }) =>
    `Edition ${edition} is in use, and its rules have changed (objectives, pass mark, attempts, provider, accreditation or order of the lessons). Expected: a new name at edition.`,
  "build-unreadable": ({ file }) => `The built course (${file}) can't be read. Build again: npm run build.`,
  "as-written": ({ text }) => text,

  "yaml-syntax": ({ reason }) => `This is not correct YAML: ${yaml[reason]}`,
  "yaml-alias": "A reference with * is not possible. Write the text out.",
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

  "lesson-too-long": ({ most }) => `This file is too large. It can hold ${most} characters at most.`,
  "top-block-start": "The first line must be exactly ---, with nothing after it.",
  "top-block-end": "The block at the top has no end. Put a line with --- below it.",
  "link-address": ({ address }) =>
    `The link ${address} is not possible. Use http, https, mailto or an address inside the course.`,
  "tag-unknown": ({ tag, tags }) => `<${tag}> can't be used in a lesson. These tags can: ${list(tags)}.`,
  "attribute-not-text": ({ tag }) => `<${tag}> takes only text between quotation marks, such as id="a".`,
  "attribute-unknown": ({ tag, attribute, attributes }) =>
    `<${tag}> has no ${attribute}. ${attributes.length > 0 ? `It has: ${list(attributes)}.` : "This tag takes nothing between its brackets."}`,
  "attribute-twice": ({ tag, attribute }) => `<${tag}> has ${attribute} twice.`,
  "code-line": "A lesson can't hold import and export.",
  "code-line-words": ({ word }) =>
    `A paragraph can't begin with the word ${word}: the computer would read it as code. Begin with another word.`,
  braces: `Text between { and } is not possible. ${itself}`,
  "braces-open": `A } is missing after {, and text between them is not possible. ${itself}`,
  html: "A lesson can't hold HTML. Use Markdown.",
  "html-comment": "A lesson can't hold HTML comments. Remove <!-- … -->.",
  "link-reference": "A link by reference is not possible. Write the address with it: [text](https://…).",
  footnote: "A footnote is not possible. Put it in the text, or use a source: [@key].",
  "markdown-unknown": ({ type }) => `This piece of Markdown (${type}) can't be used in a lesson.`,
  "less-than": ({ text }) =>
    `${text} looks like the start of a tag, but it is none. Write \\${text}, or put a space after <.`,
  "address-in-brackets": ({ address }) =>
    address.includes("://")
      ? `An address can't stand between < and >. Write [text](${address}), or remove < and >.`
      : `A mail address can't stand between < and >. Write [text](mailto:${address}), or remove < and >.`,
  "attribute-broken":
    'This tag is wrong. After every name comes = and text between straight quotation marks, such as id="a".',
  "tag-broken": `This tag has no end. Check every <, every > and every quotation mark. ${itself}`,
  "tag-unclosed": ({ tag }) =>
    `The tag <${tag}> is not closed as it should be. Put <${tag}> and </${tag}> on lines of their own, with empty lines between. Is it in a sentence? Then both are in that sentence.`,
  "tag-unopened": ({ tag }) =>
    `</${tag}> closes here, but <${tag}> was not opened. Remove the line, or put <${tag}> before it.`,
  "text-unreadable": "This can't be read as text with tags.",

  "box-outside-question": "A list with boxes is only possible in a question.",
  "hint-outside-question": "A hint (> [?] …) can only be in a question.",
  "tag-in-line": ({ tag }) => `<${tag}> needs a line of its own, with an empty line before and after it.`,
  "tag-not-on-top": ({ tag }) => `<${tag}> belongs at the top level, not inside another block.`,
  "tag-outside": ({ tag, parents }) => `<${tag}> belongs in <${parents.join("> or <")}>.`,
  "attribute-missing": ({ tag, attribute }) => `<${tag}> has no ${attribute}.`,
  "case-id": "The id of a case takes lower-case letters, digits and hyphens.",
  "aside-id": ({ tag }) => `The id of <${tag}> takes letters, digits and hyphens.`,
  "heading-in-block": "A heading can't stand inside a block.",
  "heading-depth": "Use ## for a heading in a lesson, and ### for a heading below it.",
  "picture-outside-figure": "A picture belongs in <Figure>.",
  "picture-undescribed": "This picture has no text for people who can't see it. Write ![what you see](media/…).",
  "picture-name": "A picture is in media/ and ends in .png, .jpg, .webp, .avif or .gif.",
  "case-shape": "A case is a story, followed by a numbered list of things to think about.",
  "case-after-questions": "After the questions of a case only <Guidance> can follow.",
  "case-too-much": "This piece is too much in the case. Nothing follows <Guidance>.",
  "aside-start": ({ tag }) => `<${tag}> begins with a question in one paragraph.`,
  "aside-second": ({ tag, listAllowed }) =>
    `This piece would be lost. <${tag}> has one paragraph${listAllowed ? " and perhaps a list" : ""}.`,
  "aside-too-much": ({ tag }) => `This piece would be lost. It is too much in <${tag}>.`,
  "aside-choice":
    "A choice is one line of plain text, without markup. Below it there can be one paragraph with > in front: what the lesson says about it.",
  "aside-one-choice": "There is one choice here. Write at least two, or remove the list.",
  "aside-answer-missing":
    "What the lesson says about this choice is missing. Put a line with > in front below it, indented by two spaces.",
  "aside-answer-unseen":
    'Nobody sees this answer. Name the piece where it comes back in <PreQuestion>: passage="…", with the anchor of a heading or the id of a case.',
  "pool-holds-other": "The files in final-test/ hold only questions, and the cases that they are about.",
  "pool-case-shape": "A case in the final test is a story: paragraphs, lists or tables, without headings or questions.",
  "term-in-block": "<Term> belongs in a sentence and can't stand on a line of its own.",
  "term-not-plain": "<Term> holds plain text only.",
  "term-unknown": ({ term }) => `The term ‘${term}’ is not in glossary.yaml.`,
  "citation-form": ({ written }) => `The source ${written} has the wrong form. Write [@key] or [@one; @two].`,

  "question-id-taken": ({ id, first }) =>
    `The id ${id} is already taken (${first}). Every id is used once in a course.`,
  "place-name-taken": ({ name }) =>
    `‘${name}’ is already used in this lesson. Give a heading, case or question a name of its own.`,
  "place-name-reserved": ({ name }) =>
    `The page of a lesson uses the id ‘${name}’ itself. Give this heading, case or question another name.`,
  "objective-twice": ({ objective }) => `Objective ${objective} is there twice. Every id is used once.`,
  "objective-not-of-lesson": ({ objective }) => `Objective ${objective} is not one of this lesson in course.yaml.`,
  "objective-of-no-lesson": ({ objective }) => `Objective ${objective} is not one of any lesson in course.yaml.`,
  "objective-left-out": ({ objective }) =>
    `By course.yaml objective ${objective} belongs to this lesson, but it is not among its objectives.`,
  "objective-without-question": ({ objective }) =>
    `Objective ${objective} has no question. Every objective has at least one.`,
  "source-unknown": ({ source }) => `The source ${source} is not in sources.yaml.`,
  "source-not-read": ({ source }) => `The source ${source} was not read (read: not). No claim can rest on it.`,
  "term-without-letters": ({ term }) => `‘${term}’ has no letters.`,
  "term-twice": ({ term, other }) => `‘${term}’ is twice in the glossary, also at ‘${other}’.`,
  "misconception-unknown": ({ key }) => `The misconception ${key} is not in misconceptions.yaml.`,
  "misconception-unused": ({ key }) =>
    `No wrong answer names the misconception ${key}. Put [!${key}] in front of the feedback of an answer, or remove it here.`,
  "passage-unknown": ({ passage, passages }) =>
    `The lesson has no heading or case ‘${passage}’. Choose from: ${list(passages)}.`,
  "case-unknown": ({ case: name, cases }) =>
    `The lesson has no case ‘${name}’. ${cases.length > 0 ? `Choose from: ${list(cases)}.` : "This lesson has no case."}`,
  "enemy-itself": "A question can't be an enemy of itself.",
  "enemy-unknown": ({ id }) => `The question ${id} at enemies does not exist.`,
  "enemy-one-sided": ({ id }) => `The question ${id} names this question at enemies. So name ${id} here too.`,

  "place-apart": ({ place, line }) =>
    `The place ${place} began at line ${line}. Put questions with the same place directly after one another, with nothing between them.`,
  "place-of-two-passages": ({ place }) =>
    `The questions of the place ${place} are about different passages. Give them the same passage and the same case.`,
  "place-before-passage": ({ title }) =>
    `This question comes before ‘${title}’, the passage that it is about. Put it after that, or remove place.`,
  "place-named-as-question": ({ place }) =>
    `${place} is the id of another question of this lesson. Give the place a name of its own.`,
  "attribute-only-in-lesson": ({ attribute }) => `${attribute} works only in a lesson. Remove it here.`,
  "look-back-second": "A lesson has at most one look-back.",
  "look-back-late": "A look-back comes at the beginning, before the first heading and before the case.",
  "look-back-objective": ({ objective }) =>
    `Objective ${objective} is not of an earlier lesson. A question with role="lookback" is about a lesson before this one.`,
  "look-back-attribute": ({ attribute }) =>
    `A question with role="lookback" is about another lesson and has no ${attribute}. Remove it.`,

  "feedback-short": ({ length, least }) =>
    `This feedback is too short (${length} characters). Explain why in at least ${least} characters.`,
  "feedback-repeated": "Another answer has this feedback already. Give every answer feedback of its own.",
  "hint-gives-answer": ({ word }) =>
    `This hint has ‘${word}’, which is only in the right answer. Write a hint that does not give the answer away.`,
  "hint-unseen":
    "Nobody sees this hint, because this question has no second try. That holds for an open question, a question with two answers, and the final test. Remove the hint.",
  "option-count": ({ count }) =>
    `The question has ${plural(count, "answer", "answers")}. Expected: two to five, preferably three.`,
  "five-options": "The question has five answers. Three are usually enough.",
  "all-of-the-above": ({ option }) =>
    `‘${option}’ can't be an answer. Write an answer of its own that doesn't point at the others.`,
  "negative-unmarked": ({ word }) =>
    `The question holds ‘${word}’. Better ask for what is so, or make the word bold: **${word}**.`,
  "right-option-longer": ({ ratio }) =>
    `The right answer is ${decimal(ratio)} times as long as the wrong ones. Expected: at most 1.3 times.`,
  "level-above-objective": ({ level, objective, highest }) =>
    `The question is at the level ${bloom(level)}, but objective ${objective} is at ${bloom(highest)}. A question goes no higher than its objective.`,
  "few-places": ({ count, least }) =>
    `The lesson asks something at ${plural(count, "place", "places")}. Expected: at least ${least}. Questions with the same place are one place together, and a look-back doesn't count.`,
  "enemies-in-first-round": ({ id }) =>
    `This question and ${id} are enemies, but everybody gets them together in the first round. Give them the same place, or write another question.`,
  "variant-never-asked": ({ places }) =>
    `This variant is never asked, because it has enemies at ${list(places)}. Add a question there that is no enemy.`,
  "pre-question-count": ({ count }) =>
    `The lesson has <PreQuestion> ${plural(count, "time", "times")}. Expected: one to three.`,
  "little-applied": ({ applied, total, least }) =>
    `${applied} of the ${total} questions are at the level of applying or higher. Expected: at least ${least} (40%).`,

  "marks-in-text": ({ marks }) =>
    `Readers see ${marks} here. Write ${marks}word${marks}: no space inside the marks, but one outside. Do you mean the characters themselves? Write ${escaped(marks)}.`,
  "marks-in-yaml": ({ marks }) =>
    `Markup doesn't work in this file: readers see ${marks} here. Remove these characters.`,
  "year-became-list": ({ number }) =>
    `A list begins here with number ${number}. Is it a year? Write ${number}\\. or begin with another word.`,
  "brackets-without-address": ({ text }) =>
    `Readers see [${text}] here, with the brackets. Is it a link? Write [${text}](https://…). Do you mean the brackets themselves? Write \\[${text}\\].`,
  "character-lost":
    "Here stands �: a character that could not be read. Save the file as UTF-8, and type the character again.",
  "piece-count": ({ count, least, most }) =>
    `The lesson has ${plural(count, "piece", "pieces")} (headings with ## and cases). Expected: ${least} or ${most}.`,
  "piece-without-place": ({ title }) => `‘${title}’ has no question. Expected: a question at every piece.`,
  "places-without-variants": ({ places }) =>
    `A new round asks the same here: ${list(places)}. Give each place two or three questions with the same place.`,
  "sentence-long": ({ words, beginning, most }) =>
    `This sentence has ${words} words: ‘${beginning} …’. Expected: at most ${most}.`,
  "lesson-sentences-long": ({ mean, most }) =>
    `The sentences of this lesson have ${decimal(mean)} words on average. Expected: at most ${most}.`,
};

export const contentCheck: Messages["contentCheck"] = {
  problems,
  course: courseReport,
  robots: robotsReport,
  paper: paperReport,
  norm: normReport,
  otherVersion: (code) => `Another version of this site found something here (${code}). Check the course again.`,
  warning: "note",
  fine: (lessons, questions, mean, finalTest) => {
    const sentences = mean === null ? "" : `, ${decimal(mean)} words a sentence on average`;
    const pool =
      finalTest && `; final test: ${plural(finalTest.questions, "question", "questions")} from ${finalTest.folder}`;
    return `in order (${plural(lessons, "lesson", "lessons")}, ${plural(questions, "question", "questions")}${sentences}${pool ?? ""})`;
  },
  built: (lessons, questions) =>
    `${plural(lessons, "lesson", "lessons")}, ${plural(questions, "question", "questions")}`,
  count: (n) => plural(n, "problem", "problems"),
  notRenewed: "not renewed",
  unreadable: (file, reason) => `${file} can't be read (${reason}).`,
  noCourse: "No course was found. A course is a folder in content/ with a course.yaml.",
  noFolder: (folder) => `the folder ${folder} is not there.`,
  noPoolFolder: (folder) =>
    `POOL_DIR is ${folder}, and that folder is not there. Expected: a folder with final tests, or no POOL_DIR.`,
  poolWithoutCourse: (folder) =>
    `the folder ${folder} in POOL_DIR belongs to no course. Expected: the name of the folder of a course.`,
};
