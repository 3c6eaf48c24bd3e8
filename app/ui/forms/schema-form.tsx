/** A form with a schema. Its fields get their constraints, typed values and errors from here. */
import { type ComponentPropsWithoutRef, createContext, type ReactNode, useContext } from "react";
import type { z } from "zod";
import { type ErrorWords, errorSentence } from "../messages/error-code";
import { ErrorSummary } from "./error-summary";
import { composeFieldConstraints, type FieldConstraints } from "./field-constraints";
import { Form } from "./form";
import type { RefusedFormState } from "./refused-form-state";

interface FieldsContext {
  constraints: Record<string, FieldConstraints>;
  state: RefusedFormState | undefined;
  words: ErrorWords;
  idPrefix: string;
}

const FormContext = createContext<FieldsContext>({ constraints: {}, state: undefined, words: {}, idPrefix: "" });

interface SchemaFieldsProps {
  schema: z.ZodObject;
  /** The state after the form was refused. */
  state: RefusedFormState | undefined;
  /** Sentences by error code. */
  words: ErrorWords;
  /** Prefix of the ids of its fields, if another form on the page has the same names. */
  idPrefix?: string | undefined;
  children: ReactNode;
}

/** Gives fields their schema outside a `SchemaForm`, for example in a search. */
export function SchemaFieldsProvider({ schema, state, words, idPrefix = "", children }: SchemaFieldsProps) {
  const fields = { constraints: composeFieldConstraints(schema), state, words, idPrefix };
  return <FormContext.Provider value={fields}>{children}</FormContext.Provider>;
}

interface SchemaFormProps extends SchemaFieldsProps, Omit<ComponentPropsWithoutRef<"form">, "method" | "children"> {
  /** Shown above the errors. */
  lead?: ReactNode;
  /** Name of a field, for an error that does not mention it. */
  nameOf?: (field: string) => string | null;
  /** The form is as wide as the page, so its errors need a column of their own. */
  wide?: boolean;
}

/** Only the server validates, because a browser shows one error at a time, in its own language. */
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

export interface SchemaField {
  id: string;
  /** Attributes of the field. */
  constraints: FieldConstraints;
  /** The error in words, or undefined if there is none. */
  problem: string | undefined;
  /** What was typed before the form was refused, or undefined if it was not refused. */
  typed: string | undefined;
  /** Tells whether the form was refused. A checkbox that was not ticked sent nothing. */
  refused: boolean;
}

/** @throws if the schema of the form has no such field */
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
