/** This test checks that every form of the site has one schema, whose error codes all have a sentence in the message catalogue. */
import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { composeFieldHtmlAttributes } from "~/ui/forms/field-html-attributes";
import { messagesFor } from "~/ui/messages";
import { parseFormFields } from "~/web/forms/read-form.server";
import { createOwnColumnValuesForm } from "./columns/values.form";
import { createDeadlinesForm } from "./deadlines/deadlines.form";
import { deadlineExtensionForm } from "./following/extension.form";

const modules = import.meta.glob<Record<string, unknown>>("./*/*.form.ts", { eager: true });
const forms = Object.entries(modules).flatMap(([file, exported]) =>
  Object.entries(exported)
    .filter((entry): entry is [string, z.ZodObject] => entry[1] instanceof z.ZodObject)
    .map(([name, schema]) => ({ name: `${file} ${name}`, schema })),
);
forms.push({ name: "values of a column", schema: createOwnColumnValuesForm(["one"]) });
forms.push({ name: "deadlines of a group", schema: createDeadlinesForm(["", "L1"], ["2026-11-09"]) });

const read = (file: string) => fs.readFileSync(file, "utf8");
const routes = fs
  .readdirSync("app/routes", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.route\.tsx?$/.test(file))
  .map((file) => path.join("app/routes", file));

const {
  account,
  admin,
  batch,
  certificate,
  closingCase,
  cohort,
  deadlinePlan,
  evaluation,
  following,
  live,
  membership,
  ownColumns,
  sitting,
  report,
  rhythm,
  studio,
} = messagesFor("nl");
const sentences = Object.assign(
  {},
  ...[
    account,
    admin,
    certificate,
    closingCase,
    cohort,
    deadlinePlan,
    evaluation,
    following.message,
    batch,
    following.extension,
    following.finalTest,
    live.phone,
    membership,
    ownColumns,
    sitting,
    report,
    rhythm,
    studio,
  ].map(({ errors }) => errors),
) as Record<string, string>;

it("there are forms to look at", () => {
  expect(forms.length).toBeGreaterThan(25);
});

it.each(forms)("$name tells all that can be wrong with it by codes that have a sentence", ({ schema }) => {
  const names = Object.keys(schema.shape);
  for (const typed of ["", " ", "\u200b", "x".repeat(100_000), "999999", "@", "é\n".repeat(5000)]) {
    const fields = Object.fromEntries(names.map((name) => [name, [typed]]));
    const form = catchForged(() => parseFormFields(fields, unforged(schema)));
    if (!form || form.ok) continue;
    for (const [name, code] of Object.entries(form.errors)) {
      expect(sentences[`${name} ${code}`] ?? sentences[code], `${name}: ${code}`).toBeTypeOf("string");
    }
  }
});

it("an extension without a reason is left to its use case, which tells that together with all else that is wrong", () => {
  expect(parseFormFields({}, deadlineExtensionForm)).toMatchObject({ ok: true });
  expect(parseFormFields({ reason: [" "] }, deadlineExtensionForm)).toMatchObject({ ok: true });
  expect(composeFieldHtmlAttributes(deadlineExtensionForm).reason).toMatchObject({ required: true });
});

/** Runs a function that reads a form. Returns null if the function refuses the form as one that no page of ours sends. */
function catchForged<T>(run: () => T): T | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof Response) return null;
    throw error;
  }
}

/**
 * Returns the schema without the fields that only offer choices. An unknown choice would refuse the whole form, so the other fields could
 * not be checked.
 */
function unforged(schema: z.ZodObject): z.ZodObject {
  const isChoice = (field: unknown): boolean =>
    field instanceof z.ZodEnum || (field instanceof z.ZodDefault && isChoice(field.unwrap()));
  const shape = Object.entries(schema.shape).filter(([, field]) => !isChoice(field));
  return z.object(Object.fromEntries(shape));
}

it.each(forms)("$name: no text is longer than its page says", ({ schema }) => {
  for (const [name, { maxLength }] of Object.entries(composeFieldHtmlAttributes(schema))) {
    if (maxLength === undefined) continue;
    const form = parseFormFields({ [name]: ["x".repeat(maxLength + 1)] }, z.object({ [name]: schema.shape[name] }));
    expect(form.ok, name).toBe(false);
  }
});

it("no route cuts what was typed, takes apart a form by hand, or writes a schema of its own", () => {
  const found = routes.filter((file) => /\.slice\(0|fields\.\w+\?\.\[0\]|\bz\.object\(/.test(read(file)));
  expect(found).toEqual([]);
});
