import type { XmlElement } from "../packed/xml";

/** The foot- and endnotes of a Word file. They get their marks in the order in which the text refers to them. */
export interface DocxNotes {
  /** @param ownMark the sign that the author gave the note, or nothing */
  findMark: (reference: XmlElement, ownMark: string) => string;
  /** Returns the notes with their marks, and then those that no text refers to, with an empty mark. */
  listInOrder: () => { mark: string; note: XmlElement }[];
}

/** @param notes the elements of both kinds */
export function readDocxNotes(notes: readonly XmlElement[]): DocxNotes {
  const marks = new Map<string, string>();
  const keyOf = ({ name, attributes }: XmlElement) => `${name.replace("Reference", "")} ${attributes["w:id"]}`;
  // Of two with one id, the first holds.
  const byKey = new Map(notes.toReversed().map((note) => [keyOf(note), note]));
  return {
    findMark: (reference, ownMark) => {
      const key = keyOf(reference);
      const mark = marks.get(key) ?? (ownMark || String(marks.size + 1));
      marks.set(key, mark);
      return mark;
    },
    listInOrder: () => [
      ...[...marks].flatMap(([key, mark]) => {
        const note = byKey.get(key);
        return note ? [{ mark, note }] : [];
      }),
      ...notes
        .filter((note) => !marks.has(keyOf(note)) || byKey.get(keyOf(note)) !== note)
        .map((note) => ({ mark: "", note })),
    ],
  };
}
