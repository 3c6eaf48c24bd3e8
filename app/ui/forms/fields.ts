/**
 * What the schemas of forms are made of. A schema stands beside its route (`<name>.form.ts`) and gives both sides what they need: the
 * server reads what was typed by it (`app/web/forms/read-form.server.ts`), the page takes the attributes of its fields from it
 * (`constraints.ts`). What is wrong is told by a code of the catalogue.
 */
import { z } from "zod";
import { longestEmail } from "~/accounts/identity/email-problem";
import type { ErrorCode } from "../messages/error-code";

/** What a page should know of a field beside its rule: words of HTML, and of JSON Schema for lengths and kinds of text. */
export type FieldHints = {
  autocomplete?: string;
  format?: "email" | "password" | "date" | "time";
  minLength?: number;
  /** In the units of JavaScript and HTML, where the rule counts otherwise. */
  maxLength?: number;
  /** Said of a field that the room judges together with others. */
  required?: boolean;
};

/** For what no page of ours sends: such a form is refused as a whole. */
export const forged = "forged";

/** How a room judges what was typed. */
export type Judge<T> = (text: string) => { ok: true; value: T } | { ok: false; reason: ErrorCode };

/** Text that must be there. `most`: characters. */
export function text({
  empty,
  most,
  long,
  ...hints
}: { empty: ErrorCode; most: number; long: ErrorCode } & FieldHints) {
  return z
    .string({ error: empty })
    .max(most, long)
    .refine((typed) => typed.trim() !== "", empty)
    .meta(hints);
}

/** Text that may be left out: then it is empty. */
export function optionalText({ most, long, ...hints }: { most: number; long: ErrorCode } & FieldHints) {
  return z.string().max(most, long).meta(hints).default("");
}

/** Text that a room judges. Left empty it is judged too, so that one rule says whether it may be. */
export function judged<T>(judge: Judge<T>, hints: FieldHints = {}) {
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

/** An address. The server judges it further: `web/forms/email-fields.server.ts`. */
export function email(autocomplete: "email" | "username" | "off") {
  const [empty, long]: ErrorCode[] = ["email-empty", "email-long"];
  return z.string({ error: empty }).max(longestEmail, long).meta({ format: "email", autocomplete });
}

/**
 * A rule about several fields, told at one of them. It waits until those fields are right by themselves, and not for the rest of the form:
 * all that is wrong is told at once.
 */
export function together<Schema extends z.ZodObject>(
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

/** One of a few. */
export function choice<const Values extends readonly string[]>(values: Values, error: ErrorCode) {
  return z.enum(values, { error });
}

/** A box to tick: one that is not ticked sends nothing. */
export function tick() {
  return z.boolean().default(false);
}

/** A choice of a button, or of a hidden field. */
export function fixed<const Values extends readonly string[]>(...values: Values) {
  return z.enum(values, { error: forged });
}

/** An id in a hidden field. The route asks for it as for an id of an address: 404 for what can't be one. */
export function hiddenId() {
  return z.string().default("");
}
