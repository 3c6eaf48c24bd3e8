/** Texts of sittings: final tests under supervision, for trainers and for members. */
import type { MemberBeforeSitting } from "~/cohorts/sittings/members-before-sitting";
import {
  daysUntilSittingLapses,
  leastSittingMinutes,
  maxSittingRoomLength,
  mostSittingHours,
  mostUnfinishedSittings,
  type SittingState,
  type Supervisor,
} from "~/learning/sitting/sitting";
import type { ReasonWithoutSupervision } from "~/learning/sitting/without-supervision";
import { formatFullDateTime, formatFullDayOf, formatLongDateTime, formatTimeOfDay } from "../../dates";
import { capital, nameSupervisor, numberWord, plural } from "./common";

const days = `${numberWord(daysUntilSittingLapses)} dagen`;
/** Writes the window of a sitting, such as "maandag 30 november 2026 van 13:30 tot 15:30". */
const when = (opensAt: string | Date, closesAt: string | Date) =>
  `${formatFullDayOf(opensAt, "nl")} van ${formatTimeOfDay(opensAt, "nl")} tot ${formatTimeOfDay(closesAt, "nl")}`;

const errors = {
  "room-empty": "Vul in waar het is, zoals lokaal 2.14.",
  "room-long": `Gebruik voor de plaats hoogstens ${maxSittingRoomLength} tekens.`,
  "day-invalid": "Vul een dag in, zoals 30-11-2026.",
  "time-invalid": "Vul een tijd in, zoals 13:30.",
  "window-short": `Een toetsmoment duurt minstens ${numberWord(leastSittingMinutes)} minuten.`,
  "window-long": `Een toetsmoment duurt hoogstens ${numberWord(mostSittingHours)} uur.`,
  "window-over": "Deze tijd is al voorbij.",
  "window-far": "Kies een dag binnen een jaar.",
  "group-names-trainer":
    "In de naam van de groep staat de naam of de achternaam van een trainer. Die komt niet op een certificaat. Kies de aanbieder, of geef de groep eerst een andere naam.",
  "supervisor-empty": "Kies wat er op het certificaat komt.",
  "no-test": "Deze cursus heeft geen eindtoets.",
  "too-many-sittings": `Er staan al ${numberWord(mostUnfinishedSittings)} toetsmomenten open. Sluit er eerst een af.`,
  "code-unknown": "Deze code klopt niet, of hij is niet van jouw groep. Kijk hem na.",
  "code-early": "Deze code werkt pas als het toetsmoment begint.",
  "code-over": "Dit toetsmoment is voorbij. De code werkt niet meer.",
  "attempt-elsewhere":
    "Je bent al bezig met een poging die niet met deze code begon. Die telt niet mee bij dit toetsmoment. Lever hem eerst in. Vraag je trainer wat je daarna kunt doen: slaag je, dan mag je de toets nog één keer maken, onder toezicht.",
  "attempt-left":
    "Je begon met deze code, maar daarna ging je uit de groep of werd je eruit gehaald. Daarom telt deze poging als zonder toezicht, ook nu je weer in de groep zit. Lever hem eerst in. Vraag je trainer wat je daarna kunt doen: slaag je, dan mag je de toets nog één keer maken, onder toezicht.",
  "too-many-tries": "Je hebt te vaak een verkeerde code getypt. Wacht een kwartier en probeer het dan opnieuw.",
};

export const sitting = {
  errors,
  when,
  whenAsTitle: (opensAt: string | Date, closesAt: string | Date) => capital(when(opensAt, closesAt)),
  title: "Toetsmomenten",
  lead: "Bij een toetsmoment maakt je groep de eindtoets in een lokaal, en jij bent erbij. Dan staat er op het certificaat dat de toets onder toezicht is gemaakt.",
  how: "Zo werkt het",
  rules: [
    "In het lokaal hangt een code. Wie daarmee begint en binnen de tijd inlevert, kan onder toezicht slagen.",
    "Jij vinkt aan wie er was. Vroeg je ook om een identiteitsbewijs? Dan vink je dat apart aan.",
    `Daarna sluit je het toetsmoment af. Tot dan wacht het certificaat. Sluit je niet af binnen ${days}? Dan telt de toets als zonder toezicht.`,
    "Wie al begon zonder code, kan die poging niet meer onder toezicht laten tellen.",
    "Wie al geslaagd is, mag de toets nog één keer maken, onder toezicht. Lukt dat niet, dan verandert er niets.",
  ],
  list: "In deze groep",
  none: "Nog geen toetsmoment",
  noneText: "Open er hieronder een. Dat kan ook vooraf.",
  noneInArchive: "Een groep in het archief krijgt geen toetsmomenten meer.",
  open: "Open een toetsmoment",
  room: "Waar",
  roomHint: "Bijvoorbeeld: lokaal 2.14. Deelnemers zien dit.",
  day: "Dag",
  from: "Van",
  until: "Tot",
  untilHint:
    "Neem de tijd ruim: wie extra tijd nodig heeft, moet ook binnen deze tijd inleveren. Na deze tijd werkt de code niet meer.",
  supervisor: "Wat komt er op het certificaat?",
  supervisors: {
    group: (name: string) => `De groep: onder toezicht van de groep ${name}`,
    provider: (name: string) => `De aanbieder: onder toezicht van ${name}`,
  },
  supervisorHint: "Jouw naam komt er niet op. In het logboek blijft wel staan wie het toetsmoment opende en afsloot.",
  tell: "Schrijf daarna de deelnemers. Je ziet eerst de mail, en wie hem krijgt.",
  /** The message to members about a new sitting. Its braces are filled in with the name of each reader. */
  letter: {
    subject: (opensAt: string | Date) => `Eindtoets onder toezicht op ${formatLongDateTime(opensAt, "nl")}`,
    text: (opensAt: string | Date, closesAt: string | Date, room: string) =>
      `Dag {naam},\n\nWe maken de eindtoets samen, onder toezicht.\n\nWanneer: ${when(opensAt, closesAt)}\nWaar: ${room}\n\nLog daar in met je account. Open de eindtoets en typ de code die er hangt.`,
  },
  /** The message to members who got the one above, when the sitting is withdrawn. */
  withdrawnLetter: {
    subject: (opensAt: string | Date) => `De eindtoets van ${formatLongDateTime(opensAt, "nl")} gaat niet door`,
    text: (opensAt: string | Date, closesAt: string | Date, room: string) =>
      `Dag {naam},\n\nDit toetsmoment gaat niet door: ${when(opensAt, closesAt)}, ${room}.\n\nKomt er een ander toetsmoment? Dan zie je dat op de pagina van je groep.`,
  },
  submit: "Open dit toetsmoment",
  withdraw: {
    title: "Klopt er iets niet?",
    text: "Niemand is nog begonnen met de code. Je kunt dit toetsmoment daarom intrekken. De code werkt dan niet meer, en deelnemers zien het toetsmoment niet meer. Kregen ze er een bericht over? Dan krijgen ze er ook een dat het niet doorgaat. Daarna kun je een nieuw openen: het formulier is al ingevuld.",
    button: "Trek dit toetsmoment in",
    ask: "Dit toetsmoment intrekken?",
    final: "De code werkt dan niet meer. Dit kun je niet terugdraaien.",
    tells: (readers: number) =>
      readers === 0
        ? "Niemand kreeg van hier een bericht over dit toetsmoment. Er gaat dus geen mail."
        : readers === 1
          ? "Eén deelnemer kreeg er een bericht over, en krijgt nu meteen een mail dat het niet doorgaat."
          : `${capital(numberWord(readers))} deelnemers kregen er een bericht over, en krijgen nu meteen een mail dat het niet doorgaat.`,
    yes: "Ja, trek het in",
    no: "Nee, laat het staan",
    done: (told: number) =>
      `Het toetsmoment is ingetrokken.${told === 0 ? "" : ` ${told === 1 ? "Eén deelnemer kreeg" : `${told} deelnemers kregen`} bericht dat het niet doorgaat.`} Open hieronder een nieuw toetsmoment als je wilt.`,
    begun: "Niet ingetrokken: er is net iemand begonnen met de code.",
    again: "Open een nieuw toetsmoment, met dezelfde gegevens ingevuld",
  },
  states: {
    planned: "Nog niet begonnen",
    open: "Bezig",
    ended: "Voorbij, nog niet afgesloten",
    closed: "Afgesloten",
    withdrawn: "Ingetrokken",
    lapsed: "Niet afgesloten",
  } satisfies Record<SittingState, string>,
  about: {
    planned: "De code werkt vanaf het begin van het toetsmoment.",
    open: "De code werkt nu.",
    ended: (lapsesAt: string | Date) =>
      `De code werkt niet meer. Vink aan wie er was, en sluit af voor ${formatFullDateTime(lapsesAt, "nl")}. Daarna telt de toets als zonder toezicht.`,
    closed: (at: string | Date) => `Afgesloten op ${formatLongDateTime(at, "nl")}. Er verandert niets meer.`,
    withdrawn: (at: string | Date) =>
      `Ingetrokken op ${formatLongDateTime(at, "nl")}. De code werkt niet meer, en deelnemers zien dit toetsmoment niet.`,
    lapsed: `Niemand sloot dit toetsmoment af binnen ${days}. Wie meedeed, maakte de toets zonder toezicht.`,
  },
  page: {
    title: (room: string) => `Toetsmoment, ${room}`,
    when: "Wanneer",
    where: "Waar",
    onCertificate: "Op het certificaat",
    supervisedBy: (supervisor: Supervisor) => `onder toezicht van ${nameSupervisor(supervisor)}`,
    unsupervised: "zonder toezicht",
    wall: "Zet de code op het scherm",
    wallNote: "Op dat scherm staan geen namen.",
    done: {
      opened: "Het toetsmoment staat klaar.",
      ticked: "De vinkjes zijn bewaard.",
      closed: "Het toetsmoment is afgesloten. Wie slaagde, kan nu het certificaat halen en krijgt daar een mail over.",
    },
    attempts: "Wie begon met de code",
    attemptsNote: "Uitslagen staan hier niet.",
    count: (begun: number, handedIn: number) =>
      `${begun === 1 ? "Eén iemand begon" : `${begun} begonnen`} met de code, ${handedIn} ${handedIn === 1 ? "leverde" : "leverden"} in.`,
    asOf: (at: string | Date) => `Zo was het om ${formatTimeOfDay(at, "nl")}.`,
    saveFirst: "Bewaar je vinkjes voordat je opnieuw kijkt.",
    follow: {
      live: "De pagina werkt zichzelf bij.",
      lost: "De pagina werkt zich nu niet bij. Je vinkjes blijven staan.",
    },
    refresh: "Kijk opnieuw",
    inArchive: "De groep staat in het archief. Dit toetsmoment gaat gewoon door: je kunt aanvinken en afsluiten.",
    noAttempts: "Nog niemand begon met de code.",
    noAttemptsEver: "Niemand begon met de code.",
    columns: {
      name: "Deelnemer",
      begun: "Begon",
      handedIn: "Ingeleverd",
      present: "Was hier",
      identity: "Identiteit gezien",
      before: "Stand",
    },
    busy: "Nog bezig",
    late: (at: string | Date | null) =>
      at === null ? "Niet op tijd, telt als zonder toezicht" : `${formatTimeOfDay(at, "nl")}, te laat: zonder toezicht`,
    leftGroup: (at: string | Date | null) =>
      at === null
        ? "Was uit de groep, telt als zonder toezicht"
        : `${formatTimeOfDay(at, "nl")}, was uit de groep: zonder toezicht`,
    /** If the trainer ticked or closed too late. `by`: who closed it, or null. */
    tooLate: (by: { name: string; isViewer: boolean } | null, at: string | Date | null) => {
      const lost = "Vinkjes die je daarna bewaarde of nog niet had bewaard, tellen niet.";
      if (at === null) return `Dit toetsmoment is niet op tijd afgesloten. ${lost}`;
      const when = `om ${formatTimeOfDay(at, "nl")}`;
      if (by?.isViewer) return `Je sloot dit toetsmoment al af ${when}. ${lost}`;
      return `${by ? `${by.name} sloot dit toetsmoment al af` : "Dit toetsmoment was al afgesloten"} ${when}. ${lost}`;
    },
    afterClosing: (at: string | Date | null) =>
      at === null
        ? "Niet voor het afsluiten, telt als zonder toezicht"
        : `${formatTimeOfDay(at, "nl")}, na het afsluiten: zonder toezicht`,
    left: (n: number) =>
      n === 1
        ? "Nog één iemand begon met de code en zit niet meer in de groep. Die poging telt als zonder toezicht."
        : `Nog ${numberWord(n)} mensen begonnen met de code en zitten niet meer in de groep. Hun pogingen tellen als zonder toezicht.`,
    leftTicked: (n: number) =>
      n === 1
        ? "Er is één deelnemer aangevinkt die niet meer in de groep zit, en daarvoor op tijd inleverde. Die poging telt als onder toezicht."
        : `Er zijn ${numberWord(n)} deelnemers aangevinkt die niet meer in de groep zitten, en daarvoor op tijd inleverden. Die pogingen tellen als onder toezicht.`,
    takeBack: (n: number) =>
      n === 1
        ? "Haal dat vinkje weg. Dan telt die poging als zonder toezicht."
        : `Haal die ${numberWord(n)} vinkjes weg. Dan tellen die pogingen als zonder toezicht.`,
    present: (name: string) => `${name} was hier`,
    identity: (name: string) => `Identiteit van ${name} gezien`,
    yes: "Ja",
    no: "Nee",
    identityNote: "Wie je identiteitsbewijs liet zien, was ook hier. Dat vinken we dan mee aan.",
    save: "Bewaar de vinkjes",
    everyone: "Vink iedereen aan die begon",
    everyoneNote: (n: number) =>
      `Dat bewaart ‘Was hier’ voor alle ${numberWord(n)} die hierboven staan, en je andere vinkjes. Kijk eerst of je iedereen ziet.`,
    others: "Nog niet begonnen",
    blocked: "Kan niet beginnen",
    able: "Kan beginnen",
    supervised: (n: number) =>
      n === 1
        ? "Eén deelnemer is al geslaagd onder toezicht"
        : `${capital(numberWord(n))} zijn al geslaagd onder toezicht`,
    close: "Sluit af",
    closeText:
      "De vinkjes die hierboven staan, tellen mee. Na het afsluiten verandert er niets meer, en werkt de code niet meer. Wie slaagde en op een certificaat wacht, krijgt een mail.",
    closeButton: "Sluit dit toetsmoment af",
    known: (missing: number) =>
      missing === 1
        ? "Ik weet dat één deelnemer nog bezig is of geen vinkje heeft. Die maakte de toets dan zonder toezicht."
        : `Ik weet dat ${numberWord(missing)} deelnemers nog bezig zijn of geen vinkje hebben. Zij maakten de toets dan zonder toezicht.`,
    unconfirmed: "Nog niet afgesloten. Vink aan wie er was, of zet hier een vinkje.",
  },
  /** Why a member can't begin, or that they can. */
  before: (state: MemberBeforeSitting): string => {
    switch (state.kind) {
      case "ready":
        return "Kan beginnen";
      case "again":
        return "Geslaagd zonder toezicht, kan het nog één keer onder toezicht maken";
      case "unknown":
        return "Weet je pas op het moment zelf: ging nog niet akkoord dat je de eindtoets ziet";
      case "lessons":
        return `Mist nog ${plural(state.missing, "les", "lessen")}`;
      case "wait":
        return state.newSeries
          ? `Pogingen zijn op, kan weer vanaf ${formatLongDateTime(state.from, "nl")}. Nieuwe pogingen geven kan eerder`
          : `Moet wachten tot ${formatLongDateTime(state.from, "nl")}`;
      case "open":
        return "Is al bezig met een poging zonder code. Die kan niet onder toezicht tellen. Eerst inleveren";
      case "elsewhere":
        return "Is al bezig met een poging van een ander toetsmoment. Eerst inleveren";
      case "supervised":
        return "Geslaagd onder toezicht";
      case "undecided":
        return "Geslaagd, wacht op het afsluiten van een toetsmoment";
      case "used":
        return "Geslaagd, en maakte de toets al één keer extra";
      case "ended":
        return "Kan niets nieuws beginnen in de eigen editie";
      case "no-test":
        return "De eigen editie heeft geen eindtoets";
    }
  },
  wall: {
    pageTitle: "Code van het toetsmoment",
    label: "Code",
    /** Before and after the address. */
    how: ["Ga naar", "en typ deze code. Of scan de QR-code."] as [before: string, after: string],
    qr: (code: string) => `QR-code om te beginnen met code ${code}`,
    hand: (closesAt: string | Date) => `Lever in voor ${formatTimeOfDay(closesAt, "nl")}`,
    over: "Deze code werkt niet meer.",
    back: "Terug naar het toetsmoment",
  },
  enter: {
    title: "Toetsmoment",
    lead: "Typ de code die in het lokaal hangt",
    submit: "Verder",
    note: "Je hebt je account nodig. Ben je nog niet ingelogd? Dan vragen we dat eerst. Daarna begin je met dezelfde code.",
  },
  member: {
    title: "Onder toezicht",
    moment: (group: string, opensAt: string | Date, closesAt: string | Date, room: string) =>
      `${group}: ${when(opensAt, closesAt)}, ${room}`,
    ready:
      "Wil je dat deze poging onder toezicht telt? Begin dan in het lokaal, met de code die daar hangt. Begin je zonder code, dan telt de poging als zonder toezicht. Dat kan later niet meer anders.",
    again:
      "Je mag de toets nog één keer maken, onder toezicht. Begin in het lokaal, met de code die daar hangt. Lukt het niet? Dan verandert er niets: je bent geslaagd. Lukt het wel? Dan kun je een certificaat halen waarop staat dat het onder toezicht was. Heb je er al een, dan blijft dat.",
    sees: "Je trainer ziet wanneer je begon en inleverde, en vinkt aan dat je er was.",
    /** On the page before the test, for who can begin with a code and without. */
    rules: {
      long: "Onder toezicht lever je in voor het einde van het toetsmoment. Lever je later in, dan telt de poging als zonder toezicht.",
      noLimit: "Zonder toezicht loopt er geen klok. Je mag stoppen en later verdergaan, ook op een ander apparaat.",
      allowed: "Onder toezicht bepaalt je trainer wat je erbij mag houden.",
      openBook:
        "Zonder toezicht mag je de lessen en je notities erbij houden. Maak de toets wel zelf, zonder hulp van anderen.",
    },
    /** Why somebody can't begin in a sitting now. */
    notNow: {
      lessons: "Je kunt pas meedoen als je alle lessen gehaald hebt.",
      wait: (from: string) =>
        `Je kunt hier niet aan meedoen: je volgende poging kan vanaf ${from}. Zeg het je trainer.`,
      late: (from: string) => `Je kunt beginnen vanaf ${from}, want dan kan je volgende poging. Zeg het je trainer.`,
    },
    code: "Code die in het lokaal hangt",
    codeHint: "Zes letters en cijfers.",
    begin: "Begin onder toezicht",
    beginWithout: "Begin zonder toezicht",
    without: "Zonder toezicht",
    withoutText:
      "Kun je niet bij het toetsmoment zijn? Dan kun je de toets ook zelf maken. Op je certificaat staat dan dat er geen toezicht was.",
    openWithout: "Deze poging begon zonder code. Hij telt als zonder toezicht, ook als je hem in het lokaal afmaakt.",
    handInByShort: (at: string) => `lever in voor ${formatTimeOfDay(at, "nl")}`,
    handInBy: (at: string) =>
      `Onder toezicht: lever in voor ${formatTimeOfDay(at, "nl")}. Lever je later in, dan telt deze poging als zonder toezicht.`,
    over: "Het toetsmoment is voorbij. Deze poging telt als zonder toezicht. Je kunt hem gewoon afmaken.",
    left: "Je ging uit de groep, of je werd eruit gehaald, voordat je inleverde. Deze poging telt als zonder toezicht. Je kunt hem gewoon afmaken.",
    used: "Je maakte de toets nog een keer onder toezicht. Vaker kan niet.",
    undecided: {
      waiting: "Je certificaat wacht tot je trainer het toetsmoment afsluit.",
      held: "Je tweede certificaat wacht tot je trainer het toetsmoment afsluit.",
      claimable:
        "Je trainer moet het toetsmoment nog afsluiten. Haal je nu je certificaat, dan is het zonder toezicht. Na het afsluiten kun je er een met toezicht bij halen.",
    },
    waitingLink: "Bekijk hoe lang dat kan duren",
    /** On the page of a group, for its members. */
    ofGroup: {
      note: "De eindtoets, samen in een lokaal.",
      how: "Log in het lokaal in met dit account. Open de eindtoets en typ de code die daar hangt. Je trainer kan naar een identiteitsbewijs vragen.",
      /** For who began with the code of this sitting. */
      busy: "Je begon met de code van dit toetsmoment. Ga verder met je eindtoets, en lever in voordat de tijd om is.",
      link: "Naar de eindtoets",
    },
  },
  claim: {
    waiting: (until: string) =>
      `Je haalde de eindtoets bij een toetsmoment. Je trainer moet dat nog afsluiten. Daarna kun je je certificaat halen. Gebeurt dat niet? Dan kan het vanaf ${formatFullDateTime(until, "nl")}, als ‘zonder toezicht’.`,
    supervised: (supervisor: Supervisor) => `Op je certificaat komt: onder toezicht van ${nameSupervisor(supervisor)}.`,
    without: {
      lapsed: "Op je certificaat komt: zonder toezicht. Niemand sloot het toetsmoment op tijd af.",
      unticked: "Op je certificaat komt: zonder toezicht. Je trainer vinkte niet aan dat je er was.",
      late: "Op je certificaat komt: zonder toezicht. Je leverde in toen het toetsmoment voorbij was.",
      left: "Op je certificaat komt: zonder toezicht. Je was uit de groep voordat je inleverde.",
    } satisfies Record<ReasonWithoutSupervision, string>,
    undecided:
      "Je haalde de toets ook bij een toetsmoment. Je trainer moet dat nog afsluiten. Wacht je daarop? Dan kan het toezicht op je certificaat staan. Haal je het nu, dan staat er: zonder toezicht.",
    second: "Dit wordt een tweede certificaat. Het eerste blijft geldig.",
    first: "Bekijk je eerste certificaat",
  },
  /** Of an attempt, after its result. */
  ofAttempt: {
    supervised: (supervisor: Supervisor, identity: boolean) =>
      `onder toezicht van ${nameSupervisor(supervisor)}${identity ? ", identiteit gezien" : ""}`,
    undecided: "begonnen bij een toetsmoment dat niet is afgesloten",
  },
};
