/** A sentence that begins with the name of a person: who did it? The wrong ones are other people of the dossier. */
import type { DossierText } from "../../language/dossier-text";
import { listDutchWords, listSharedStems } from "../dutch-words";
import type { DraftRule, FoundDraft } from "../rule";
import { listUsableSentences, pointsElsewhere } from "../sentences";
import { chooseWrongOptions, listPositions } from "../wrong-options";

const [fewestWords, mostWords] = [5, 24];

export const whoDoes: DraftRule = {
  name: "who-does",
  on: true,
  find(text) {
    const people = listPeople(text);
    const positions = listPositions(text);
    return listUsableSentences(text).flatMap(
      ({ text: sentence, passage, place, sentence: { text: evidence } }): FoundDraft[] => {
        const found = begins.exec(sentence)?.groups;
        if (!found?.name || !found.rest || !people.some(({ text: known }) => known === found.name)) return [];
        const [clause = ""] = found.rest.split(/[;:] |, (?:die|dat|en|maar|waar\p{L}*|omdat|zodat) /u);
        const { length } = listDutchWords(clause);
        if (
          length < fewestWords ||
          length > mostWords ||
          pointsElsewhere(clause) ||
          /(?<![\p{L}])(?:dat jaar|toen|daar|er|dit)(?![\p{L}])/iu.test(clause)
        )
          return [];
        const right = { text: found.name, passage: passage.passage.id };
        const others = people.filter((person) => listSharedStems(person.text, sentence).length === 0);
        const wrong = chooseWrongOptions(right, others, positions);
        if (wrong.length === 0) return [];
        return [
          { passages: [right.passage], place, evidence, ask: { type: "single", stem: `Wie ${clause}?`, right, wrong } },
        ];
      },
    );
  },
};

const surname = String.raw`(?:(?:van|de|der|den|ten|ter|het|'t|’t) )*\p{Lu}[\p{L}’'-]+`;
const begins = new RegExp(
  String.raw`^(?:\p{Lu}\p{Ll}{3,} )??(?<name>\p{Lu}[\p{L}’'-]+ ${surname}) (?<rest>(?!(?:en|of|uit|van)(?![\p{L}]))\p{Ll}.+)$`,
  "u",
);
/** A first name and a surname after a word in small letters: so the capitals are not those of a first word. */
const person = new RegExp(String.raw`(?<=\p{Ll},? )\p{Lu}\p{Ll}[\p{L}’'-]* ${surname}`, "gu");

function listPeople(text: DossierText): { text: string; passage: string }[] {
  const found = text.passages.flatMap(({ passage }) =>
    [passage.text.matchAll(person), passage.text.matchAll(new RegExp(begins, "gmu"))].flatMap((matches) =>
      [...matches].map((match) => ({ text: match.groups?.name ?? match[0], passage: passage.id })),
    ),
  );
  return found.filter(
    ({ text: name }, at) => !isOrganisation(name) && found.findIndex((other) => other.text === name) === at,
  );
}

function isOrganisation(name: string): boolean {
  return /(?<![\p{L}])(?:stichting|vereniging|gemeente|provincie|ministerie|universiteit|hogeschool|commissie|raad|welzijn|bond|kring|instituut|centrum|bureau|wet|eerste|tweede|oud|nieuw|noord|zuid|oost|west|nederland|europese?|verenigde)(?![\p{L}])/iu.test(
    name,
  );
}
