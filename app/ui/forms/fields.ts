/**
 * Functions that return the schemas of form fields. The schema of a whole form is in a file beside its route (`<name>.form.ts`). The server
 * reads the posted values with this schema (`app/web/forms/read-form.server.ts`), and the page derives the HTML attributes of the fields
 * from it (`field-constraints.ts`). Every error is a code, and the message catalogue has the sentence for it.
 */
import { z } from "zod";
import { maxEmailAddressLength } from "~/accounts/identity/email-address-problem";
import { readWrittenText } from "~/platform/text/typed-text";
import type { ErrorCode } from "../messages/error-code";

/**
 * What a page needs to know about a field besides its validation rule: HTML attributes, lengths and types, by their names in HTML and JSON
 * Schema.
 */
type FieldMetadata = {
  autocomplete?: string;
  format?: "email" | "password" | "date" | "time";
  minLength?: number;
  /** The maximum length as JavaScript and HTML count it, for a field whose rule counts in another unit. */
  maxLength?: number;
  /**
   * Whether the page marks the field as required. Only for a field whose schema can't say this, because a room (a folder of app, such as
   * accounts) validates the field together with others.
   */
  required?: boolean;
};

/** The error code for a value that our pages never send. It makes the server refuse the whole form. */
export const forgedValueErrorCode = "forged";

/** A function that validates what was typed in a field. It returns the value, or an error code as the reason. */
type FieldValidator<T> = (text: string) => { ok: true; value: T } | { ok: false; reason: ErrorCode };

/**
 * Returns the `maxlength` of a field of at most so many characters. A browser cuts what is typed there, and counts units: an emoji has two, and a
 * letter before it is put in one spelling up to four. It must not cut what the server allows.
 */
export const countMostUnits = (most: number) => 4 * most;

/** Returns the schema of a required text field. `most`: the largest number of characters. `empty` and `long` are error codes. */
export function requiredTextField({
  empty,
  most,
  long,
  ...hints
}: { empty: ErrorCode; most: number; long: ErrorCode } & FieldMetadata) {
  return z
    .string({ error: empty })
    .refine((typed) => !readWrittenText(typed, most).isLong, long)
    .refine((typed) => typed.trim() !== "", empty)
    .meta({ maxLength: countMostUnits(most), ...hints });
}

/** Returns the schema of an optional text field. Its value is an empty text if the field was not sent. */
export function optionalTextField({ most, long, ...hints }: { most: number; long: ErrorCode } & FieldMetadata) {
  return z
    .string()
    .refine((typed) => !readWrittenText(typed, most).isLong, long)
    .meta({ maxLength: countMostUnits(most), ...hints })
    .default("");
}

/**
 * Returns the schema of a text field that is validated by a function of a room (a folder of app, such as accounts). That function also
 * decides whether the field may be empty.
 */
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

/** Returns the schema of a field for an e-mail address. The server validates the address further, in `web/forms/email-fields.server.ts`. */
export function emailAddressField(autocomplete: "email" | "username" | "off") {
  const [empty, long]: ErrorCode[] = ["email-empty", "email-long"];
  return z.string({ error: empty }).max(maxEmailAddressLength, long).meta({ format: "email", autocomplete });
}

/**
 * Adds a rule about several fields to the schema of a form. The error is shown at one of these fields. The rule is checked as soon as these
 * fields are valid, even if other fields are not, so that all errors are shown at once.
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

/** Returns the schema of a field whose value must be one of a few. */
export function choiceField<const Values extends readonly string[]>(values: Values, error: ErrorCode) {
  return z.enum(values, { error });
}

/** Returns the schema of a checkbox. A browser sends nothing for a checkbox that is not ticked. */
export function checkboxField() {
  return z.boolean().default(false);
}

/** Returns the schema of a value that a button or a hidden field sends. Our pages never send any other value. */
export function buttonField<const Values extends readonly string[]>(...values: Values) {
  return z.enum(values, { error: forgedValueErrorCode });
}

/**
 * Returns the schema of an id in a hidden field. Any text is allowed here: an id that does not exist leads to status 404, just as in the
 * address of a page.
 */
export function hiddenIdField() {
  return z.string().default("");
}
