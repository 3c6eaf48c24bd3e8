/** Turns an error of a YAML schema into a flaw code of the course check. */
import type { z } from "zod";
import type { FieldValueType } from "./flaws";
import type { CourseFlaw } from "./problem";

const kinds: Readonly<Record<string, FieldValueType>> = {
  string: "string",
  number: "number",
  int: "int",
  boolean: "boolean",
  array: "array",
  object: "object",
  record: "object",
  null: "null",
};

/**
 * Returns the issues to report for an issue of a YAML schema. If a value fits none of several forms, these are the issues of the form that it
 * was meant to have: the first one that has the right type.
 */
export function listReportedIssues(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const isOtherType = ({ code, path }: z.core.$ZodIssue) => code === "invalid_type" && path.length === 0;
  const meant = issue.errors.find((issues) => !issues.some(isOtherType));
  return meant ? meant.map((each) => ({ ...each, path: [...issue.path, ...each.path] })) : [issue];
}

export function convertSchemaIssueToFlaw(issue: z.core.$ZodIssue, absent: boolean): CourseFlaw {
  const field = issue.path.join(".");
  switch (issue.code) {
    case "unrecognized_keys":
      return { code: "field-unknown", data: { field, names: issue.keys } };
    case "invalid_type": {
      const expected = kinds[issue.expected] ?? "other";
      return { code: absent ? "field-missing" : "field-kind", data: { field, expected } };
    }
    case "invalid_value":
      return { code: "field-choice", data: { field, choices: issue.values.map(String) } };
    case "too_small":
      return { code: "field-too-small", data: { field, least: Number(issue.minimum) } };
    case "too_big":
      return { code: "field-too-large", data: { field, most: Number(issue.maximum) } };
    case "invalid_format":
      return { code: issue.format === "url" ? "field-address" : "field-format", data: { field } };
    default:
      return { code: "field-wrong", data: { field } };
  }
}
