/** Texts of the course check about tags, headings, pictures and citations. */
import type { PlacementFlaws } from "~/content/source/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";

export const placementSentences: SentenceForEachFlaw<PlacementFlaws> = {
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
  "citation-form": ({ written }) =>
    `The source ${written} has the wrong form. Write [@key], [@one; @two] or [@key: whom the source quotes].`,
};
