/** HTML attributes of form fields, derived from the schema of the form. */
import { z } from "zod";

/** HTML attributes of a form field, which a component spreads over its element. */
export interface FieldHtmlAttributes {
  required?: boolean;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  type?: string;
  inputMode?: "numeric";
  autoComplete?: string;
}

interface JsonField {
  type?: string;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  autocomplete?: string;
  required?: boolean;
}

const known = new WeakMap<z.ZodObject, Record<string, FieldHtmlAttributes>>();

/** Returns the HTML attributes of each field of a form, by the name of the field. */
export function composeFieldHtmlAttributes(schema: z.ZodObject): Record<string, FieldHtmlAttributes> {
  const made = known.get(schema) ?? readConstraints(schema);
  known.set(schema, made);
  return made;
}

function readConstraints(schema: z.ZodObject): Record<string, FieldHtmlAttributes> {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [
      name,
      attributesOf(field as JsonField, required.includes(name)),
    ]),
  );
}

function attributesOf(field: JsonField, required: boolean): FieldHtmlAttributes {
  const { format, pattern, minLength, maxLength, autocomplete } = field;
  // A number is typed in a text field, because a number field of a browser loses invalid input, and its value changes by scrolling.
  const isNumber = field.type === "integer" || field.type === "number";
  return {
    ...((required || field.required) && { required: true }),
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(pattern !== undefined && { pattern }),
    ...(format !== undefined && { type: format }),
    ...(isNumber && { inputMode: "numeric" as const, pattern: "[0-9]*" }),
    ...(autocomplete !== undefined && { autoComplete: autocomplete }),
  };
}

/** Returns the names of the password fields. A form never shows their values again after they were sent. */
export function findPasswordFieldNames(schema: z.ZodObject): ReadonlySet<string> {
  const fields = Object.entries(composeFieldHtmlAttributes(schema));
  return new Set(fields.filter(([, { type }]) => type === "password").map(([name]) => name));
}
