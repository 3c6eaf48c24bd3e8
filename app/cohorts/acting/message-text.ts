/** The text of a message from a trainer: its limits, and the name of its reader, which the site fills in. Pure functions. */
import { countCharacters, normaliseTextToOneLine, readWrittenText } from "~/platform/text/typed-text";

export const maxTrainerMessageSubjectLength = 150;
export const maxTrainerMessageTextLength = 4000;
/** How often the place for the reader's name may stand in a message. A name is longer than its place, and a stored text has a limit. */
export const mostNamesInMessageSubject = 1;
export const mostNamesInMessageText = 5;

/** What a trainer types where the name of the reader must come: `{naam}`, or `{name}`. */
const placeOfName = /\{ *(?:naam|name) *\}/gi;
/** What looks like a place, such as `{voornaam}`. The site only knows a name as a whole, and would send such a text as it is. */
const anyPlace = /\{[^{}\n]{0,60}\}/;

export interface MessageText {
  subject: string;
  text: string;
}

export type MessageTextProblems = {
  subject?: "subject-empty" | "subject-long" | "subject-names" | "subject-place" | undefined;
  text?: "text-empty" | "text-long" | "text-names" | "text-place" | undefined;
};

/** Checks the typed text of a message, or of a template, and returns it as it is stored. */
export function validateMessageText(
  typed: MessageText,
): { ok: true; message: MessageText } | { ok: false; problems: MessageTextProblems } {
  const subject = normaliseTextToOneLine(typed.subject);
  const { text, isLong } = readWrittenText(typed.text, maxTrainerMessageTextLength);
  const problems: MessageTextProblems = {
    subject:
      subject === ""
        ? "subject-empty"
        : countCharacters(subject) > maxTrainerMessageSubjectLength
          ? "subject-long"
          : countPlacesOfName(subject) > mostNamesInMessageSubject
            ? "subject-names"
            : hasOtherPlace(subject)
              ? "subject-place"
              : undefined,
    text:
      text === ""
        ? "text-empty"
        : isLong
          ? "text-long"
          : countPlacesOfName(text) > mostNamesInMessageText
            ? "text-names"
            : hasOtherPlace(text)
              ? "text-place"
              : undefined,
  };
  return problems.subject || problems.text ? { ok: false, problems } : { ok: true, message: { subject, text } };
}

const hasOtherPlace = (text: string) => anyPlace.test(text.replace(placeOfName, ""));
const countPlacesOfName = (text: string) => text.match(placeOfName)?.length ?? 0;

/** Returns whether a message has a place for the name of its reader. */
export function hasPlaceOfName({ subject, text }: MessageText): boolean {
  return countPlacesOfName(subject) + countPlacesOfName(text) > 0;
}

/**
 * Fills in the name of the reader. The name is taken as it is: a name that looks like a place, or like a pattern of a replacement, is
 * not read again. In the subject it stays on one line.
 */
export function fillInName({ subject, text }: MessageText, name: string): MessageText {
  const oneLine = normaliseTextToOneLine(name);
  return { subject: subject.replace(placeOfName, () => oneLine), text: text.replace(placeOfName, () => oneLine) };
}
