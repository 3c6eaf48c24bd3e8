/** YAML through a strict schema, with the line of everything that is wrong. Makes plain data only: no tags, no aliases. */
import { isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Problem } from "./problem";

export interface YamlFile<T> {
  value: T;
  /** Line of a field; of its nearest parent when it is absent. */
  lineOf(path: readonly (string | number)[]): number;
  isQuoted(path: readonly (string | number)[]): boolean;
}
export type YamlOutcome<T> = ({ ok: true } & YamlFile<T>) | { ok: false; problems: Problem[] };

/** @param firstLine line of the file that the text starts at. */
export function parseYaml<S extends z.ZodType>(
  file: string,
  text: string,
  schema: S,
  firstLine = 1,
): YamlOutcome<z.output<S>> {
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
    return {
      ok: false,
      problems: flaws.map((flaw) => ({
        file,
        line: at(flaw.pos[0]),
        message: `Dit is geen goede YAML: ${flaw.message}`,
      })),
    };
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 0 }) ?? {};
  } catch {
    return {
      ok: false,
      problems: [{ file, line: firstLine, message: "Een verwijzing met * kan niet. Schrijf de tekst voluit." }],
    };
  }
  const nodeAt = (path: readonly (string | number)[]) => document.getIn(path, true);
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = nodeAt(path.slice(0, depth));
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return firstLine;
  };
  const parsed = schema.safeParse(data);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => {
      const path = issue.path as (string | number)[];
      const at = issue.code === "unrecognized_keys" ? [...path, ...issue.keys.slice(0, 1)] : path;
      return { file, line: lineOf(at), message: explain(issue, path.join("."), nodeAt(path) === undefined) };
    });
    return { ok: false, problems };
  }
  const isQuoted = (path: readonly (string | number)[]) => {
    const node = nodeAt(path);
    return isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE");
  };
  return { ok: true, value: parsed.data, lineOf, isQuoted };
}

const kinds: Record<string, string> = {
  string: "tekst tussen aanhalingstekens",
  number: "een getal",
  int: "een heel getal",
  boolean: "true of false",
  array: "een lijst",
  object: "velden met een naam",
  record: "velden met een naam",
  null: "niets",
};

function explain(issue: z.core.$ZodIssue, field: string, absent: boolean): string {
  const name = field === "" ? "Dit bestand" : `Het veld ${field}`;
  switch (issue.code) {
    case "unrecognized_keys":
      return `${name} kent dit niet: ${issue.keys.join(", ")}. Is het een tikfout?`;
    case "invalid_type":
      return `${name} ${absent ? "ontbreekt" : "klopt niet"}. Verwacht: ${kinds[issue.expected] ?? issue.expected}.`;
    case "invalid_value":
      return `${name} klopt niet. Kies uit: ${issue.values.map(String).join(", ")}.`;
    case "too_small":
      return `${name} is leeg of te klein. Verwacht: ten minste ${issue.minimum}.`;
    case "too_big":
      return `${name} is te groot. Verwacht: ten hoogste ${issue.maximum}.`;
    case "invalid_format":
      return `${name} heeft niet de goede vorm${issue.format === "url" ? ". Verwacht: een adres dat met https:// begint" : ""}.`;
    default:
      return `${name} klopt niet.`;
  }
}
