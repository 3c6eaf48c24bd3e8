/** HTML attributes of fields, derived from the schema of a form. */
import { z } from "zod";

/** To spread over a field. */
export interface FieldConstraints {
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

const known = new WeakMap<z.ZodObject, Record<string, FieldConstraints>>();

/** Returns the constraints of each field, by its name. */
export function composeFieldConstraints(schema: z.ZodObject): Record<string, FieldConstraints> {
  const made = known.get(schema) ?? readConstraints(schema);
  known.set(schema, made);
  return made;
}

function readConstraints(schema: z.ZodObject): Record<string, FieldConstraints> {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [
      name,
      attributesOf(field as JsonField, required.includes(name)),
    ]),
  );
}

function attributesOf(field: JsonField, required: boolean): FieldConstraints {
  const { format, pattern, minLength, maxLength, autocomplete } = field;
  // A number is typed in a text field, because a number field loses invalid input and changes by scrolling.
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

/** Returns fields that are never shown again after they were sent. */
export function findSecretFields(schema: z.ZodObject): ReadonlySet<string> {
  const fields = Object.entries(composeFieldConstraints(schema));
  return new Set(fields.filter(([, { type }]) => type === "password").map(([name]) => name));
}
