/** YAML through a strict schema, with the line of everything that is wrong. Makes plain data only: no tags, no aliases. */
import { type Document, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { explainIssue } from "./field-flaws";
import type { Problem } from "./problem";

type Path = readonly (string | number)[];

export interface YamlFile<T> {
  value: T;
  /** Names at the top of the file whose value can't be used: they are absent from `value`. */
  broken: readonly string[];
  /** Line of a field; of its nearest parent when it is absent. */
  lineOf(path: Path): number;
  isQuoted(path: Path): boolean;
}

export interface YamlReading<T> {
  /** Null when the text is no YAML. */
  file: YamlFile<T> | null;
  problems: Problem[];
}

export interface YamlSchemas<Whole extends z.ZodType, Part extends z.ZodType> {
  whole: Whole;
  /** What is left of the file when some of its top-level fields can't be used. */
  part: Part;
}

/** @param firstLine line of the file that the text starts at. */
export function parseYaml<Whole extends z.ZodType, Part extends z.ZodType>(
  file: string,
  text: string,
  { whole, part }: YamlSchemas<Whole, Part>,
  firstLine = 1,
): YamlReading<z.output<Part>> {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    schema: "core",
    uniqueKeys: true,
    prettyErrors: false,
    customTags: [],
  });
  const at = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const flaws = [...document.errors, ...document.warnings];
  if (flaws.length > 0) {
    const problems = flaws.map(({ code, pos }): Problem => {
      return { file, line: at(pos[0]), code: "yaml-syntax", data: { reason: code } };
    });
    return { file: null, problems };
  }
  const data = plainData(document);
  if (data === null) return { file: null, problems: [{ file, line: firstLine, code: "yaml-alias" }] };
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
  const parsed = whole.safeParse(data.value);
  if (parsed.success)
    return { file: { value: parsed.data as z.output<Part>, broken: [], lineOf, isQuoted }, problems: [] };
  const { issues } = parsed.error;
  const problems = issues.map((issue): Problem => {
    const path = issue.path as (string | number)[];
    const named = issue.code === "unrecognized_keys" ? [...path, ...issue.keys.slice(0, 1)] : path;
    return { file, line: lineOf(named), ...explainIssue(issue, nodeAt(path) === undefined) };
  });
  const broken = [...new Set(issues.flatMap(topNames))];
  const rest = part.safeParse(without(data.value, broken));
  return { file: rest.success ? { value: rest.data, broken, lineOf, isQuoted } : null, problems };
}

/** Null for a document with aliases. */
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
