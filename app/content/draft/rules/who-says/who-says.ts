/** `Volgens A …`, `A stelt dat …`, a citation or a quotation with its speaker: who says it, and what does A say? */
import type { DraftChoice } from "../../draft-question";
import type { DossierText } from "../../language/dossier-text";
import { listDutchWords, listSharedStems } from "../dutch-words";
import type { DraftRule, FoundDraft } from "../rule";
import { leansOnEarlierText, listUsableSentences, pointsElsewhere, trimSentence } from "../sentences";
import { chooseWrongOptions, listPositions } from "../wrong-options";

interface Saying {
  /** The stem for who says it. */
  stem: string;
  speaker: string;
  /** What is said, if it begins with `dat`. */
  claim: string | null;
  passage: string;
  place: string;
  evidence: string;
}

export const whoSays: DraftRule = {
  name: "who-says",
  on: true,
  find(text) {
    const sayings = [...listSayings(text), ...listQuotations(text), ...listSpokenWords(text)];
    const positions = listPositions(text);
    return sayings.flatMap((saying) => ask(saying, sayings, positions));
  },
};

const name = String.raw`\p{Lu}[\p{L}’'-]+(?: (?:van|de|der|den|ten|ter|het|en|&|\p{Lu}[\p{L}.’'-]*))*(?: \p{Lu}[\p{L}’'-]+)?(?: en collega[’']s| e\.a\.| et al\.)?`;
const role = String.raw`(?:De|Het|Een) (?:\p{Ll}+e )?[\p{Ll}-]+(?: van (?:de |het |een )?[\p{L}-]+)?`;
const verbs =
  "zegt|zeggen|stelt|stellen|schrijft|schrijven|vindt|vinden|meent|menen|concludeert|concluderen|betoogt|betogen|benadrukt|benadrukken|waarschuwt|waarschuwen|schreef|schreven|zei|stelde|stelden|vond|denkt|denken|ziet|laat zien|laten zien|toont aan|tonen aan|ontdekte|ontdekten|merkt op";
const brackets = String.raw`(?: \([^()]*\))?`;
const that = new RegExp(String.raw`^(?<speaker>${name}|${role})${brackets} (?:${verbs}),? (?<claim>dat [^“”]+)$`, "u");
const accordingTo = new RegExp(String.raw`^Volgens (?<speaker>${name})${brackets},? (?<rest>\p{Ll}[^“”]+)$`, "u");
const cited = /^(?<claim>[^()]+?)\s*\((?<speaker>\p{Lu}[\p{L}’' &.-]+?),? (?:1[89]|20)\d\d[^()]*\)\.?$/u;

function listSayings(text: DossierText): Saying[] {
  return listUsableSentences(text).flatMap(({ text: written, passage, place, sentence }): Saying[] => {
    const common = { passage: passage.passage.id, place, evidence: sentence.text };
    const byVerb = that.exec(written)?.groups;
    if (byVerb?.speaker && byVerb.claim)
      return keep({
        ...common,
        speaker: byVerb.speaker,
        claim: byVerb.claim,
        stem: `Van wie is volgens de tekst deze uitspraak: “… ${byVerb.claim}”?`,
      });
    const byVolgens = accordingTo.exec(written)?.groups;
    if (byVolgens?.speaker && byVolgens.rest)
      return keep({ ...common, speaker: byVolgens.speaker, claim: null, stem: `Volgens wie ${byVolgens.rest}?` });
    const byCitation = cited.exec(sentence.text.trim())?.groups;
    if (byCitation?.speaker && byCitation.claim)
      return keep({
        ...common,
        speaker: byCitation.speaker.trim(),
        claim: null,
        stem: `Op wie beroept de tekst zich hier: “${byCitation.claim}”?`,
      });
    return [];
  });
}

function listQuotations(text: DossierText): Saying[] {
  return text.passages.flatMap(({ passage: { id, block } }) => {
    if (block.kind !== "quotation" || !block.speaker) return [];
    const [speaker = block.speaker] = block.speaker.split(/[,(]/);
    return composeQuotation(block.text.replace(block.speaker, ""), speaker, {
      passage: id,
      place: `${id}-quotation`,
      evidence: block.text,
    });
  });
}

const spoken = new RegExp(
  String.raw`[‘“](?<words>[^‘“”]{30,220}?),?[’”],? (?:zegt|zei|vertelt|vertelde|vindt) (?<speaker>(?:\p{Ll}+ )?${name}|de [\p{Ll}-]+|het [\p{Ll}-]+)(?=[\s,.:;])`,
  "gu",
);

/** `‘…,’ zegt Smit.` inside a paragraph. */
function listSpokenWords(text: DossierText): Saying[] {
  return text.passages.flatMap(({ passage: { id, block, text: written } }) =>
    block.kind !== "paragraph"
      ? []
      : [...written.matchAll(spoken)].flatMap(({ groups, 0: evidence }, at) =>
          composeQuotation(groups?.words ?? "", groups?.speaker ?? "", {
            passage: id,
            place: `${id}-spoken${at + 1}`,
            evidence,
          }),
        ),
  );
}

function composeQuotation(
  said: string,
  speaker: string,
  about: Pick<Saying, "passage" | "place" | "evidence">,
): Saying[] {
  const words = trimSentence(said).replace(/^[\s“”"'‘’—–:,-]+|[\s“”"'‘’—–:,-]+$/gu, "");
  return keep({
    ...about,
    speaker: speaker.trim(),
    claim: null,
    stem: `Van wie zijn in de tekst deze woorden: “${words}”?`,
  });
}

/** Not a person, but what a study found. */
const thing =
  /(?<![\p{L}])(?:gesprekken|cijfers|resultaten|uitkomsten|onderzoek|onderzoeken|tekst|rapport|wet|tabel|ervaring|praktijk|studies?)(?![\p{L}])/iu;

function keep(saying: Saying): Saying[] {
  const { length } = listDutchWords(saying.stem);
  const said = saying.stem.replace(/^.*?“/, "");
  const isUsable =
    length >= 10 &&
    length <= 48 &&
    !pointsElsewhere(said) &&
    !leansOnEarlierText(saying.claim?.replace(/^dat /, "") ?? "");
  return isUsable && !thing.test(saying.speaker) && listSharedStems(saying.speaker, saying.stem).length === 0
    ? [saying]
    : [];
}

function ask(saying: Saying, all: readonly Saying[], positions: ReadonlyMap<string, number>): FoundDraft[] {
  const { speaker, claim, stem, passage, place, evidence } = saying;
  const others = all.filter((other) => !sharesName(other.speaker, speaker));
  const speakers: DraftChoice[] = others.map((other) => ({ text: other.speaker, passage: other.passage }));
  const claims: DraftChoice[] = others.flatMap((other) =>
    other.claim ? [{ text: other.claim, passage: other.passage }] : [],
  );
  const about = { passages: [passage], place, evidence };
  const wrong = chooseWrongOptions({ text: speaker, passage }, speakers, positions);
  const drafts: FoundDraft[] = [];
  if (wrong.length > 0)
    drafts.push({ ...about, ask: { type: "single", stem, right: { text: speaker, passage }, wrong } });
  const wrongClaims = claim ? chooseWrongOptions({ text: claim, passage }, claims, positions) : [];
  if (claim && wrongClaims.length > 0)
    drafts.push({
      ...about,
      ask: {
        type: "single",
        stem: `Wat zegt “${speaker}” volgens de tekst?`,
        right: { text: claim, passage },
        wrong: wrongClaims,
      },
    });
  return drafts;
}

function sharesName(one: string, other: string): boolean {
  const names = new Set(one.match(/\p{Lu}[\p{L}’'-]+/gu));
  return (other.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []).some((part) => names.has(part));
}
