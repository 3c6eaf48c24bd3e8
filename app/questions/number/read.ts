/**
 * Reads a number question from Markdown. `answer`, `tolerance` and `unit` are attributes. A blockquote is the feedback, and a list contains
 * common wrong numbers with their own feedback.
 */
import { extractVisibleText, type List } from "~/platform/markdown/tree";
import type { CourseLanguage } from "../language";
import type { QuestionMarkdownReader } from "../reading/reader.server";
import { isWithinTolerance } from "./grade";
import { formatNumber, parseTypedNumber, type TypedNumber } from "./parse-typed-number";
import type { NumericQuestion } from "./schema";
import { isAcceptedOrEmptyUnit } from "./unit";

export const numericQuestionTagAttributes = ["answer", "tolerance", "unit"];

export function readNumericMarkdown(reader: QuestionMarkdownReader) {
  const stem = reader.stem();
  const { language } = reader;
  const answer = readAttribute(reader, "answer", reader.attribute("answer") ?? "");
  const tolerance = readAttribute(reader, "tolerance", reader.attribute("tolerance") ?? "0");
  if (tolerance.value < 0) reader.refuse(reader.node, { code: "number-tolerance" });
  const units = (reader.attribute("unit") ?? "")
    .split("|")
    .map((unit) => unit.trim())
    .filter(Boolean);
  for (const unit of units)
    if (!isReadBack(answer, unit, language)) reader.refuse(reader.node, { code: "number-unit", data: { unit } });
  const quote = reader.quoted(reader.take("blockquote") ?? undefined, reader.node);
  const key = { answer: answer.value, tolerance: tolerance.value };
  const feedback = quote ? reader.feedback(quote) : "";
  const list = reader.take("list");
  const wrong = list ? readWrong(reader, list, key) : [];
  reader.finish({ code: "too-much-in-number" });
  const { decimals } = answer;
  return {
    ...stem,
    type: "number" as const,
    ...key,
    decimals,
    units,
    language,
    feedback,
    wrong,
  };
}

function readAttribute(reader: QuestionMarkdownReader, name: string, text: string): TypedNumber {
  const found = parseTypedNumber(text, reader.language);
  if (found && found.unit === "") return found;
  reader.refuse(reader.node, { code: "number-attribute", data: { attribute: name } });
  return { value: 0, decimals: 0, unit: "" };
}

/** Returns whether a learner who types the right number and this unit gives the right answer. */
function isReadBack({ value, decimals }: TypedNumber, unit: string, language: CourseLanguage): boolean {
  const read = parseTypedNumber(`${formatNumber(value, language)} ${unit}`, language, decimals);
  return read?.value === value && read.unit !== "" && isAcceptedOrEmptyUnit({ units: [unit] }, read.unit);
}

function readWrong(
  reader: QuestionMarkdownReader,
  list: List,
  key: Pick<NumericQuestion, "answer" | "tolerance">,
): NumericQuestion["wrong"] {
  const seen = new Set<number>();
  return reader.plainItems(list).flatMap((item) => {
    const parts = reader.itemWithFeedback(item);
    if (!parts) return [];
    const text = extractVisibleText(parts.text);
    const found = parseTypedNumber(text, reader.language);
    const feedback = reader.feedback(parts.feedback);
    if (found?.unit !== "") {
      reader.refuse(item, { code: "number-wrong-unreadable", data: { text } });
      return [];
    }
    const { value } = found;
    if (isWithinTolerance(key, value)) reader.refuse(item, { code: "number-wrong-is-right", data: { text } });
    if (seen.has(value)) reader.refuse(item, { code: "number-wrong-twice", data: { text } });
    seen.add(value);
    return [{ value, feedback }];
  });
}
