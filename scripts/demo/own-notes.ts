/**
 * What people of the demo wrote for themselves in the first course: at passages, at recall questions, and at tasks for their neighbourhood.
 * Another course does not have these places, so there the demo has no notes.
 */

export interface DemoNote {
  lessonId: string;
  /** The place in the lesson, such as `passage:<id>`. */
  place: string;
  text: string;
}

/** The notes of learners, by name. Each note is written when its lesson is passed. */
export const demoNotes: Readonly<Record<string, readonly DemoNote[]>> = {
  "Lotte de Graaf": [
    {
      lessonId: "waarom-nu",
      place: "passage:een-thema-met-twee-helften",
      text: "Op de poster bij ons op school staat alleen de eerste helft. De tweede vraagt iets van mij.",
    },
    {
      lessonId: "waarom-nu",
      place: "task:buurt-1",
      text: "Plek: de bakker op de hoek werd een kapper. Wie wil praten, gaat nu naar het bankje ervoor.\nMensen: twee oudere stellen gingen kleiner wonen. Er kwamen jonge gezinnen.\nHulp: vroeger vroeg je het de huismeester. Nu vul je een formulier in.",
    },
    {
      lessonId: "zelf-doen-en-meebeslissen",
      place: "passage:inzet-en-instemming",
      text: "Inzet zie je. Naar instemming moet je vragen.\n\nOp mijn stage vragen we dat pas als het plan af is. Dan is het toestemming.",
    },
    {
      lessonId: "zelf-doen-en-meebeslissen",
      place: "recall:terugkijk-2",
      text: "Aansluiten bij, opsporen en mobiliseren. Van bewoners zelf zijn de inzet en de instemming. De twee componenten: zoveel mogelijk zelf doen, en meedenken en meebeslissen.",
    },
    {
      lessonId: "opbouwwerk",
      place: "passage:schakel-met-een-opdrachtgever",
      text: "Schakel, spreekbuis of uitvoerder: ik schrijf deze week na elk gesprek op welke van de drie ik was.",
    },
    {
      lessonId: "opbouwwerk",
      place: "recall:terugkijk-3",
      text: "De gemeente betaalt mijn stage. Als ik binnenkom, denken mensen dat ik ook iets over de huur te zeggen heb.",
    },
    {
      lessonId: "wie-bouwen-mee",
      place: "passage:aan-tafel-en-ernaast",
      text: "Vraag voor maandag: wie heeft bij ons de sleutel van de zaal, en wie bepaalt hoe laat hij dichtgaat?",
    },
    {
      lessonId: "drie-niveaus",
      place: "recall:terugkijk-5",
      text: "Micro: ik moet een half uur eerder op.\nMeso: in de buurtapp zoeken we samen wie er kan rijden.\nMacro: de vervoerder schrapte de bus van kwart voor acht.",
    },
    {
      lessonId: "hulpbronnen-en-relaties",
      place: "passage:drie-soorten-banden",
      text: "Mijn korfbalclub is bonding. De avond met de moskee was bridging. Linking hebben we nog niet.",
    },
    {
      lessonId: "weerwoord",
      place: "passage:weerwoord-in-vier-stappen",
      text: "Eerst de zorg erkennen. Ik begin altijd met de reden, en dan klinkt het als een verdediging.",
    },
  ],
  "Ruben Castelijn": [
    {
      lessonId: "opbouwwerk",
      place: "passage:een-tak-en-een-boom",
      text: "Nog eens lezen voor de toets.",
    },
    {
      lessonId: "drie-niveaus",
      place: "passage:drie-keer-kijken",
      text: "De corporatie zit om de hoek en is toch macro. Let op wie besluit, en niet op hoe ver het weg is.",
    },
  ],
  "Femke Wiersma": [
    {
      lessonId: "wie-bouwen-mee",
      place: "task:buurt-4",
      text: "Acht spelers: de sportclub, de kerk, de bibliotheek, de huisarts, de snackbar, de school, de gemeente en de app van onze straat.\nToegang: de beheerder van de sportclub heeft de sleutel. De app is alleen in het Nederlands.\nWie ontbreekt: mensen die ’s nachts werken. Dat zag ik aan de tijden op het prikbord.",
    },
  ],
};

/** What people of the demo answer to open questions of the first course, by the id of the question. */
export const demoOpenAnswers: Readonly<Record<string, string>> = {
  "q5-open":
    "Micro: ik vraag de man wat hij nu nodig heeft, en de wijkverpleegkundige regelt dat. Meso: bewoners fotograferen een week lang elke losse tegel. Macro: de gemeente zet de straat op de lijst voor onderhoud, en zegt wanneer.",
  "q8-open":
    "Ik begrijp dat het zwerfvuil u zorgen geeft. De groep koos dit doel niet: zij wil een speelplek. Mensen ruimen op wat van hen is, dus een opdracht van buiten houdt geen jaar stand. Mag de groep eerst de speelplek plannen? Op 1 juni hoort u wat zij zelf over het vuil afspreekt.",
};

/**
 * The notes of the co-trainer, who read the earlier edition and then moved to the newest, which lacks the passages of the first notes. `day`: the day
 * of the demo.
 */
export const demoNotesOfCoTrainer: {
  beforeMove: readonly (DemoNote & { day: number })[];
  movedOnDay: number;
  afterMove: readonly (DemoNote & { day: number })[];
} = {
  movedOnDay: 20,
  beforeMove: [
    {
      day: 6,
      lessonId: "zelf-doen-en-meebeslissen",
      place: "passage:twee-kanten",
      text: "Opening van bijeenkomst twee: eerst de twee kanten, dan pas de definitie.",
    },
    {
      day: 13,
      lessonId: "weerwoord",
      place: "passage:weerwoord-geven",
      text: "De vier stappen in tweetallen laten oefenen, met een mail uit eigen werk.",
    },
  ],
  afterMove: [
    {
      day: 21,
      lessonId: "zelf-doen-en-meebeslissen",
      place: "passage:vijf-treden-en-een-plicht",
      text: "Nieuw in deze uitgave: bij elke trede staat wat de ander daarna moet. Daar begin ik maandag mee.",
    },
  ],
};
