/** Texts of joining a group, being in one, and leaving it. */
import type { JoinRefusal } from "~/cohorts/joining/join-ticket";

const refusals: Record<JoinRefusal, { title: string; text: string }> = {
  unknown: {
    title: "Deze code kennen we niet",
    text: "Kijk de code na en typ hem opnieuw. Hij heeft acht tekens.",
  },
  revoked: { title: "Deze code werkt niet meer", text: "De trainer trok hem in. Vraag om een nieuwe code." },
  withdrawn: { title: "Deze uitnodiging is ingetrokken", text: "Wil je toch meedoen? Vraag het je trainer." },
  expired: { title: "Deze link is verlopen", text: "Hij werkte tot een bepaalde dag. Vraag je trainer om een nieuwe." },
  used: {
    title: "Deze uitnodiging is al gebruikt",
    text: "Deed je dat met een ander account? Log dan daarmee in. Anders: vraag je trainer om een nieuwe.",
  },
  "cohort-over": {
    title: "Deze groep is afgelopen",
    text: "Je kunt niet meer meedoen. De cursus zelf kun je wel volgen.",
  },
  full: { title: "Deze groep is vol", text: "Alle plaatsen zijn bezet. Vraag je trainer om meer plaatsen." },
  removed: {
    title: "Je trainer haalde je uit deze groep",
    text: "Met deze link kun je niet terugkomen. Vraag je trainer om een nieuwe uitnodiging.",
  },
  trainer: { title: "Dit is je eigen groep", text: "Je bent hier trainer. Je hoeft niet mee te doen." },
};

export const membership = {
  errors: { "code-wrong": "Zo ziet een code er niet uit. Hij heeft acht letters en cijfers." },
  join: {
    title: "Doe mee met een groep",
    lead: "Kreeg je een code van je trainer? Typ hem hier.",
    code: "Code",
    codeHint: "Acht letters en cijfers, zoals K7QM-2X90.",
    submit: "Bekijk de groep",
  },
  offer: {
    pageTitle: "Meedoen",
    title: (name: string) => `Doe mee met ${name}`,
    lead: "Lees eerst wat je trainer gaat zien. Kies daarna of je meedoet.",
    welcome: "Welkom",
    course: "Cursus",
    trainers: "Begeleid door",
    noTrainers: "Nog geen trainer",
    period: "Wanneer",
    between: (from: string, until: string) => `Van ${from} tot en met ${until}`,
    order: "Volgorde",
    orders: { open: "Je kiest zelf je volgorde.", fixed: "Je doet de lessen op volgorde." },
    deadlines: "Deadlines",
    noDeadlines: "Geen",
    sees: "Wat je trainer ziet",
    seesNote: "Je voortgang blijft van jou. Je kunt de groep altijd verlaten. Dan ziet de trainer je niet meer.",
    agreeTitle: "Wil je meedoen?",
    agree: "Je trainer ziet dan wat hierboven staat. Ook wat je al deed in deze cursus.",
    submit: "Ja, ik doe mee",
    notNow: "Niet nu",
    needsAccount: "Om mee te doen heb je een account nodig. Daarna kom je hier terug.",
    register: "Maak een account",
    logIn: "Log in",
  },
  /** Asking members who agreed to an older text about what trainers see. */
  consent: {
    pageTitle: "Wat je trainer ziet",
    title: "Je trainer kan meer zien dan toen je meedeed",
    lead: (group: string) => `Je zit in de groep ${group}. De tekst over wat je trainer ziet, is veranderd.`,
    newTitle: "Dit is nieuw",
    /** What is new for who did not agree to this before. */
    newsOfFinalTests: [
      "Je trainer ziet elke poging voor de eindtoets: wanneer je begon en inleverde, en ook dat je nog bezig bent.",
      "Van elke poging ziet je trainer hoeveel vragen goed waren en nodig waren, of je hem haalde, en je score per doel.",
      "Je trainer kan je één keer per jaar nieuwe pogingen geven.",
      "Je vragen en je antwoorden in een eindtoets ziet je trainer niet.",
    ],
    /** What follows the sentence that the trainer sees how often each answer was chosen. */
    newsOfChoices: [
      "Dat gaat over vragen in de lessen, de eerste keer dat je ze maakt. Aantallen komen pas als tien mensen antwoordden en vijf het mis hadden.",
      "Ga je weg? Dan blijf je in het aantal zitten, zonder naam.",
    ],
    all: "Alles wat je trainer ziet",
    ask: "Vind je dat goed?",
    choice: "Je hoeft niet te kiezen.",
    untilYes: "Tot je ja zegt, tellen je antwoorden niet mee in die aantallen. De rest blijft zoals het was.",
    untilYesToAll:
      "Tot je ja zegt, tellen je antwoorden niet mee in die aantallen, en ziet je trainer niets van je eindtoets, alleen of je een certificaat hebt. De rest blijft zoals het was.",
    submit: "Ja, dat is goed",
    notNow: "Niet nu",
    leave: "Verlaat de groep",
    done: "Je trainer ziet nu wat hieronder staat.",
    /** The links below it name the groups. */
    notice: "Er is iets nieuws aan wat je trainer ziet.",
    read: (group: string) => `Lees wat er nieuw is in ${group}`,
  },
  refusals,
  otherCode: "Typ een andere code",
  toOwnGroups: "Naar je groepen",
  toCourses: "Naar de cursussen",
  page: {
    over: "Je groep",
    joined: "Je doet mee.",
    since: "Je doet mee sinds",
    toCourse: "Ga naar de cursus",
    extended: "jij kreeg meer tijd",
    past: "voorbij",
    passed: "gehaald",
    messages: "Berichten",
    messagesNote: "Wat je trainer je schreef. Je kreeg het ook als mail.",
    remindersNone: "Deze groep stuurt geen herinneringen.",
    log: "Bekijk wat je trainer deed",
    sees: "Wat je trainer ziet",
    leaveTitle: "De groep verlaten",
    leaveNote: "Je trainer ziet je dan niet meer. Je voortgang blijft van jou.",
    leave: "Verlaat de groep",
  },
  /** The page of a group for who was a member. */
  former: {
    title: (name: string) => `Je doet niet meer mee met ${name}`,
    keeps: "Je voortgang en je certificaten blijven van jou.",
    ended: {
      left: (day: string) => `Je verliet de groep op ${day}.`,
      removed: (day: string) => `Een trainer haalde je op ${day} uit de groep.`,
    },
    back: {
      left: "Terugkomen kan zolang de groep open is: gebruik de code of de uitnodiging van je trainer.",
      removed: "Terugkomen kan met een nieuwe uitnodiging of een nieuwe code van je trainer.",
    },
    today: "Ga naar Vandaag",
    log: "Lees wat anderen deden",
  },
  leave: {
    pageTitle: "Groep verlaten",
    title: (name: string) => `${name} verlaten?`,
    lead: "Je trainer ziet je naam en je voortgang dan niet meer.",
    /** If the learner has a final test of a sitting that is open, or handed in and not decided. */
    atStake: {
      open: "Je bent bezig met een eindtoets onder toezicht. Verlaat je de groep voordat je inlevert, dan telt die poging als zonder toezicht. Dat kan later niet meer anders.",
      undecided:
        "Je leverde een eindtoets in bij een toetsmoment dat nog niet is afgesloten. Je trainer kan je straks niet meer aanvinken. Ben je nog niet aangevinkt? Dan telt die poging als zonder toezicht.",
    },
    keeps: "Je antwoorden, je voortgang en je certificaten blijven van jou. Je kunt gewoon verder met de cursus.",
    back: "Je krijgt geen mail meer van deze groep. Terugkomen kan zolang de groep open is.",
    submit: "Ja, verlaat de groep",
    cancel: "Nee, terug",
    done: "Je verliet de groep. Je voortgang staat er nog.",
    doneInSitting:
      "Je verliet de groep. De eindtoets waarmee je bezig bent, telt nu als zonder toezicht. Je kunt hem gewoon afmaken.",
  },
  remove: {
    pageTitle: "Uit de groep halen",
    title: (name: string) => `${name} uit de groep halen?`,
    lead: "Je ziet deze deelnemer daarna niet meer. De deelnemer houdt alle eigen voortgang.",
    /** If the member has a final test of a sitting that is open, or handed in and not decided. */
    atStake: {
      open: "Deze deelnemer is bezig met een eindtoets onder toezicht. Haal je deze deelnemer nu uit de groep, dan telt die poging als zonder toezicht. Dat kan later niet meer anders.",
      undecided:
        "Deze deelnemer leverde een eindtoets in bij een toetsmoment dat nog niet is afgesloten. Een vinkje zetten kan daarna niet meer. Staat er nog geen vinkje? Dan telt die poging als zonder toezicht.",
    },
    told: "De deelnemer leest in het eigen overzicht dat jij dit deed.",
    back: "Terugkomen kan alleen met een nieuwe uitnodiging of een nieuwe code. Wat over deze deelnemer in eigen kolommen en aantekeningen staat, wordt gewist.",
    submit: "Ja, haal uit de groep",
    done: (name: string) => `${name} is uit de groep.`,
    cancel: "Nee, terug",
  },
  list: {
    title: "Je groepen",
    next: (what: string, moment: string) => `Volgende deadline: ${what}, ${moment}`,
    none: "Geen deadline die nog komt.",
    join: "Heb je een code? Doe mee met een groep",
  },
  order: {
    title: (number: number) => `Eerst les ${number}`,
    text: (number: number) =>
      `Je groep doet de lessen op volgorde. Lezen kan al. De vragen gaan open als je les ${number} haalt.`,
    round: (number: number) => `Je groep doet de lessen op volgorde. Een nieuwe ronde kan als je les ${number} haalt.`,
    link: (number: number) => `Ga naar les ${number}:`,
  },
};
