/** Texts of the course check about the text of a lesson: what it may not contain, and what can't be parsed. */
import type { LessonFlaws } from "~/content/source/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";
import { list } from "./formats";

const itself = "Put a \\ in front if you mean the character itself.";

export const lessonTextSentences: SentenceForEachFlaw<LessonFlaws> = {
  "lesson-too-long": ({ most }) => `This file is too large. It can hold ${most} characters at most.`,
  "top-block-start": "The first line must be exactly ---, with nothing after it.",
  "top-block-end": "The block at the top has no end. Put a line with --- below it.",
  "link-address": ({ address }) =>
    `The link ${address} is not possible. Use http, https, mailto or an address inside the course.`,
  "tag-unknown": ({ tag, tags }) => `<${tag}> can't stand here. These tags can: ${list(tags)}.`,
  "html-tag": ({ tag }) =>
    `A lesson can't have HTML, so not <${tag}> either. Use Markdown: **bold**, *italic*, and an empty line for a new paragraph.`,
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
};
