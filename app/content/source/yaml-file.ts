/**
 * Parses a YAML file by a strict schema, and finds the line of every mistake. The result is plain data: YAML tags and aliases are refused.
 */
import { type Document, isNode, isScalar, LineCounter, parseDocument, visit, type YAMLError } from "yaml";
import type { z } from "zod";
import { convertSchemaIssueToFlaw, listReportedIssues } from "./field-flaws";
import type { CourseFlaw, CourseProblem } from "./problem";

type Path = readonly (string | number)[];

export interface ParsedYamlFile<T> {
  value: T;
  /** The names of top-level fields with an invalid value. They are absent from `value`. */
  broken: readonly string[];
  /** Returns the line of a field. If the field is absent, it returns the line of its nearest parent. */
  lineOf(path: Path): number;
  isQuoted(path: Path): boolean;
}

interface YamlReadResult<T> {
  /** The parsed file, or null if the text is not YAML. */
  file: ParsedYamlFile<T> | null;
  problems: CourseProblem[];
}

export interface WholeAndPartYamlSchemas<Whole extends z.ZodType = z.ZodType, Part extends z.ZodType = z.ZodType> {
  whole: Whole;
  /** The schema that is used for the valid top-level fields, if other fields are invalid. */
  part: Part;
}

/**
 * Parses the text of a YAML file and checks it by a schema.
 * @param schemas the schemas, or a function that chooses them by the content of the file
 * @param firstLine the number of the text's first line in its file
 */
export function parseAndValidateYaml<Whole extends z.ZodType, Part extends z.ZodType>(
  file: string,
  text: string,
  schemas: WholeAndPartYamlSchemas<Whole, Part> | ((data: unknown) => WholeAndPartYamlSchemas<Whole, Part>),
  firstLine = 1,
): YamlReadResult<z.output<Part>> {
  const parsedText = parseText(text);
  const { document, counter } = parsedText;
  const at = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const flaws = listSyntaxFlaws(text, parsedText).map(({ line, flaw }) => ({
    file,
    line: line + firstLine - 1,
    ...flaw,
  }));
  if (flaws.length > 0) return { file: null, problems: flaws };
  const data = plainData(document);
  if (data === null) return { file: null, problems: [{ file, line: firstLine, code: "yaml-alias" }] };
  const notText = findCharactersThatAreNotText(document).map(
    ({ offset, character }): CourseProblem => ({
      file,
      line: at(offset),
      code: "character-not-text",
      data: { character },
    }),
  );
  const nodeAt = (path: Path) => document.getIn(path, true);
  const lineOf = (path: Path): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = nodeAt(path.slice(0, depth));
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return firstLine;
  };
  const isQuoted = (path: Path) => {
    const node = nodeAt(path);
    return isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE");
  };
  const { whole, part } = typeof schemas === "function" ? schemas(data.value) : schemas;
  const parsed = whole.safeParse(data.value);
  // The block at the top of a text is told field by field, because it has few.
  if (!parsed.success && document.contents === null && firstLine === 1)
    return { file: null, problems: [{ file, line: 1, code: "yaml-empty", data: { references: 0 } }] };
  if (parsed.success)
    return { file: { value: parsed.data as z.output<Part>, broken: [], lineOf, isQuoted }, problems: notText };
  const issues = parsed.error.issues.flatMap(listReportedIssues);
  const problems = issues.map((issue): CourseProblem => {
    const path = issue.path as (string | number)[];
    const named = issue.code === "unrecognized_keys" ? [...path, ...issue.keys.slice(0, 1)] : path;
    return { file, line: lineOf(named), ...convertSchemaIssueToFlaw(issue, nodeAt(path) === undefined) };
  });
  const broken = [...new Set(issues.flatMap(topNames))];
  const rest = part.safeParse(without(data.value, broken));
  return {
    file: rest.success ? { value: rest.data, broken, lineOf, isQuoted } : null,
    problems: [...problems, ...notText],
  };
}

interface ParsedText {
  document: Document;
  /** Gives the line of an offset in the text. */
  counter: LineCounter;
}

function parseText(text: string): ParsedText {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    schema: "core",
    uniqueKeys: true,
    prettyErrors: false,
    customTags: [],
  });
  return { document, counter };
}

const mostMistakes = 10;

/**
 * Returns the mistakes against YAML. What the parser says after its first mistake may only follow from it. So the field at the margin that
 * holds the mistake is emptied, and the text is parsed again.
 */
function listSyntaxFlaws(text: string, parsed: ParsedText): { line: number; flaw: CourseFlaw }[] {
  const lines = text.split("\n");
  const found: { line: number; flaw: CourseFlaw }[] = [];
  let rest = parsed;
  while (found.length < mostMistakes) {
    const first = findFirstFlaw(rest.document);
    if (!first) return found;
    const { line } = rest.counter.linePos(first.offset);
    found.push({ line, flaw: first.flaw });
    if (first.isLast || !clearField(lines, line - 1)) return found;
    rest = parseText(lines.join("\n"));
  }
  return found;
}

/** Empties the field at the margin to which a line belongs. Returns false if it is empty already. */
function clearField(lines: string[], index: number): boolean {
  const isStart = (at: number) => /^[^\s#\]}]/.test(lines[at] ?? "");
  let first = Math.min(index, lines.length - 1);
  while (first > 0 && !isStart(first)) first--;
  let end = Math.max(first, index) + 1;
  while (end < lines.length && !isStart(end)) end++;
  if (lines.slice(first, end).every((line) => line.trim() === "")) return false;
  lines.fill("", first, end);
  return true;
}

interface SyntaxFlaw {
  offset: number;
  flaw: CourseFlaw;
  /** Whether the rest of the text can't be judged. */
  isLast: boolean;
}

function findFirstFlaw(document: Document): SyntaxFlaw | null {
  const [error] = [...document.errors, ...document.warnings] as YAMLError[];
  if (!error) return null;
  const { code, pos, message } = error;
  // The parser has no code of its own for a bracket: for one that is missing it says that the indentation is wrong.
  const [, missing] = /end with a ([\]}])$/.exec(message) ?? [];
  const [, extra] = /^Unexpected flow-\S+-end token .*"([\]}])"$/.exec(message) ?? [];
  const isLast = code === "RESOURCE_EXHAUSTION" || message.includes("in YAML stream");
  if (missing) {
    const flaw: CourseFlaw = { code: "yaml-bracket-open", data: { bracket: missing } };
    return { offset: findStartOfFlow(document, pos[0]), flaw, isLast };
  }
  const flaw: CourseFlaw = extra
    ? { code: "yaml-bracket-extra", data: { bracket: extra } }
    : { code: "yaml-syntax", data: { reason: code } };
  return { offset: pos[0], flaw, isLast };
}

/** Returns where the innermost list or map between brackets begins that goes on to `end`. */
function findStartOfFlow(document: Document, end: number): number {
  let start = end - 1;
  visit(document, {
    Collection(_key, { flow, range }) {
      if (flow && range && range[0] < end && range[1] >= end) start = range[0];
    },
  });
  return start;
}

// Control characters except tabs and line breaks, halves of characters, and the two codes that are never a character. A YAML escape such as
// "\0" gives them. PostgreSQL or the preview picture of the course refuses most of them.
const notTextPattern = /[^\P{Cc}\t\n\r\u0085]|[\p{Surrogate}\ufffe\uffff]/u;

/** Finds the first character that is not text in each key and value. Returns it as a code such as U+0007. */
function findCharactersThatAreNotText(document: Document): { offset: number; character: string }[] {
  const found: { offset: number; character: string }[] = [];
  visit(document, {
    Scalar(_key, { value, range }) {
      const code = notTextPattern.exec(String(value))?.[0].codePointAt(0);
      if (code === undefined) return;
      const character = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
      found.push({ offset: range?.[0] ?? 0, character });
    },
  });
  return found;
}

/** Returns the content of a YAML document as plain data, or null if it contains aliases. */
function plainData(document: Document): { value: unknown } | null {
  try {
    return { value: document.toJS({ maxAliasCount: 0 }) ?? {} };
  } catch {
    return null;
  }
}

function topNames(issue: z.core.$ZodIssue): string[] {
  const [top] = issue.path;
  if (top !== undefined) return [String(top)];
  return issue.code === "unrecognized_keys" ? issue.keys : [];
}

function without(data: unknown, names: readonly string[]): unknown {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return data;
  return Object.fromEntries(Object.entries(data).filter(([name]) => !names.includes(name)));
}
