/** A form with a schema: its fields take from here what they may hold, what was typed before, and what is wrong with it. */
import { type ComponentPropsWithoutRef, createContext, type ReactNode, useContext } from "react";
import type { z } from "zod";
import { type ErrorWords, errorSentence } from "../messages/error-code";
import { type Constraints, constraintsOf } from "./constraints";
import { ErrorSummary } from "./error-summary";
import { Form } from "./form";
import type { FormState } from "./form-state";

interface FieldsContext {
  constraints: Record<string, Constraints>;
  state: FormState | undefined;
  words: ErrorWords;
  idPrefix: string;
}

const FormContext = createContext<FieldsContext>({ constraints: {}, state: undefined, words: {}, idPrefix: "" });

interface SchemaFieldsProps {
  schema: z.ZodObject;
  /** After the form was refused. */
  state: FormState | undefined;
  /** Sentences for what can be wrong. */
  words: ErrorWords;
  /** Goes before the names of the fields, where another form of the page has the same. */
  idPrefix?: string | undefined;
  children: ReactNode;
}

/** Around the fields of a form, for one that is no `SchemaForm`: a search. */
export function SchemaFields({ schema, state, words, idPrefix = "", children }: SchemaFieldsProps) {
  const fields = { constraints: constraintsOf(schema), state, words, idPrefix };
  return <FormContext.Provider value={fields}>{children}</FormContext.Provider>;
}

interface SchemaFormProps extends SchemaFieldsProps, Omit<ComponentPropsWithoutRef<"form">, "method" | "children"> {
  /** Stands before what is wrong. */
  lead?: ReactNode;
  /** What a field is about, for a sentence that does not say so itself. */
  nameOf?: (field: string) => string | null;
}

/** The server alone judges: a browser would tell one problem at a time, in its own language. */
export function SchemaForm({ schema, state, words, idPrefix, lead, nameOf, children, ...attributes }: SchemaFormProps) {
  return (
    <SchemaFields schema={schema} state={state} words={words} idPrefix={idPrefix}>
      <Form noValidate {...attributes}>
        {lead}
        <ErrorSummary form={state} words={words} nameOf={nameOf} idPrefix={idPrefix} />
        {children}
      </Form>
    </SchemaFields>
  );
}

export interface SchemaField {
  id: string;
  /** Attributes of the field. */
  constraints: Constraints;
  /** In words; undefined: nothing is wrong. */
  problem: string | undefined;
  /** Before the form was refused; undefined when it was not. */
  typed: string | undefined;
  /** Whether the form comes back after a refusal: a box that was not ticked sent nothing. */
  refused: boolean;
}

/** @throws when the schema of the form has no such field: its rule would be nowhere */
export function useField(name: string): SchemaField {
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
