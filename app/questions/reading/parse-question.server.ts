/** `<Question>` -> record with key and feedback. */
import { z } from "zod";
import { keyPattern } from "~/content/source/course-schema";
import { attributesOf, type Flow, lineOf, type Nodes } from "~/platform/markdown/tree";
import { parseChoices, parseTrueFalse } from "../choices/read-options";
import { parseCloze } from "../cloze/read";
import { parseMatch, parseOrder, parseSort } from "../match/read";
import { bloomLevels, type QuestionRecord, type QuestionType, questionRecord, questionTypes } from "../question";
import { parseShort } from "../short/read";
import type { QuestionProblem } from "./problem";
import { QuestionReader, type Written } from "./reader.server";
import { revisionOf } from "./revision.server";

export interface ParsedQuestion {
  record: QuestionRecord;
  file: string;
  line: number;
  feedbacks: Written[];
  /** Line of each option, card, step … by id. */
  lines: ReadonlyMap<string, number>;
  /** The question without what the author put in bold or italics. */
  plainStem: string;
}

export type ParseOutcome = { ok: true; question: ParsedQuestion } | { ok: false; problems: QuestionProblem[] };

const key = z.string().regex(keyPattern);
const keys = z
  .string()
  .transform((text) => text.split(/\s+/).filter(Boolean))
  .pipe(z.array(key));
const attributes = z.object({
  id: key,
  type: z.enum(questionTypes),
  objective: key,
  bloom: z.enum(bloomLevels),
  sources: keys.pipe(z.array(z.string()).min(1)),
  passage: z.string().min(1),
  facility: z
    .string()
    .regex(/^(0(\.\d+)?|1(\.0+)?)$/)
    .transform(Number)
    .optional(),
  case: z.string().min(1).optional(),
  enemies: keys.default([]),
  answer: z.string().optional(),
});

const expected: Record<string, string> = {
  id: "letters, cijfers en streepjes, zoals L3-1",
  type: questionTypes.join(", "),
  objective: "het id van een leerdoel",
  bloom: bloomLevels.join(", "),
  sources: "sleutels van bronnen, met spaties ertussen",
  passage: "het anker van een kop in deze les, of het id van een casus",
  facility: "een getal van 0 tot en met 1",
  enemies: "id's van vragen, met spaties ertussen",
};

/** The tree must have passed the guard, with terms and citations resolved. */
export function parseQuestion(file: string, node: Flow): ParseOutcome {
  const parsed = attributes.safeParse(attributesOf(node));
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return {
        file,
        line: lineOf(node),
        message: `In deze vraag ontbreekt ${name}, of het klopt niet. Verwacht: ${expected[name] ?? "tekst"}.`,
      };
    });
    return { ok: false, problems };
  }
  const { answer, type, ...base } = parsed.data;
  const reader = new QuestionReader(file, base.id, node);
  if (answer !== undefined && type !== "true-false")
    reader.refuse(node, "answer hoort alleen bij een vraag van het type true-false.");
  const body = parseBody(reader, type, answer);
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems };
  const unrevised = { ...base, ...body } as QuestionRecord;
  const record = questionRecord.parse({ ...unrevised, revision: revisionOf(unrevised) });
  const plainStem = unmarkedText(node);
  return {
    ok: true,
    question: { record, file, line: lineOf(node), feedbacks: reader.feedbacks, lines: reader.lines, plainStem },
  };
}

function parseBody(reader: QuestionReader, type: QuestionType, answer: string | undefined) {
  switch (type) {
    case "single":
    case "case":
    case "multiple":
      return parseChoices(reader, type);
    case "true-false":
      return parseTrueFalse(reader, answer);
    case "match":
      return parseMatch(reader);
    case "sort":
      return parseSort(reader);
    case "order":
      return parseOrder(reader);
    case "cloze":
      return parseCloze(reader);
    case "short":
      return parseShort(reader);
  }
}

function unmarkedText(question: Flow): string {
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
