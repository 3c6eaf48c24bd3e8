/** `A en B zijn niet hetzelfde`, `A is geen B`: a statement that they are the same, which is not true, and why. */
import type { DraftChoice } from "../../draft-question";
import { listDutchWords, listSharedStems, listStems } from "../dutch-words";
import type { DraftRule, FoundDraft } from "../rule";
import { leansOnEarlierText, listUsableSentences, trimSentence, type UsableSentence } from "../sentences";
import { chooseWrongOptions, listPositions } from "../wrong-options";

const noun = String.raw`[\p{L}][\p{L}’'-]*(?: [\p{L}’'-]+){0,2}?`;
const article = String.raw`(?:(?:een|het|de) )?`;
const patterns = [
  String.raw`^${article}(?<one>${noun}) en ${article}(?<other>${noun}) (?:zijn|betekenen)(?: \p{L}+)? niet hetzelfde`,
  String.raw`^${article}(?<one>${noun}) is(?: \p{L}+)? niet hetzelfde als ${article}(?<other>${noun})(?=$|[,;:])`,
  String.raw`^${article}(?<one>${noun}) is(?: \p{L}+)? (?:iets|wat) anders dan ${article}(?<other>${noun})(?=$|[,;:])`,
  String.raw`^${article}(?<one>${noun}) (?:is|zijn|was|waren) geen (?<other>${noun})(?=$|[,;:])`,
  String.raw`^verwar ${article}(?<one>${noun}) niet met ${article}(?<other>${noun})(?=$|[,;:])`,
].map((pattern) => new RegExp(pattern, "iu"));

export const notTheSame: DraftRule = {
  name: "not-the-same",
  on: false,
  find(text) {
    const sentences = listUsableSentences(text);
    const positions = listPositions(text);
    return sentences.flatMap((each) => askWhetherSame(each, sentences, positions));
  },
};

function askWhetherSame(
  found: UsableSentence,
  all: readonly UsableSentence[],
  positions: ReadonlyMap<string, number>,
): FoundDraft[] {
  const groups = patterns.map((pattern) => pattern.exec(found.text)?.groups).find((each) => each);
  if (!groups?.one || !groups.other || [groups.one, groups.other].some(isNoTerm)) return [];
  const { one, other } = groups;
  const reason = findReason(found);
  if (!reason) return [];
  const { id, section } = found.passage.passage;
  const names = `${one} ${other}`;
  const others = all
    .filter(
      ({ text, passage, sentence }) =>
        passage.passage.section === section &&
        passage.passage.block.kind === "paragraph" &&
        isStatement(text) &&
        sentence !== found.sentence &&
        sentence.text !== reason &&
        listSharedStems(names, text).length === 0,
    )
    .map((each): DraftChoice => ({ text: `${each.text}.`, passage: each.passage.passage.id }));
  const right = { text: `${trimSentence(reason)}.`, passage: id };
  const wrong = chooseWrongOptions(right, others, positions);
  if (wrong.length === 0) return [];
  const small = one.charAt(0).toLowerCase() + one.slice(1);
  return [
    {
      passages: [id],
      place: found.place,
      evidence: `${found.sentence.text} ${reason}`,
      ask: {
        type: "true-false",
        stem: `Volgens de tekst is “${small}” hetzelfde als “${other}”.`,
        answer: false,
        reasons: [right, ...wrong],
      },
    },
  ];
}

function isNoTerm(words: string): boolean {
  return (
    listStems(words).length === 0 ||
    /(?<![\p{L}])(?:reden|sprake|oplossing|probleem|vraag|goed idee|doel|voorwaarde|garantie|kunst|ramp|wonder|toeval)(?![\p{L}])/iu.test(
      words,
    )
  );
}

/** Returns the sentence after it, if that one says more of the difference and needs no other sentence. */
function findReason({ passage, sentence }: UsableSentence): string | null {
  const next = passage.sentences[passage.sentences.indexOf(sentence) + 1]?.text;
  if (!next) return null;
  const { length } = listDutchWords(next);
  return length >= 4 && length <= 28 && !leansOnEarlierText(next) && !/[?]$/.test(next) ? next : null;
}

/** A statement has its finite verb after its first words: one of the common ones. A fragment and a definition in a list have not. */
const verbs =
  "is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|kan|kunnen|moet|moeten|mag|mogen|gaat|gaan|komt|komen|krijgt|krijgen|staat|staan|blijft|blijven|geeft|geven|doet|doen|houdt|helpt|maakt|maken|vraagt|vragen|beslist|meldt|bepaalt|werkt|werken";
const statement = new RegExp(
  String.raw`^(?!(?:wel|niet|als|wie|wat|zonder|vraag) )(?:(?!die |dat |waar|: )\S+ ){1,5}(?:${verbs}) [^:]+$`,
  "iu",
);

function isStatement(text: string): boolean {
  return statement.test(text);
}
