/**
 * Parts of form schemas. A schema is beside its route (`<name>.form.ts`). The server reads posted values by it
 * (`app/web/forms/read-form.server.ts`), and the page gets the attributes of its fields from it (`field-constraints.ts`). An error is a code of
 * the catalogue.
 */
import { z } from "zod";
import { maxEmailLength } from "~/accounts/identity/email-problem";
import type { ErrorCode } from "../messages/error-code";

/** What a page needs to know about a field besides its rule: HTML attributes, and JSON Schema lengths and types. */
export type FieldMetadata = {
  autocomplete?: string;
  format?: "email" | "password" | "date" | "time";
  minLength?: number;
  /** The maximum length in the units of JavaScript and HTML, if the rule counts in others. */
  maxLength?: number;
  /** Used for a field that the room validates together with others. */
  required?: boolean;
};

/** The error code of a value that our pages never send: the whole form is refused. */
export const forgedValueErrorCode = "forged";

/** Validates what was typed. */
export type FieldValidator<T> = (text: string) => { ok: true; value: T } | { ok: false; reason: ErrorCode };

/** A required text field. `most`: in characters. */
export function textField({
  empty,
  most,
  long,
  ...hints
}: { empty: ErrorCode; most: number; long: ErrorCode } & FieldMetadata) {
  return z
    .string({ error: empty })
    .max(most, long)
    .refine((typed) => typed.trim() !== "", empty)
    .meta(hints);
}

/** An optional text field. The text is empty if it was left out. */
export function optionalTextField({ most, long, ...hints }: { most: number; long: ErrorCode } & FieldMetadata) {
  return z.string().max(most, long).meta(hints).default("");
}

/** Text that a room validates. Empty text is validated too, so that the same rule decides whether it is allowed. */
export function validatedField<T>(judge: FieldValidator<T>, hints: FieldMetadata = {}) {
  const nothing = judge("");
  return z
    .string({ error: nothing.ok ? "" : nothing.reason })
    .meta(hints)
    .transform((typed, context): T => {
      const outcome = judge(typed);
      if (outcome.ok) return outcome.value;
      context.addIssue({ code: "custom", message: outcome.reason });
      return z.NEVER;
    });
}

/** An e-mail address. The server validates it further: `web/forms/email-fields.server.ts`. */
export function emailAddressField(autocomplete: "email" | "username" | "off") {
  const [empty, long]: ErrorCode[] = ["email-empty", "email-long"];
  return z.string({ error: empty }).max(maxEmailLength, long).meta({ format: "email", autocomplete });
}

/**
 * A rule about several fields, with the error at one of them. It only runs if those fields are valid, but does not wait for the rest of
 * the form, so that all errors are shown at once.
 */
export function addRuleAboutFields<Schema extends z.ZodObject>(
  schema: Schema,
  rule: { fields: string[]; at: string; judge: (value: z.output<Schema>) => ErrorCode | undefined },
): Schema {
  const judge = (value: unknown) => rule.judge(value as z.output<Schema>);
  return schema.refine((value) => judge(value) === undefined, {
    path: [rule.at],
    error: ({ input }) => judge(input),
    when: ({ issues }) => !issues.some(({ path }) => rule.fields.includes(String(path?.[0]))),
  });
}

/** A field that has one of a few values. */
export function choiceField<const Values extends readonly string[]>(values: Values, error: ErrorCode) {
  return z.enum(values, { error });
}

/** A checkbox; if it is not ticked, nothing is sent. */
export function checkboxField() {
  return z.boolean().default(false);
}

/** The value of a button or a hidden field. */
export function buttonField<const Values extends readonly string[]>(...values: Values) {
  return z.enum(values, { error: forgedValueErrorCode });
}

/** An id in a hidden field. An invalid id gives 404, as in an address. */
export function hiddenIdField() {
  return z.string().default("");
}
