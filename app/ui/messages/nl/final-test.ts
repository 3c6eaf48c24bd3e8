/** Texts of the final test: before it, while it is open, and its result. */
import type { AnswerRefusalCode } from "~/questions/table";
import { formatFullDateTime, formatLongDate, formatLongDayOf, formatShortDateTime, formatTimeOfDay } from "../../dates";
import { capital, courseSays, numberWord, plural } from "./common";

/** Why what is filled in is no complete answer yet. */
const incomplete: Record<AnswerRefusalCode, string> = {
  "choose-one": "Kies nog een antwoord.",
  "choose-some": "Kies nog minstens één antwoord.",
  "choose-reason": "Kies ook nog een reden.",
  "fill-all": "Er is nog iets leeg.",
  "place-once": "Geef elke stap een eigen plaats. Nu staat een plaats er twee keer.",
  "write-something": "Schrijf nog een antwoord.",
  "type-number": "Vul nog een getal in.",
  "no-number": "We kunnen dit niet als één getal lezen. Schrijf het met cijfers, zoals 12,5 of 1.250.",
  "unknown-unit":
    "Naast het getal staat iets wat we niet kennen. Typ alleen het getal, of zet er de eenheid bij die naast het veld staat.",
  "too-long": "Je antwoord is te lang. Maak het korter.",
  "not-offered": "Dit antwoord hoort niet bij deze vraag. Kies opnieuw.",
  "same-again": "Verander nog iets.",
};

/** Why nobody sees the right answers before a pass. */
const sameQuestions = "Krijg je later nieuwe pogingen, dan kunnen dezelfde vragen terugkomen.";

const questions = (n: number) => plural(n, "vraag", "vragen");

export const finalTest = {
  title: "Eindtoets",
  /** `count`: the attempts of a first series, or null in a later one. */
  over: (overall: number, count: number | null) =>
    `Eindtoets, poging ${overall}${count === null ? "" : ` van ${count}`}`,
  start: {
    lead: (total: number, needed: number) =>
      `${capital(questions(total))} over de hele cursus. Met ${needed} goed ben je geslaagd.`,
    leadCertificate: "Daarna kun je je certificaat halen.",
    account: "Voor de eindtoets heb je een account nodig.",
    accountGuest:
      "Voor de eindtoets heb je een account nodig. Maak je er nu een, dan houd je wat je in de lessen deed.",
    register: "Maak een account",
    logIn: "Log in",
    lessons: (missing: number, total: number) =>
      missing === total
        ? `De eindtoets gaat open als je ${total === 1 ? "de les" : `alle ${numberWord(total)} lessen`} hebt gehaald.`
        : `De eindtoets gaat open als je alle lessen hebt gehaald. Je mist er nog ${numberWord(missing)}:`,
    ready: (overall: number) => (overall === 1 ? "Je kunt beginnen" : `Je kunt beginnen met poging ${overall}`),
    begin: (overall: number) => (overall === 1 ? "Begin de eindtoets" : `Begin met poging ${overall}`),
    until: (closesAt: string) =>
      `Begin je nu? Dan kun je tot ${formatFullDateTime(closesAt, "nl")} werken en inleveren.`,
    /** `n`: the attempts that are left in the series, with the next one. */
    left: (n: number) =>
      n === 1 ? "Je hebt nog één poging. Dat is de laatste voor nu." : `Je hebt nog ${numberWord(n)} pogingen.`,
    wait: (from: string) => `Je volgende poging kan vanaf ${formatFullDateTime(from, "nl")}.`,
    waitSeries: (from: string, n: number) =>
      `Je pogingen zijn op. Vanaf ${formatFullDateTime(from, "nl")} krijg je ${n === 1 ? "een nieuwe poging" : `${numberWord(n)} nieuwe pogingen`}. Je trainer kan je die ook eerder geven.`,
    open: (overall: number) => `Je bent bezig met poging ${overall}`,
    openUntil: (closesAt: string) =>
      `Je kunt tot ${formatFullDateTime(closesAt, "nl")} werken en inleveren. Daarna leveren we in wat er staat.`,
    resume: (position: number) => `Ga verder met vraag ${position}`,
    resumeTest: "Ga verder met de eindtoets",
    toOverview: "Naar het overzicht",
    passed: (overall: number) => `Je bent geslaagd, bij poging ${overall}`,
    toResult: "Bekijk je uitslag",
    toReading: "Bekijk wat je kunt teruglezen",
    ended: "Jouw editie van deze cursus is afgesloten. Ga op de pagina van de cursus over naar de nieuwe editie.",
    toCourse: "Naar de cursus",
    how: "Zo gaat de toets",
    counts: "Wat telt",
    whole:
      "Een vraag is goed of niet goed. Halve punten zijn er niet: een vraag telt alleen als alles erin klopt. Een vraag zonder antwoord is niet goed.",
    mark: (mark: string, needed: number, total: number) =>
      `De norm is ${mark}: je haalt de toets met minstens ${needed} van de ${questions(total)} goed.`,
    long: "Hoe lang",
    noLimit: "Er loopt geen klok. Je mag stoppen en later verdergaan, ook op een ander apparaat.",
    days: (days: number) =>
      `De toets blijft ${numberWord(days)} dagen open. Op de pagina staat tot welke dag en welk uur. Daarna leveren we in wat er staat. Een dag ervoor krijg je een mail.`,
    often: "Hoe vaak",
    attempts: (count: number, hours: number) =>
      count === 1
        ? "Je hebt één poging."
        : `Je hebt ${numberWord(count)} pogingen, elk met andere vragen.${hours > 0 ? ` Na het inleveren wacht je ${hours} uur voor de volgende.` : ""}`,
    newSeries: (days: number) =>
      `Lukt het dan nog niet? Dan krijg je ${days} dagen na je laatste poging nieuwe pogingen. Je trainer kan je die ook eerder geven.`,
    allCount:
      "Op je certificaat staat bij welke poging je slaagde. Ben je geslaagd, dan is er geen nieuwe poging meer. Alleen onder toezicht van je trainer mag het nog één keer.",
    allowed: "Wat mag",
    openBook: "Je mag de lessen en je notities erbij houden. Maak de toets wel zelf, zonder hulp van anderen.",
    online: "Je hebt steeds internet nodig. Valt de verbinding weg? Dan zegt de pagina dat. Wat je koos, blijft staan.",
    after: "Wat je daarna ziet",
    result: "Meteen na het inleveren zie je of je geslaagd bent, en hoe het per leerdoel ging.",
    keys: `Ben je geslaagd? Dan zie je ook de hele toets met de goede antwoorden. Ben je niet geslaagd? Dan laten we die niet zien. ${sameQuestions}`,
    earlier: "Je pogingen",
    earlierLine: (right: number, total: number, at: string) =>
      `${right} van de ${total} goed, ingeleverd op ${formatShortDateTime(at, "nl")}`,
    earlierResult: (overall: number) => `Uitslag van poging ${overall}`,
  },
  norm: {
    provisional: "Deze norm is voorlopig. Nog geen groep beoordelaars heeft hem vastgesteld.",
    round: (judges: number, date: string) =>
      `${capital(numberWord(judges))} beoordelaars stelden deze norm vast op ${formatLongDate(date, "nl")}.`,
    courseSays,
  },
  states: { passed: "Geslaagd", failed: "Niet geslaagd" },
  open: {
    position: (position: number, total: number) => `Vraag ${position} van ${total}`,
    heading: (position: number, total: number) => `Eindtoets, vraag ${position} van ${total}`,
    overview: "Overzicht",
    saved: (at: string, now: string) =>
      formatLongDayOf(at, "nl") === formatLongDayOf(now, "nl")
        ? `Bewaard om ${formatTimeOfDay(at, "nl")}`
        : `Bewaard op ${formatShortDateTime(at, "nl")}`,
    notSaved: "Niet bewaard",
    nothingSaved: "Nog niets bewaard",
    flag: "Zet een vlag om terug te komen",
    previous: "Vorige",
    next: "Bewaar en ga door",
    last: "Bewaar en ga naar het overzicht",
    /** `button`: the text of the button that saves. Only without the script. */
    onlyButtonSaves: (button: string) => `Alleen met de knop ‘${button}’ bewaar je je antwoord.`,
    untilHandIn: "Tot je inlevert, kun je alles wijzigen. Je uitslag zie je daarna.",
    navigator: "Alle vragen",
    answered: (answered: number, total: number) => `${answered} van ${total} beantwoord`,
    /** After the number of a question, for screen readers. */
    item: ({ answered, incomplete, flagged }: { answered: boolean; incomplete: boolean; flagged: boolean }) =>
      `${answered ? "beantwoord" : incomplete ? "nog niet compleet" : "nog open"}${flagged ? ", met vlag" : ""}`,
    legend: { answered: "Beantwoord", open: "Nog open", flag: "Met vlag" },
    toOverview: "Naar het overzicht",
    stop: (closesAt: string) => `Je mag stoppen en later verdergaan, tot ${formatFullDateTime(closesAt, "nl")}.`,
    /** Of an attempt that can still be handed in under supervision. */
    stopUnsupervised: (closesAt: string) =>
      `Zonder toezicht kun je stoppen en later verdergaan, tot ${formatFullDateTime(closesAt, "nl")}.`,
    case: "Casus",
    incomplete: (problem: AnswerRefusalCode) => `${incomplete[problem]} Zo telt de vraag als open.`,
    /** If the learner wanted to go on. */
    incompleteSaved: (problem: AnswerRefusalCode) =>
      `${incomplete[problem]} Wat er staat, is bewaard. Maar zo telt de vraag als open.`,
    goOnIncomplete: "Laat het zo en ga door",
    conflict: (at: string) =>
      `In een ander venster of op een ander apparaat is bij deze vraag om ${formatTimeOfDay(at, "nl")} iets anders bewaard.`,
    conflictStored: "Bewaard is:",
    conflictNothing: "Daar is nu geen compleet antwoord bewaard.",
    /** `button`: the text of the button that saves. */
    conflictOwn: (button: string) =>
      `Hieronder staat wat je hier koos. Dat is nog niet bewaard. Wil je dit? Druk dan op ‘${button}’.`,
    conflictTake: "Neem wat er bewaard is",
    /** Texts of the script. */
    script: {
      busy: "Bewaren …",
      offline: "Niet bewaard, geen verbinding. Wat je koos, staat er nog. We blijven het proberen.",
      failed: "Niet bewaard, er ging iets mis bij ons. Wat je koos, staat er nog. We blijven het proberen.",
      later: "Niet bewaard, want je wijzigt heel vaak iets. Wat je koos, staat er nog. We proberen het zo opnieuw.",
      handsInLater:
        "Nog niet ingeleverd, want je laatste keuze is nog niet bewaard. Dat proberen we zo opnieuw. Daarna leveren we in.",
      refused: "Niet bewaard. Laad de pagina opnieuw.",
      /** The page says why. */
      told: "Niet bewaard",
      noLine: "Geen verbinding. Probeer het zo opnieuw.",
      lineBack: "Er is weer verbinding.",
    },
  },
  overview: {
    over: "Eindtoets, voor je inlevert",
    open: (n: number) => (n === 1 ? "Nog één vraag open" : `Nog ${numberWord(n)} vragen open`),
    allAnswered: "Alle vragen zijn beantwoord",
    openLead: "Een vraag zonder antwoord is niet goed. Je kunt nu nog antwoorden.",
    allLead: "Je kunt nog alles nakijken en wijzigen. Klaar? Lever dan in.",
    states: {
      open: "Nog open",
      incomplete: "Nog niet compleet",
      openFlagged: "Nog open, met vlag",
      incompleteFlagged: "Nog niet compleet, met vlag",
      flagged: "Beantwoord, met vlag",
    },
    answer: "Maak deze vraag",
    look: "Bekijk",
    /** After `answer` and `look`, for screen readers. */
    which: (position: number) => ` vraag ${position}`,
    answerFirst: (position: number) => `Beantwoord vraag ${position}`,
    handInTitle: "Inleveren",
    handInNote: "Daarna kun je niets meer wijzigen. Je ziet meteen je uitslag.",
    known: (open: number) =>
      open === 1 ? "Ik weet dat er nog één vraag open is" : `Ik weet dat er nog ${numberWord(open)} vragen open zijn`,
    unconfirmed: "Er zijn nog vragen open. Zet een vinkje als je zo wilt inleveren, of beantwoord ze eerst.",
    handIn: (answers: number) => (answers === 1 ? "Lever in met één antwoord" : `Lever in met ${answers} antwoorden`),
  },
  result: {
    title: "Uitslag",
    passed: "Geslaagd. Je straat is af",
    failed: "Nog niet geslaagd",
    /** Of an attempt under supervision that failed after a pass. */
    staysPassed: "Je blijft geslaagd",
    extraFailed: (hasCertificate: boolean) =>
      `Je haalde de eindtoets al eerder. Deze poging onder toezicht haalde je niet. Dat neemt niets weg: ${hasCertificate ? "je certificaat blijft" : "je blijft geslaagd"}.`,
    out: (right: number, total: number) => `${right} van ${total} goed`,
    needed: (needed: number, passed: boolean) => `Je ${passed ? "had" : "hebt"} er ${needed} nodig.`,
    /** If marking again lowered the score of a pass. */
    kept: (right: number, now: number) =>
      `Je haalde er ${right}. Later keken we vragen opnieuw na; nu ${now === 1 ? "zou" : "zouden"} het er ${now} zijn. Wat je haalde, blijft gehaald, ook op je certificaat.`,
    /** `n`: how many questions have no complete answer. */
    open: (n: number) =>
      n === 1
        ? "Eén vraag is niet beantwoord, of niet helemaal. Die telt als niet goed."
        : `${capital(numberWord(n))} vragen zijn niet beantwoord, of niet helemaal. Die tellen als niet goed.`,
    handedIn: (at: string) => `Ingeleverd op ${formatFullDateTime(at, "nl")}.`,
    byClock: (at: string) => `De toets sloot op ${formatFullDateTime(at, "nl")}. Toen leverden we in wat er stond.`,
    laterMark: "De norm is later lager vastgesteld. Daarmee ben je alsnog geslaagd.",
    street: "Jouw straat: alle huizen staan",
    perObjective: "Per leerdoel",
    weakFirst: "Wat het minst goed ging, staat bovenaan.",
    allPassages: "Onder ‘Lees terug’ staan alle stukken bij het leerdoel, ook van vragen die je goed had.",
    bricks: (right: number, half: number, open: number, total: number) =>
      `${right} van ${total} goed${half > 0 ? `, ${half} deels goed` : ""}${open > 0 ? `, ${open} niet beantwoord` : ""}`,
    brickStates: { right: "Goed", half: "Deels goed, telt niet", wrong: "Niet goed", todo: "Niet beantwoord" },
    rightOf: (right: number, total: number) => `${right} van ${total}`,
    reread: "Lees terug:",
    remarks: "Opnieuw nagekeken",
    whole: "De hele toets",
    wholeNote: "Met de goede antwoorden en de uitleg.",
    marked: (position: number, verdict: string) => `Vraag ${position}: ${verdict}`,
    verdicts: {
      right: "goed",
      partly: "deels goed, dat telt als niet goed",
      wrong: "niet goed",
      open: "niet beantwoord",
    },
    leftOpen: "Je beantwoordde deze vraag niet. Goed was:",
    next: "En verder",
    noKeys: `De goede antwoorden laten we niet zien. ${sameQuestions} Lees terug wat nog niet goed ging.`,
    toTest: "Naar de eindtoets",
    toCourse: "Naar de cursus",
  },
};
