/** All forms are read by this file. It reads what was posted according to the schema of the form (docs/decisions/027-forms.md). */
import { configureCoercion } from "@conform-to/zod/v4/future";
import type { z } from "zod";
import { findPasswordFieldNames } from "~/ui/forms/field-html-attributes";
import { forgedValueErrorCode } from "~/ui/forms/fields";
import type { RefusedFormState } from "~/ui/forms/refused-form-state";
import { forgedFormResponse } from "../responses/refusals";
import { collectTextFields, type PostedForm, readPostedFields } from "./posted-form.server";

type FormReading<Schema extends z.ZodObject> =
  | { ok: true; value: z.output<Schema>; values: RefusedFormState["values"] }
  /** `typed`: what was typed in each field, passwords included, so it must never be shown on a page. */
  | ({ ok: false; typed: Record<string, string> } & RefusedFormState);

type FormContext = { form?: Promise<PostedForm> };

// A number must consist of digits, because `Number` also accepts "0x1f" and "1e3". A ticked box sends "on", or "1" on two pages.
const { coerceFormValue } = configureCoercion({
  type: {
    number: (text) => (/^\s*\d{1,9}\s*$/.test(text) ? Number(text) : Number.NaN),
    boolean: (text) => text === "on" || text === "1",
  },
});

/**
 * Reads a posted form. Returns the parsed values, or the error code of each field, and in both cases what was typed. Unknown names are
 * ignored. If a field occurs twice, the first value counts. A file in place of text counts as absent.
 * @throws a 400 response if the body is not a form, or not one that our pages send
 */
export async function readForm<Schema extends z.ZodObject>(
  request: Request,
  context: FormContext,
  schema: Schema,
): Promise<FormReading<Schema>> {
  return parseFormFields(await readPostedFields(request, context), schema);
}

/**
 * Reads a form without typed fields, in which a person can't make a mistake.
 * @throws a 400 response if our pages don't send such a form
 */
export async function requireValidForm<Schema extends z.ZodObject>(
  request: Request,
  context: FormContext,
  schema: Schema,
): Promise<z.output<Schema>> {
  const form = await readForm(request, context, schema);
  if (!form.ok) throw forgedFormResponse();
  return form.value;
}

/** Reads a form that was sent in the query of the address, such as a search. Returns null if the address has none of its fields. */
export function readQueryForm<Schema extends z.ZodObject>(
  request: Request,
  schema: Schema,
): FormReading<Schema> | null {
  const { searchParams } = new URL(request.url);
  const sent = Object.keys(schema.shape).some((name) => searchParams.has(name));
  return sent ? parseFormFields(collectTextFields(searchParams), schema) : null;
}

/**
 * Reads posted fields according to the schema of their form. `fields`: the posted values by name.
 * @throws a 400 response for values that our pages don't send
 */
export function parseFormFields<Schema extends z.ZodObject>(
  fields: Record<string, string[]>,
  schema: Schema,
): FormReading<Schema> {
  const typed: Record<string, string> = {};
  for (const name of Object.keys(schema.shape)) {
    const [value] = fields[name] ?? [];
    // A browser sends each line end as two characters, but counts it as one.
    if (value !== undefined) typed[name] = value.replaceAll("\r\n", "\n");
  }
  const secret = findPasswordFieldNames(schema);
  const values = Object.fromEntries(Object.entries(typed).filter(([name]) => !secret.has(name)));
  const parsed = coerceFormValue(schema).safeParse(typed);
  if (parsed.success) return { ok: true, value: parsed.data as z.output<Schema>, values };
  const errors: RefusedFormState["errors"] = {};
  // Errors are put in the order of the fields, because a rule about several fields is judged last.
  const order = Object.keys(schema.shape);
  const place = ({ path: [name] }: { path: PropertyKey[] }) => (name === undefined ? -1 : order.indexOf(String(name)));
  for (const issue of [...parsed.error.issues].sort((a, b) => place(a) - place(b)))
    errors[String(issue.path[0] ?? "form")] ??= issue.message;
  if (Object.values(errors).includes(forgedValueErrorCode)) throw forgedFormResponse();
  return { ok: false, errors, values, typed };
}
