/** What a person typed in a form that was not taken, to give it back. */
import { typedNames } from "~/questions/read-response";
import type { TypedField } from "~/ui/not-taken";

/** In a lesson all else is chosen: a name of an option says nothing to anybody. */
const inLessons = new RegExp(`^(${typedNames.join("|")})$`);
const elsewhere = /^(name|email|subject|text|note|reason|welcome|starts|ends|day|time|maximum|code|list)$/;
const lessonPath = /^\/courses\/[^/]+\/lessons\/[^/]+(\/(answers|notes))?$/;
/** An id of ours, which a hidden field holds. */
const ownId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Never a password, a choice or what a hidden field held. Names are those of the catalogue: `gap-2` and `day.L1` by what stands before. */
export function typedFields(pathname: string, fields: Record<string, string[]>): TypedField[] {
  const known = lessonPath.test(pathname) ? inLessons : elsewhere;
  return Object.entries(fields).flatMap(([name, values]) => {
    const kind = typedKind(name);
    if (!known.test(kind)) return [];
    return values.filter((text) => text.trim() !== "" && !ownId.test(text)).map((text) => ({ kind, text }));
  });
}

export const typedKind = (name: string): string => name.replace(/[-.].*$/, "");
