/** Texts of a lesson and its questions. */

import type { QuestionProgress } from "~/learning/practice/lesson-state";
import { capital, halves, joinWithAnd, numberWord, plural } from "./common";

/** Every problem of every kind of question. A missing text does not compile. */
const problems = {
  "choose-one": "Kies één antwoord. Kijk daarna pas na.",
  "choose-some": "Kies minstens één antwoord. Kijk daarna pas na.",
  "choose-reason": "Kies ook een reden. Kijk daarna pas na.",
  "fill-all": "Er is nog iets leeg. Vul alles in en kijk daarna na.",
  "place-once": "Geef elke stap een eigen plaats. Nu staat een plaats er twee keer.",
  "write-something": "Schrijf eerst een antwoord. Een paar woorden is genoeg.",
  "type-number": "Vul een getal in. Kijk daarna pas na.",
  "no-number": "Dit kunnen we niet als één getal lezen. Schrijf het met cijfers, zoals 12,5 of 1.250.",
  "unknown-unit":
    "Naast het getal staat iets wat we niet kennen. Typ alleen het getal, of zet er de eenheid bij die naast het veld staat.",
  "too-long": "Je antwoord is te lang. Maak het korter. Wat je schreef, staat er nog.",
  "not-offered": "Dit antwoord hoort niet bij deze vraag. Kies opnieuw.",
  "same-again": "Dit is hetzelfde antwoord als net. Verander iets, of laat het antwoord zien.",
};

const verdicts = {
  right: "Goed",
  partly: "Deels goed",
  second: "Goed bij je tweede keer",
  wrong: "Nog niet goed",
  shown: "Dit is het antwoord",
  answered: "Bewaard",
};

export const lesson = {
  over: (number: number, of: number) => `Les ${number} van ${of}`,
  minutes: (n: number, pieces: number) => `ongeveer ${n} minuten, in ${plural(pieces, "stuk", "stukken")}`,
  /** `counted`: how many of the questions count for the result. */
  questions: (n: number, counted: number, needed: number) =>
    [
      plural(n, "vraag", "vragen"),
      ...(counted < n ? [`${counted} daarvan tellen mee`] : []),
      ...(needed > 0 ? [`${needed} in één keer goed is gehaald`] : []),
    ].join(", "),
  /** After the other edition in which the lesson was passed. */
  textOf: (label: string) => `de tekst hier is die van editie ${label}`,
  objectivesTitle: "Na deze les kun je dit:",
  /** Goes on with a title of the course, as all texts below that end in a colon. */
  tocCase: "Casus:",
  tocRecall: "Terugblik",
  tocTask: "Voor jouw buurt:",
  tocEnd: "Begrippen en bronnen",
  pieces: {
    /** The name of the bar that stays in sight. */
    bar: "Waar je bent",
    open: "Inhoud van deze les",
    close: "Sluit",
    /** In the bar, beside the bricks. It counts final answers, right and wrong. */
    of: (done: number, total: number) => `${done} van ${total} klaar`,
    ready: (done: number, total: number) => `${done} van ${plural(total, "vraag", "vragen")} klaar`,
    minutes: (n: number) => `${n} min`,
    states: {
      todo: "nog niet gedaan",
      tried: "nog een keer",
      busy: "begonnen",
      right: "goed",
      half: "deels goed",
      wrong: "nog niet goed",
      answered: "bewaard",
      read: "gelezen",
    },
    /** The state of a piece in which some questions are right and others are not. */
    mixed: (right: number, scored: number) => `${right} van ${scored} goed`,
    here: "hier ben je",
    stoppedAt: (n: number) => `Je stopte bij stuk ${n}.`,
    goOn: "Ga daar verder",
    next: (n: number) => `Verder met stuk ${n}`,
    thought: "Je dacht vooraf",
    known: "Nu weet je",
    /** Goes on after what the learner answered beforehand. It is a link. */
    comesBack: (n: number) => `Bij stuk ${n} zie je dit terug`,
  },
  terms: "Begrippen",
  sources: "Bronnen",
  /** What the signs at the sources in a text mean. The texts stand after an example, such as "(Movisie, 2024)". */
  origins: {
    title: "Waar een zin vandaan komt",
    /** Stands before a citation as it is in the text. */
    at: "Bij",
    /** Follows that citation. This and the next can go on with the name of that source, and end in a full stop. */
    original: "komt de zin uit de bron van deze cursus",
    quoted: "komt de zin van iemand anders. Wij lazen het in de bron van deze cursus",
    other: "komt de zin uit een andere bron dan die van deze cursus.",
    own: "Geen teken? Dan is de zin van ons, of hij hoort bij de bron die erna komt.",
    /** Only on a screen, because paper can't open anything. */
    choose: "Kies een bron in de tekst. Dan zie je van wie de zin is.",
    all: "Onderaan staan alle bronnen.",
    /** The signs in short, at a list of sources. */
    names: {
      original: "De bron van deze cursus",
      quoted: "Iemand die in die bron staat",
      other: "Een andere bron",
    },
  },
  pager: "Lessen",
  link: (number: number) => `Les ${number}:`,
  overview: "Naar de cursus",
  /** How far the learner is, by the bricks of the questions. */
  bricks: (counts: Record<QuestionProgress, number>) => {
    const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
    const parts = [
      [counts.right, "hele"],
      [counts.half, "halve"],
      [counts.wrong, "niet goed"],
      [counts.answered, "zonder punten"],
      [counts.tried, "met een tweede kans"],
      [counts.todo, "nog te leggen"],
    ] as const;
    const said = parts.flatMap(([n, word]) => (n > 0 ? [`${numberWord(n)} ${word}`] : []));
    return `${total === 1 ? "Eén steen" : `${capital(numberWord(total))} stenen`}: ${joinWithAnd(said)}`;
  },
  round: (number: number) => `Ronde ${number}`,
  result: {
    label: "Je stand in deze les",
    open: "Nog niet klaar:",
    openQuestion: (number: number) => `vraag ${number}`,
    /** `laid`: the number of bricks, in halves. */
    passed: (lesson: number, laid: number, total: number) =>
      `Les ${lesson} gehaald, ${halves(laid)} van ${total} ${total === 1 ? "steen" : "stenen"}`,
    stands: (lesson: number) => `Huis ${numberWord(lesson)} staat`,
    halfNote:
      "Een halve steen is deels goed bij je eerste keer, of helemaal goed bij je tweede keer. Voor de uitslag telt alleen je eerste antwoord.",
    abilities: "Dit kun je nu",
    laid: (laid: number, total: number) => `${halves(laid)} van ${total}`,
    again: "Deze les is nog niet gehaald",
    count: (right: number, scored: number, needed: number) =>
      `Je had ${numberWord(right)} van de ${numberWord(scored)} vragen in één keer helemaal goed. Je ${right >= needed ? "had" : "hebt"} er ${numberWord(needed)} nodig.`,
    /** Half points decided whether the round passed, so the points are shown and not the number of right answers. */
    points: (score: string, mark: string, passed: boolean) =>
      `Je haalde ${score} van de punten. Je ${passed ? "had" : "hebt"} ${mark} nodig. Ook een deels goed antwoord telt mee.`,
    reread: "Lees dit nog eens",
    readTime: (minutes: number) => (minutes === 1 ? "één minuut lezen" : `${numberWord(minutes)} minuten lezen`),
    newRound: "Begin een nieuwe ronde",
    /** `others`: whether the lesson has other questions to ask. `passed`: whether the learner passed the lesson, in this round or before. */
    newRoundNote: (others: boolean, passed: boolean) =>
      `Je legt alle stenen opnieuw, want een ronde telt als geheel. ${others ? "Je krijgt waar het kan andere vragen." : "Je krijgt dezelfde vragen, met de antwoorden in een andere volgorde."}${passed ? " De les blijft gehaald." : ""}`,
    next: (number: number) => `Verder met les ${number}:`,
    last: "Bekijk je voortgang",
  },
  question: {
    over: (number: number, total: number) => `Vraag ${number} van ${total}`,
    overLookback: "Vraag over een eerdere les. Deze telt niet mee.",
    /** Goes on with the title of the case, a link. */
    overCase: (number: number, total: number) => `Vraag ${number} van ${total}, bij de casus`,
    seenBefore: "Deze vraag zag je al.",
    check: "Kijk na",
    final: "Na ‘Kijk na’ ligt je antwoord vast.",
    /** At a question that was left open, and that does not count. */
    closed: "Deze ronde is klaar. In een nieuwe ronde kun je deze vraag nog beantwoorden.",
    twice: "Je mag twee keer. Voor de uitslag telt alleen de eerste keer.",
    /** A second try follows only if the first answer is partly right. */
    twiceIfPartly: "Is het deels goed? Dan mag je nog één keer. Voor de uitslag telt alleen de eerste keer.",
    /** Who chooses every option has no second try, because nothing is left to choose. */
    twiceUnlessAll: "Je mag twee keer, behalve als je alles kiest. Voor de uitslag telt alleen de eerste keer.",
    checkAgain: "Kijk opnieuw na",
    reveal: "Laat het antwoord zien",
    nowHalf: "Nu helemaal goed is een halve steen. Voor de uitslag telt je eerste antwoord.",
    /** The first answer was partly right. */
    getsHalf:
      "Je krijgt voor deze vraag een halve steen, ook als het nu niet lukt. Voor de uitslag telt je eerste antwoord.",
    notYetHint: "Nog niet. Denk hier eens aan:",
    notYet: "Nog niet. Lees het nog eens na.",
    partlyYetHint: "Deels goed. Denk hier eens aan:",
    partlyYet: "Deels goed. Lees het nog eens na.",
    firstChoice: "Je eerste keus",
    firstAnswer: "Je eerste antwoord",
    /** `verdict`: that on the first answer, such as "Deels goed". */
    firstCounts: (verdict: string) => `Voor de uitslag telt je eerste antwoord: ${verdict.toLowerCase()}.`,
    notScored: "Deze vraag telt niet mee voor je score.",
    several: "Je kunt er meer dan één kiezen.",
    trueFalse: "Klopt dit?",
    true: "Waar",
    false: "Niet waar",
    reason: "Waarom?",
    explain: "Leg je keuze uit",
    explainNote: "Dit mag je leeg laten. Alleen jij ziet het.",
    yourText: "Jouw antwoord",
    gap: (number: number) => `Gat ${number}`,
    clozeHint: "Vul in wat ontbreekt.",
    number: "Jouw getal",
    /** The number is right. */
    otherUnit: "Het getal klopt, de eenheid niet.",
    within: (tolerance: string) => `Tot ${tolerance} meer of minder telt ook als goed.`,
    next: "Volgende vraag",
    toResult: "Bekijk je resultaat",
    reread: "Lees terug:",
    verdicts,
    late: "Je had deze vraag al beantwoord. Dat antwoord telt.",
    lateTyped: "Je typte nu:",
    problems,
    problemLabel: "Let op:",
    yourChoice: "Jouw antwoord",
    rightChoice: "Goed antwoord",
    yourRightChoice: "Jouw antwoord, en dat is goed",
    missed: "Dit hoorde er ook bij",
    others: "De andere antwoorden",
    whyRight: "Uitleg",
    partsRight: (right: number, total: number) => `${right} van ${total} goed`,
    partRight: "Goed",
    partWrong: "Nog niet goed",
    youChosePrefix: "Jij koos:",
    leftEmpty: "niets",
    rightIs: "Goed is:",
    extras: "Deze horen nergens bij",
    or: "of",
    gapGiven: (number: number, given: string) => `Gat ${number}: je vulde ‘${given}’ in.`,
    model: "Zo kan het ook",
    rubric: "Kijk je antwoord zelf na",
    criterion: "Waar je op let",
    pointsHead: "Punten",
    pitfalls: "Wat vaak misgaat",
    self: "Je antwoord is bewaard. Vergelijk het met het voorbeeld.",
  },
  note: {
    pre: "Vooraf. Dit telt niet mee.",
    preSaved: "Jouw antwoord vooraf:",
    think: "Denk hier kort over na. Je hoeft niets in te vullen.",
    recall: "Extra terugblik. Alleen jij ziet dit.",
    save: "Bewaar",
    saved: "Bewaard.",
    emptied: {
      removed: "Gewist. Hier is niets meer bewaard.",
      nothing: "Het veld is leeg. Er is niets bewaard.",
    },
    task: "Voor jouw buurt. Dit telt niet mee.",
    taskRubric: "Kijk je werk zelf na",
    taskText: "Jouw notitie",
    taskHint:
      "Schrijf geen namen op, en niets over cliënten. Schrijf alleen wat openbaar is, of wat iemand je gaf om te delen. Alleen jij ziet dit.",
  },
  further: "Verder lezen",
};
