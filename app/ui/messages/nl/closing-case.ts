/** Texts of the closing case of a course. */
import { joinWithAnd, numberWord, plural } from "./common";

const errors = {
  "option-missing": "Kies eerst een van de antwoorden.",
  "choice-reason-long": "Je reden is te lang. Gebruik hoogstens 2000 tekens.",
};

export const closingCase = {
  name: "Slotcasus",
  errors,
  uncounted: "telt niet mee",
  minutes: (n: number) => `ongeveer ${n} minuten`,
  stepCount: (n: number) => plural(n, "stap", "stappen"),
  /** On the pages of the course, of its last lesson and of progress. It goes on with the title of the case. */
  invitation: "Eén dossier over alle lessen, in stappen. Jij kiest en schrijft op waarom. Het telt niet mee.",
  toCase: "Naar de slotcasus",
  /** On the page of progress. */
  ownChoices: (chosen: number, steps: number) =>
    chosen === steps
      ? "Je koos bij alle stappen."
      : `Je koos bij ${numberWord(chosen)} van de ${numberWord(steps)} stappen.`,
  overview: {
    lead: (steps: number) =>
      `Je krijgt een dossier en daarna ${steps === 1 ? "één stap" : `${numberWord(steps)} stappen`}. Bij elke stap kies je, en schrijf je op waarom. Er is geen antwoord dat als enige goed is. Aan het eind leg je je keuzes naast die van twee anderen.`,
    private: "Alleen jij ziet wat je kiest en schrijft.",
    /** Also beside the button of the last choice. */
    fixed: "Na je laatste keuze staan al je keuzes vast.",
    begin: "Begin met stap 1",
    goOn: (number: number) => `Verder met stap ${number}`,
    toChoices: "Leg je keuzes naast die van anderen",
    toChoicesSoFar: "Bekijk wat je al koos",
    contents: "In dit dossier",
    steps: "De stappen",
    chosen: "gekozen",
    open: "nog niet gekozen",
    group: "Met een groep",
    groupText: "Je kunt de slotcasus afdrukken en met een groep bespreken. Ieder vult dan eerst zelf iets in.",
    print: "Maak een versie voor papier",
  },
  step: {
    over: (number: number, of: number) => `Stap ${number} van ${of}`,
    /** Stands before the title of the step, which may have a colon of its own. */
    title: (number: number) => `Stap ${number}.`,
    saved: (number: number) => `Je keuze bij stap ${number} is bewaard.`,
    documents: "Lees het dossier nog eens",
    buildsOn: "Deze stap bouwt voort op",
    reason: "Waarom kies je dit?",
    reasonHint: "Alleen jij ziet dit. Noem geen echte namen.",
    save: "Bewaar en ga verder",
    saveLast: "Bewaar en leg naast die van anderen",
    closed: "Je koos bij alle stappen. Je keuzes staan nu vast.",
    others: "Alle stappen",
    pager: "Stappen",
    back: "Naar het dossier",
    yours: "Jouw keuze",
    noReason: "Je schreef geen reden op.",
  },
  choices: {
    title: "Jouw keuzes naast die van anderen",
    lead: "Zij lazen hetzelfde dossier. Lees hun redenen naast de jouwe. Wat zagen zij dat jij niet zag? En wat zag jij?",
    none: "Je koos nog bij geen enkele stap. Kies eerst zelf, bij alle stappen. Daarna zie je hier wat anderen kozen, en waarom.",
    soFar: "Dit koos je tot nu toe. Je kunt het nog veranderen.",
    missing: (numbers: number[]) =>
      `Bij stap ${joinWithAnd(numbers)} koos je nog niet. Wat anderen kozen, zie je als je bij alle stappen koos.`,
    you: "Jij",
    same: "Dezelfde keuze als jij",
    other: "Een andere keuze dan jij",
    next: "Hoe nu verder",
    nextText: "Hiermee is de slotcasus klaar.",
    nextMissing: "Je kunt stappen overslaan en later doen.",
    toNotes: "Naar je notities",
    toFinalTest: "Naar de eindtoets",
  },
  print: {
    title: "Slotcasus op papier",
    how: "Druk deze pagina af met de printfunctie van je browser. Deze regels komen niet op papier.",
    edition: (edition: string) => `Voor je groep krijg je de slotcasus van editie ${edition}.`,
    withGuide: "Voeg een blad toe voor wie de groep begeleidt, met de redenen van de anderen",
    withoutGuide: "Laat het blad voor wie de groep begeleidt weg",
    noGuide:
      "Er is ook een blad voor wie de groep begeleidt, met de redenen van twee anderen. Trainers kunnen het afdrukken, en jij als je zelf bij alle stappen koos.",
    name: "Naam of groep",
    choice: "Wij kiezen, omdat:",
    guide: "Voor wie de groep begeleidt",
    guideText: "Deel dit blad niet uit. Bespreek het pas als iedereen een keuze en een reden heeft opgeschreven.",
  },
};
