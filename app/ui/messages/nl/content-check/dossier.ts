/** Texts of the course check about dossiers, and about texts and questions that are bound to them. */
import type { DossierFlaws } from "~/content/dossier/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";

export const dossierSentences: SentenceForEachFlaw<DossierFlaws> = {
  "dossier-file-unused":
    "Dit bestand wordt niet gelezen. In dossier/ staan alleen bestanden als A.yaml en A.runs.json, met de sleutel van een bron als naam.",
  "dossier-runs-alone": ({ file }) =>
    `Bij dit bestand hoort ${file}, en dat is er niet. Maak beide met npm run dossier.`,
  "dossier-runs-form": "Dit is geen bestand met reeksen dat npm run dossier maakte. Maak het opnieuw.",
  "dossier-runs-missing": ({ file }) =>
    `Bij dit dossier hoort ${file}, en dat is er niet. Zonder dat bestand ziet niemand of hier woorden van de bron staan. Zet het terug, of maak beide opnieuw met npm run dossier.`,
  "dossier-runs-uncounted": ({ file }) =>
    `Bij runs staat niet welke reeksen ${file} had. Maak beide opnieuw met npm run dossier.`,
  "dossier-runs-changed": ({ dossier, count, expected }) =>
    count === expected
      ? `Dit bestand heeft andere reeksen dan toen ${dossier} werd gemaakt. Zet het oude terug, of maak beide opnieuw met npm run dossier.`
      : `Dit bestand heeft ${count} reeksen, en volgens ${dossier} waren het er ${expected}. Zet het oude terug, of maak beide opnieuw met npm run dossier.`,
  "source-passage-twice": ({ passage, first }) =>
    `De passage ${passage} bestaat al (${first}). Elk nummer komt één keer voor in alle dossiers van een cursus.`,
  "source-passages-of-other-dossier": ({ count, passage, other, prefix }) =>
    `Dit dossier en ${other} hebben ${count === 1 ? `beide de passage ${passage}` : `${count} nummers van passages gemeen, vanaf ${passage}`}. Elk nummer komt één keer voor in alle dossiers van een cursus. Maak dit dossier opnieuw met npm run dossier en --prefix ${prefix}.`,
  "dossier-missing": ({ prefix, count }) =>
    `Geen dossier heeft passages die met ${prefix}- beginnen, en teksten en vragen noemen ze ${count} keer. Ontbreekt er een dossier?`,
  "source-passage-unknown": ({ passage }) => `De passage ${passage} staat in geen dossier van deze cursus.`,
  "dossier-text-not-allowed": ({ licence }) =>
    `De tekst van deze bron mag hier niet staan (licence: ${licence}). Haal text weg; het nummer en de hash blijven.`,
  "dossier-text-changed": ({ passage }) =>
    `Deze hash hoort niet bij de tekst van ${passage}. Maak het dossier opnieuw met npm run dossier.`,
  "bound-not-under-heading": "<Bound> hoort direct onder een kop (## of ###), met lege regels eromheen.",
  "bound-not-empty": 'In <Bound> staat niets. Schrijf <Bound to="…" />, met de nummers van passages of none.',
  "source-passages-form": ({ attribute, written }) =>
    `${attribute}="${written}" is niet goed geschreven. Verwacht: de nummers van passages uit dossier/, met spaties ertussen, elk één keer, of none.`,
  "heading-unbound": ({ title, example }) =>
    `Onder de kop ‘${title}’ staat niet op welke passages de tekst rust. Verwacht: <Bound to="${example}" /> of <Bound to="none" />.`,
  "tag-unbound": ({ tag, example }) =>
    `Bij deze <${tag}> staat niet op welke passages zij rust. Verwacht: source="${example}" of source="none".`,
  "cited-unbound": ({ source }) =>
    `Deze tekst noemt de bron ${source}, maar is aan geen passage van ${source} gebonden. Verwacht: ten minste één.`,
  "cited-before-heading": ({ source }) =>
    `De tekst voor de eerste kop noemt de bron ${source}, en kan aan geen passage gebonden zijn. Verwacht: een kop erboven, met <Bound>.`,
  "bound-uncited": ({ source }) =>
    `Deze tekst is gebonden aan passages van de bron ${source}, maar noemt die niet. Verwacht: ten minste één keer [@${source}].`,
  "question-source-unnamed": ({ source }) =>
    `Deze vraag rust op passages van de bron ${source}. Verwacht: ${source} ook bij sources.`,
  "question-source-unbound": ({ source }) =>
    `Deze vraag noemt ${source} bij sources, maar geen passage van ${source} bij source. Verwacht: ten minste één.`,
  "words-of-source": ({ source, text }) =>
    `Hier staan acht woorden of meer na elkaar uit de bron ${source}: ‘${text}’. Verwacht: eigen woorden.`,
  "quotation-twice": ({ source, first }) =>
    `Dit citaat uit de bron ${source} staat er al (${first}). Verwacht: één keer in de hele cursus.`,
};
