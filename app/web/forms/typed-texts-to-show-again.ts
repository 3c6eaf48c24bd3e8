/** This file finds the text that a person typed in a refused form, to show it again. */
import { typedAnswerFieldNames } from "~/questions/read-response";
import type { TypedFieldText } from "~/ui/form-not-saved";

/** The fields of a question in which a person types. The others contain the id of a chosen option, which means nothing to a person. */
const inQuestions = new RegExp(`^(${typedAnswerFieldNames.join("|")})$`);
const elsewhere =
  /^(name|email|subject|text|note|reason|welcome|starts|ends|day|time|from|until|free|room|maximum|code|list|value)$/;
const questionPath =
  /^(\/courses\/[^/]+\/(lessons\/[^/]+(\/(answers|notes))?|final-test\/[^/]+\/questions\/.+)|\/today\/review(\/answers)?)$/;
/** An id that our page put in a hidden field. */
const ownId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * Returns the fields of a refused form that may be shown again, but never a password, a choice or a hidden field. `kind` is the field's
 * name in the message catalogue: for `gap-2` and `day.L1` it is the first part.
 */
export function listTypedTextsToShowAgain(pathname: string, fields: Record<string, string[]>): TypedFieldText[] {
  const known = questionPath.test(pathname) ? inQuestions : elsewhere;
  return Object.entries(fields).flatMap(([name, values]) => {
    const kind = typedFieldKind(name);
    if (!known.test(kind)) return [];
    return values.filter((text) => text.trim() !== "" && !ownId.test(text)).map((text) => ({ kind, text }));
  });
}

const typedFieldKind = (name: string): string => name.replace(/[-.].*$/, "");
