/** Texts of the course check about ids and references. */
import type { KeyFlaws } from "~/content/source/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";
import { list } from "./formats";

export const keySentences: SentenceForEachFlaw<KeyFlaws> = {
  "question-id-taken": ({ id, first }) =>
    `Het id ${id} bestaat al (${first}). Elk id komt één keer voor in een cursus.`,
  "question-of-earlier-edition": ({ id, edition }) =>
    `In editie ${edition} is ${id} een andere vraag: van een andere soort, bij een ander leerdoel, of oefening tegenover eindtoets. Verwacht: dezelfde vraag, of een id dat nog nooit is gebruikt.`,
  "place-name-taken": ({ name }) => `‘${name}’ staat al in deze les. Geef een kop, casus of vraag een eigen naam.`,
  "place-name-reserved": ({ name }) =>
    `De pagina van een les gebruikt het id ‘${name}’ zelf. Geef deze kop, casus of vraag een andere naam.`,
  "objective-twice": ({ objective }) => `Leerdoel ${objective} staat er twee keer. Elk id komt één keer voor.`,
  "objective-not-of-lesson": ({ objective }) => `Leerdoel ${objective} staat niet bij deze les in course.yaml.`,
  "objective-of-no-lesson": ({ objective }) => `Leerdoel ${objective} staat bij geen enkele les in course.yaml.`,
  "objective-left-out": ({ objective }) =>
    `Leerdoel ${objective} hoort volgens course.yaml bij deze les, maar staat niet in objectives.`,
  "objective-without-question": ({ objective }) =>
    `Leerdoel ${objective} heeft geen vraag. Elk leerdoel heeft er ten minste één.`,
  "source-unknown": ({ source }) => `De bron ${source} staat niet in sources.yaml.`,
  "source-not-read": ({ source }) => `De bron ${source} is niet gelezen (read: not). Daar mag geen bewering op rusten.`,
  "term-without-letters": ({ term }) => `‘${term}’ heeft geen letters.`,
  "term-twice": ({ term, other }) => `‘${term}’ staat twee keer in de begrippenlijst, ook bij ‘${other}’.`,
  "misconception-unknown": ({ key }) => `De misvatting ${key} staat niet in misconceptions.yaml.`,
  "misconception-unused": ({ key }) =>
    `Geen enkel fout antwoord noemt de misvatting ${key}. Zet [!${key}] voor de feedback van een antwoord, of haal haar hier weg.`,
  "passage-unknown": ({ passage, passages }) =>
    `De les heeft geen kop of casus ‘${passage}’. ${passages.length > 0 ? `Kies uit: ${list(passages)}.` : "Deze les heeft geen kop en geen casus."}`,
  "case-unknown": ({ case: name, cases }) =>
    `De les heeft geen casus ‘${name}’. ${cases.length > 0 ? `Kies uit: ${list(cases)}.` : "Deze les heeft geen casus."}`,
  "enemy-itself": "Een vraag kan geen enemy van zichzelf zijn.",
  "enemy-unknown": ({ id }) => `De vraag ${id} bij enemies bestaat niet.`,
  "enemy-one-sided": ({ id }) => `De vraag ${id} noemt deze vraag bij enemies. Noem daarom hier ook ${id}.`,

  "place-apart": ({ place, line }) =>
    `De plek ${place} begon al op regel ${line}. Zet vragen met dezelfde place direct na elkaar, zonder iets ertussen.`,
  "place-of-two-passages": ({ place }) =>
    `De vragen van de plek ${place} gaan over verschillende stukken. Geef ze dezelfde passage en dezelfde case.`,
  "place-before-passage": ({ title }) =>
    `Deze vraag staat voor ‘${title}’, het stuk waar hij over gaat. Zet hem erna, of haal place weg.`,
  "place-named-as-question": ({ place }) =>
    `${place} is het id van een andere vraag in deze les. Geef de plek een eigen naam.`,
  "attribute-only-in-lesson": ({ attribute }) => `${attribute} werkt alleen in een les. Haal het hier weg.`,
  "look-back-second": "Een les heeft ten hoogste één vraag over een eerdere les.",
  "look-back-late": "Een vraag over een eerdere les staat aan het begin, voor de eerste kop en voor de casus.",
  "look-back-objective": ({ objective }) =>
    `Leerdoel ${objective} hoort niet bij een eerdere les. Een vraag met role="lookback" gaat over een les hiervoor.`,
  "look-back-attribute": ({ attribute }) =>
    `Een vraag met role="lookback" gaat over een andere les en heeft geen ${attribute}. Haal het weg.`,
};
