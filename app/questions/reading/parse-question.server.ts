/** Turns the tag `<Question>` of a course file into the question that is stored, with its right answer and feedback. */
import { type BlockTagNode, lineOf, type Nodes, readTextAttributesOfTag } from "~/platform/markdown/tree";
import {
  attributeNamesOfSomeQuestionKinds,
  listAllowedQuestionAttributeValues,
  parseCommonQuestionAttributes,
} from "../attributes";
import type { QuestionProblem } from "../flaws";
import type { CourseLanguage } from "../language";
import { questionRecordSchema } from "../question";
import { getQuestionKindDefinition, listQuestionKinds, type QuestionKind, type QuestionRecord } from "../table";
import { type FeedbackTextWithLine, QuestionMarkdownReader } from "./reader.server";
import { computeQuestionRevisionHash } from "./revision.server";

export interface ParsedQuestion {
  record: QuestionRecord;
  line: number;
  feedbacks: FeedbackTextWithLine[];
  /** The hint as learners see it, without markup and citations; null if there is none. */
  hint: FeedbackTextWithLine | null;
  /** The line in the course file of each option, card or step, by its id. */
  lines: ReadonlyMap<string, number>;
  /** The paragraphs of the question as plain text, without words that are bold or italic. */
  plainStem: string;
  /** The line at which the question ends. */
  lastLine: number;
  /** What made the question, if it is still a draft. */
  draft: { rule: string | null; isTaken: boolean } | null;
}

type ParseQuestionOutcome = { ok: true; question: ParsedQuestion } | { ok: false; problems: QuestionProblem[] };

/**
 * Parses a question. The Markdown must have been checked for HTML and unknown tags, and its terms and citations replaced, before this is
 * called.
 */
export function parseQuestion(language: CourseLanguage, node: BlockTagNode): ParseQuestionOutcome {
  const line = lineOf(node);
  const parsed = parseCommonQuestionAttributes(language, readTextAttributesOfTag(node));
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue): QuestionProblem => {
      const attribute = String(issue.path[0]);
      return {
        line,
        code: "question-attribute",
        data: { attribute, choices: [...listAllowedQuestionAttributeValues(language, attribute)] },
      };
    });
    return { ok: false, problems };
  }
  const { draft, rule = null, ...base } = parsed.data;
  const reader = new QuestionMarkdownReader(language, base.id, node);
  refuseForeignAttributes(reader, base.type);
  const own = getQuestionKindDefinition(base.type).readMarkdown(reader);
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems };
  const { feedbacks, lines, hint } = reader;
  const unrevised = { ...base, ...(hint && { hint: hint.html }), ...own } as QuestionRecord;
  const record = questionRecordSchema.parse({ ...unrevised, revision: computeQuestionRevisionHash(unrevised) });
  return {
    ok: true,
    question: {
      ...{ record, line, feedbacks, hint, lines, plainStem: unmarkedText(node) },
      lastLine: node.position?.end.line ?? line,
      draft: draft === undefined ? null : { rule, isTaken: draft === "taken" },
    },
  };
}

/** Reports attributes that this kind of question does not have, because they would have no effect. */
function refuseForeignAttributes(reader: QuestionMarkdownReader, type: QuestionKind): void {
  const own = getQuestionKindDefinition(type).attributes;
  for (const name of attributeNamesOfSomeQuestionKinds) {
    if (own.includes(name) || reader.attribute(name) === undefined) continue;
    const kinds = listQuestionKinds(({ attributes }) => attributes.includes(name));
    reader.refuse(reader.node, { code: "attribute-of-other-kind", data: { attribute: name, kinds } });
  }
}

function unmarkedText(question: BlockTagNode): string {
  const text = (node: Nodes): string => {
    if (node.type === "strong" || node.type === "emphasis") return " ";
    if (node.type === "text") return node.value;
    return "children" in node ? (node.children as Nodes[]).map(text).join("") : "";
  };
  return question.children
    .filter((node) => node.type === "paragraph")
    .map((node) => text(node))
    .join(" ");
}
