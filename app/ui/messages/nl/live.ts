/** Sentences about live sessions: the pages of the trainer, the big screen and the phones. */
import type { LiveStep } from "~/cohorts/live/steps";

/** At least five people: smaller numbers are not shown. */
/** Returns how many were right, in the past: `Niemand van de 6 had`, `1 van de 6 had`, `3 van de 6 hadden`. */
const had = (right: number, of: number): string =>
  right === 0 ? `Niemand van de ${of} had` : `${right} van de ${of} ${right === 1 ? "had" : "hadden"}`;

const people = (count: number) => `${count} mensen`;

const steps: Record<LiveStep, string> = {
  first: "Eerste stem",
  talk: "Praten",
  second: "Tweede stem",
  compare: "Vergelijken",
  explain: "Uitleg",
};

export const live = {
  title: "Live in de les",
  steps,
  choose: {
    lead: "Zet een oefenvraag op het grote scherm. De groep antwoordt op de telefoon, zonder account en zonder naam.",
    how: "Eerst stemt iedereen voor zich. Dan praten ze met iemand die iets anders koos, en stemmen ze opnieuw. Daarna leg je uit.",
    open: "Er loopt een sessie",
    openText: "Kies hieronder de volgende vraag, of ga terug naar de vraag die nu op het scherm staat.",
    toOpen: "Ga naar de sessie",
    questions: "Kies een vraag",
    lesson: (number: number, short: string) => `Les ${number}: ${short}`,
    count: (count: number) => (count === 1 ? "1 vraag" : `${count} vragen`),
    toDo: (count: number, members: number) =>
      count === 0
        ? "Iedereen heeft deze les al gedaan."
        : `${count} van de ${members} moeten deze les nog doen. Wie nu een vraag uit deze les beantwoordt, kent die straks al.`,
    toDoShort: (count: number) =>
      count === 0
        ? "iedereen deed deze les"
        : count === 1
          ? "1 mens moet deze les nog doen"
          : `${count} mensen moeten deze les nog doen`,
    inCase: (title: string) => `Bij de casus ‘${title}’. Laat die eerst lezen.`,
    isAsked: "Al gevraagd in deze sessie.",
    isFirst: "Wie de les nog moet doen, ziet deze vraag daar terug.",
    isOther: "Een variant. Wie de les nog moet doen, krijgt in de eerste ronde een andere.",
    takeOther: "Liever niet? Neem de variant",
    use: "Gebruik in de les",
    see: "Bekijk in de les",
    noPool: "Vragen van de eindtoets staan hier nooit bij.",
    none: "Deze cursus heeft nog geen vragen die je kunt gebruiken. Het gaat om vragen met één rij antwoorden.",
    missed: "Wat deze groep het vaakst mist van de vragen die in de les kunnen",
    missedBy: (number: number, right: number, n: number) => `Les ${number}. ${had(right, n)} het goed.`,
    ended: "Eerdere sessies",
    endedOn: (when: string) => `Sessie van ${when}`,
    asked: (count: number) => (count === 1 ? "1 vraag" : `${count} vragen`),
  },
  control: {
    title: "Stem, praat, stem opnieuw",
    about: (lesson: number, short: string, no: number) => `Vraag ${no} van deze sessie, uit les ${lesson}: ${short}`,
    stepsLabel: "Stappen",
    now: "nu op het scherm",
    screen: "Het grote scherm",
    openScreen: "Open het grote scherm",
    next: (step: LiveStep) =>
      ({
        first: "",
        talk: "Sluit de stem en laat praten",
        second: "Start de tweede stem",
        compare: "Sluit de stem en vergelijk",
        explain: "Leg het uit",
      })[step],
    back: "Terug naar vergelijken",
    skip: "Meteen naar de uitleg",
    skipToCompare: "Vergelijk zonder tweede stem",
    aside: "Alleen jij ziet dit",
    open: "De stem is open. Sluit hem als bijna iedereen heeft gestemd. Een gesloten stem gaat niet meer open.",
    missing: (count: number, fewest: number) =>
      `Nog ${count} ${count === 1 ? "antwoord" : "antwoorden"}, dan kan er een verdeling komen. Onder ${fewest} antwoorden is die er niet.`,
    few: "Er zijn minder dan vijf antwoorden. Dan zie je geen verdeling, want dan is te raden wie wat koos.",
    right: (right: number, answers: number) => `${had(right, answers)} het goed.`,
    wereRight: (right: number, answers: number) => `Eerste stem: ${had(right, answers).toLowerCase()} het goed.`,
    nowRight: (right: number, answers: number) => `Na het gesprek: ${had(right, answers).toLowerCase()} het goed.`,
    advice: {
      few: "Dat is weinig om te laten praten. Geef eerst een aanwijzing.",
      some: "Dat is een goed begin voor een gesprek.",
      most: "Dat zijn er veel. Een kort gesprek is genoeg.",
      worse: "Het gesprek trok naar een fout antwoord. Leg uit waarom dat niet klopt, en stel de vraag later nog eens.",
    },
    stayed: "Was al goed",
    became: "Stapte over naar goed",
    other: "Koos iets anders",
    showMisconception: "Toon de misvatting",
    hideMisconception: "Verberg de misvatting",
    showSpread: "Toon de verdeling",
    hideSpread: "Verberg de verdeling",
    nextQuestion: "Kies de volgende vraag",
    again: "Stel deze vraag opnieuw",
    againHint: "Te vroeg gesloten? Dan begint deze vraag opnieuw, met nieuwe stemmen.",
    end: "Beëindig de sessie",
    endHint: "De code werkt dan niet meer. Van de stemmen blijft alleen over hoeveel er waren.",
    privacy:
      "Stemmen zijn zonder naam en tellen niet mee voor de les. Valt het internet weg, dan blijft het scherm staan en stuurt een telefoon de stem later.",
    keys: "Toetsen",
    keysOn: "Zet toetsen aan",
    keysOff: "Zet toetsen uit",
    space: "spatie",
    over: "Deze sessie is afgelopen",
    overLead: "Bij de stemmen staat niet meer van welke telefoon ze kwamen.",
    questionNo: (no: number) => `Vraag ${no}`,
    showKey: "Toon het goede antwoord",
    unseen: "De groep zag dit nog niet.",
    newSession: "Begin een nieuwe sessie",
  },
  screen: {
    title: "Groot scherm",
    over: "De sessie is afgelopen",
    tops: {
      first: "Eerste stem. Denk zelf, praat nog niet",
      talk: "Praat met iemand die iets anders koos",
      second: "Tweede stem. Iets anders kiezen mag",
      compare: "Eerste en tweede stem",
      explain: "Uitleg",
    } satisfies Record<LiveStep, string>,
    lesson: (number: number) => `les ${number}`,
    several: "Je mag er meer kiezen.",
    inCase: (title: string) => `Bij de casus ‘${title}’`,
    qr: (address: string, code: string) => `QR-code naar ${address}, code ${code}`,
    code: "Code",
    answered: (count: number, members: number) =>
      members === 0 || count > members
        ? count === 1
          ? "1 antwoord"
          : `${count} antwoorden`
        : `${count} van de ${members} antwoordden`,
    after: "Daarna stem je nog een keer",
    minutesLeft: "Praat ongeveer drie minuten",
    first: "Eerste stem",
    second: "Na het gesprek",
    option: "Antwoord",
    noSpread: "Er zijn minder dan vijf antwoorden. Daarom is er geen verdeling.",
    spreadHidden: "De verdeling is verborgen.",
    noSecond: "Er was geen tweede stem.",
    compare: "Wat veranderde er?",
    moved: (count: number, from: string, to: string) => `${people(count)} stapten over van ${from} naar ${to}.`,
    cell: (count: number, answers: number) => `${count} van ${answers}`,
    rightAnswer: "goed antwoord",
    wrongAnswer: "niet goed",
    right: (count: number): string => (count === 1 ? "Dit is goed" : "Deze zijn goed"),
    became: (count: number) => `${people(count)} stapten over naar het goede antwoord.`,
    misconception: (letter: string) => `Het idee achter ${letter}`,
    readBack: (number: number, passage: string) => `Les ${number}, ‘${passage}’`,
    noNet: "We wachten op het net. Wat je ziet, is van daarvoor.",
    toControl: "Naar de bediening",
    refresh: "Kijk of er iets nieuws is",
  },
  phone: {
    enterTitle: "Doe mee",
    enterLead: "Typ de code van het scherm",
    code: "Code",
    enterNote: "Geen account nodig. Niemand ziet je naam.",
    join: "Doe mee",
    unknown: "Deze code werkt niet. Kijk nog eens op het scherm. Een code werkt tot de sessie is afgelopen.",
    errors: {
      "live-code-wrong": "Een code heeft zeven cijfers, zoals 482 7193.",
      "live-choose": "Kies een antwoord.",
    },
    first: "Eerste stem",
    second: "Tweede stem",
    firstChoice: (letters: string) => `Tweede stem. Eerst koos je ${letters}`,
    stay: "Blijf je erbij?",
    several: "Je mag er meer kiezen.",
    vote: "Stem",
    change: "Wissel mijn stem",
    note: "Je kunt wisselen tot de stem sluit. Niemand ziet wat jij koos.",
    noteSecond: "Iets anders kiezen mag. Daar praatte je voor.",
    stored: (letters: string) => `Je stem is bewaard: ${letters}`,
    talk: "Praat met iemand die iets anders koos",
    talkText: "Leg uit waarom jouw antwoord klopt. Luister ook. Daarna stem je nog een keer.",
    youChose: (letters: string) => `Jij koos ${letters}`,
    notVoted: "Je stemde nog niet. Bij de tweede stem kan het wel.",
    compare: "Kijk naar het scherm",
    compareText: "Daar zie je wat er veranderde.",
    after: "Uitleg",
    verdicts: {
      stayed: "Je had het meteen goed",
      became: "Je stapte over naar het goede antwoord",
      wrong: "Dit was het niet",
      none: "Je stemde niet mee",
    },
    right: (count: number): string => (count === 1 ? "Goed antwoord" : "Goede antwoorden"),
    yours: "Wat jij koos",
    rightChoice: "goed:",
    wrongChoice: "niet goed:",
    readBack: (title: string) => `Lees terug: ${title}`,
    refresh: "Kijk of er iets nieuws is",
    over: "De sessie is afgelopen",
    overText: "Fijn dat je meedeed. Bij de stemmen staat niet meer van welke telefoon ze kwamen.",
    toCourse: "Naar de cursus",
    toEnter: "Typ een andere code",
    closed: "De stem was al gesloten. Je laatste keuze is niet bewaard.",
    noCookies:
      "Je browser bewaart geen cookies. Zonder cookie kan je stem niet tellen. Zet cookies aan en probeer opnieuw.",
    saving: "We sturen je stem …",
    offline: "Geen verbinding. Je stem staat op deze telefoon en gaat later weg.",
    privacy: "Privacy",
    joined: "Je doet mee",
  },
};
