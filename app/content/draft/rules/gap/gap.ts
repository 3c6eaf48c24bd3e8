import { listTermsWithMeaning } from "../definitions";
import { listDutchWords, listSharedStems } from "../dutch-words";
import type { DraftRule, FoundDraft } from "../rule";
import { listUsableSentences, pointsElsewhere, type UsableSentence } from "../sentences";
import { chooseWrongOptions, listPositions } from "../wrong-options";

const [fewestWords, mostWords] = [8, 26];

export const gap: DraftRule = {
  name: "gap",
  on: false,
  find(text) {
    const terms = listTermsWithMeaning(text).map(({ term, passage }) => ({ text: term.toLowerCase(), passage }));
    const positions = listPositions(text);
    return listUsableSentences(text).flatMap((each) => leaveOut(each, terms, positions));
  },
};

function leaveOut(
  { text, passage, place, sentence }: UsableSentence,
  terms: readonly { text: string; passage: string }[],
  positions: ReadonlyMap<string, number>,
): FoundDraft[] {
  const words = listDutchWords(text);
  if (words.length < fewestWords || words.length > mostWords || pointsElsewhere(text)) return [];
  const spaced = ` ${words.join(" ")} `;
  const found = terms.filter(
    (term) => term.passage !== passage.passage.id && spaced.split(` ${term.text} `).length === 2,
  );
  const [term] = found;
  if (!term) return [];
  const stem = text.replace(new RegExp(String.raw`(?<![\p{L}])${term.text}(?![\p{L}])`, "iu"), "…");
  const others = terms.filter((other) => other.text !== term.text && listSharedStems(other.text, text).length === 0);
  const right = { text: term.text, passage: passage.passage.id };
  const wrong = chooseWrongOptions(right, others, positions);
  if (wrong.length === 0 || stem === text) return [];
  return [
    {
      passages: [right.passage],
      place,
      evidence: sentence.text,
      ask: { type: "single", stem: `Wat stond er op de plaats van “…”? “${stem}”`, right, wrong },
    },
  ];
}
