/** `B zoals a, b en c`: which of these does the text name as examples of B? */
import type { DraftChoice } from "../../draft-question";
import { listDutchWords, looksPlural } from "../dutch-words";
import { type Enumeration, listEnumerations } from "../enumerations";
import type { DraftRule, FoundDraft } from "../rule";
import { chooseWrongOptions, listPositions } from "../wrong-options";

export const examplesOf: DraftRule = {
  name: "examples-of",
  on: false,
  find(text) {
    const all = listEnumerations(text);
    const positions = listPositions(text);
    return all.flatMap((each) => ask(each, all, positions));
  },
};

const leading = /(?<kind>(?:[\p{L}’'-]+ ){0,2}[\p{L}’'-]+),? (?:zoals|waaronder|bijvoorbeeld)$/iu;
const mostRight = 3;

function ask(
  { before, items, from }: Enumeration,
  all: readonly Enumeration[],
  positions: ReadonlyMap<string, number>,
): FoundDraft[] {
  const kind = trimKind(leading.exec(before)?.groups?.kind ?? "");
  const passage = from.passage.passage.id;
  const right = items.slice(0, mostRight).map((text): DraftChoice => ({ text, passage }));
  const [first] = right;
  if (kind === "" || !first) return [];
  const stands = new Set(listDutchWords(from.sentence.text));
  const others = all
    .filter((other) => other.from !== from)
    .flatMap((other) => other.items.map((text): DraftChoice => ({ text, passage: other.from.passage.passage.id })))
    .filter(
      ({ text }) =>
        looksPlural(text) === looksPlural(first.text) && !listDutchWords(text).every((word) => stands.has(word)),
    );
  const wrong = chooseWrongOptions(first, others, positions);
  if (wrong.length === 0) return [];
  return [
    {
      passages: [passage],
      place: from.place,
      evidence: from.sentence.text,
      ask: { type: "multiple", stem: `Wat noemt de tekst als voorbeeld bij “${kind}”?`, right, wrong },
    },
  ];
}

/** The last word before `zoals`, and a describing word before it. */
function trimKind(words: string): string {
  const [before = "", last = ""] = words.split(" ").slice(-2);
  if (/^(?:is|zijn|wordt|worden|heeft|hebben|kan|kunnen|ook|daar|er|dingen|zaken|zinnen)$/iu.test(last)) return "";
  return last === "" ? before : /\p{L}{2}e$/u.test(before) ? `${before} ${last}` : last;
}
