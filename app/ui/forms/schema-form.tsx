/** A form whose fields get their HTML attributes, typed values and errors from the schema and the state of the form. */
import { type ComponentPropsWithoutRef, createContext, type ReactNode, useContext } from "react";
import type { z } from "zod";
import { type ErrorWords, errorSentence } from "../messages/error-code";
import { ErrorSummary } from "./error-summary";
import { composeFieldHtmlAttributes, type FieldHtmlAttributes } from "./field-html-attributes";
import { Form } from "./form";
import type { RefusedFormState } from "./refused-form-state";

interface FieldsContext {
  constraints: Record<string, FieldHtmlAttributes>;
  state: RefusedFormState | undefined;
  words: ErrorWords;
  idPrefix: string;
}

const FormContext = createContext<FieldsContext>({ constraints: {}, state: undefined, words: {}, idPrefix: "" });

interface SchemaFieldsProps {
  schema: z.ZodObject;
  /** The errors and typed values if the form was refused; otherwise undefined. */
  state: RefusedFormState | undefined;
  /** The sentence for each error code. */
  words: ErrorWords;
  /** The text with which the ids of the form's fields begin. Needed if another form on the page has fields with the same names. */
  idPrefix?: string | undefined;
  children: ReactNode;
}

/** Gives fields their schema without a `SchemaForm` around them, for example in a search form. */
export function SchemaFieldsProvider({ schema, state, words, idPrefix = "", children }: SchemaFieldsProps) {
  const fields = { constraints: composeFieldHtmlAttributes(schema), state, words, idPrefix };
  return <FormContext.Provider value={fields}>{children}</FormContext.Provider>;
}

interface SchemaFormProps extends SchemaFieldsProps, Omit<ComponentPropsWithoutRef<"form">, "method" | "children"> {
  /** Content that is shown at the top of the form, above the errors. */
  lead?: ReactNode;
  /** Returns the name of a field, to be written before an error that does not mention the field. */
  nameOf?: (field: string) => string | null;
  /** See `Form`. */
  inArchive?: "left-out" | "read" | "open";
  /** Whether the form is as wide as the page. If so, the errors are in a narrower column. */
  wide?: boolean;
}

/** A form with a schema. Only the server validates the form: a browser would show one error at a time, and in its own language. */
export function SchemaForm(props: SchemaFormProps) {
  const { schema, state, words, idPrefix, lead, nameOf, wide = false, children, ...attributes } = props;
  const errors = <ErrorSummary form={state} words={words} nameOf={nameOf} idPrefix={idPrefix} />;
  return (
    <SchemaFieldsProvider schema={schema} state={state} words={words} idPrefix={idPrefix}>
      <Form noValidate {...attributes}>
        {lead}
        {wide && state ? <div className="wrap">{errors}</div> : errors}
        {children}
      </Form>
    </SchemaFieldsProvider>
  );
}

interface SchemaField {
  id: string;
  /** The HTML attributes of the field. */
  constraints: FieldHtmlAttributes;
  /** The sentence about the error in this field, or undefined if there is no error. */
  problem: string | undefined;
  /** What was typed in this field before the form was refused, or undefined if the form was not refused. */
  typed: string | undefined;
  /** Whether the form was refused. A checkbox needs this, because a browser sends nothing for a checkbox that is not ticked. */
  refused: boolean;
}

/**
 * Returns what a component needs to draw one field of the form.
 * @throws if the schema of the form has no such field
 */
export function useSchemaField(name: string): SchemaField {
  const { constraints, state, words, idPrefix } = useContext(FormContext);
  const own = constraints[name];
  if (!own) throw new Error(`the schema of this form has no field ${name}`);
  const code = state?.errors[name];
  return {
    id: idPrefix + name,
    constraints: own,
    problem: code ? errorSentence(words, code, name) : undefined,
    typed: state?.values[name],
    refused: state !== undefined,
  };
}
