/** Texts about requesting, listing and checking certificates. */
import { maxPersonNameLength } from "~/accounts/identity/person-name";
import { maxRegisterNumberLength } from "~/certificates/issue/register-number";
import { maxTypedCertificateNameLength } from "~/certificates/verify/equivalent-typed-name";
import { formatLongDateTime } from "../../dates";
import { certificatePaper } from "./certificate-paper";
import { numberWord } from "./common";

const at = (iso: string) => `${formatLongDateTime(iso, "nl")}, Nederlandse tijd`;

const lessonsComplete = "Je hebt alle lessen gehaald. Nu is de eindtoets open.";

export const certificate = {
  errors: {
    "code-invalid": "Dit is geen code van een certificaat. Kijk hem na.",
    "typed-long": `Gebruik hoogstens ${maxTypedCertificateNameLength} tekens.`,
    "name-empty": "Vul je naam in.",
    "name-blank": "Hier staat geen letter of cijfer dat je kunt zien. Vul je naam in.",
    "name-marks": "Er staan te veel accenten op een letter. Haal er een paar weg.",
    "register-long": `Gebruik voor je registernummer hoogstens ${maxRegisterNumberLength} tekens.`,
    "register-characters": "Gebruik voor je registernummer alleen gewone letters, cijfers en leestekens.",
    "name-long": `Gebruik voor je naam hoogstens ${maxPersonNameLength} tekens.`,
  },
  paper: certificatePaper,
  /** The one next step once a course is complete. */
  claimStep: "Haal je certificaat",
  secondStep: "Haal je tweede certificaat",
  viewStep: "Bekijk je certificaat",
  /** On the page of a lesson, whether or not the certificate was already made. */
  toCertificate: "Naar je certificaat",
  lessonsComplete,
  /** Where the last lesson was passed: what comes now. */
  afterLessons: {
    "final-test": lessonsComplete,
    "final-test-begun": "Je hebt alle lessen gehaald.",
    certificate: "Je hebt de hele cursus gehaald.",
  },
  claim: {
    title: "Je certificaat",
    notYet: (passed: number, total: number) =>
      `Je krijgt een certificaat als je alle lessen haalt. Je haalde er ${numberWord(passed)} van de ${numberWord(total)}.`,
    notYetWithTest: (passed: number, total: number) =>
      `Je krijgt een certificaat als je alle lessen en de eindtoets haalt. Je haalde ${numberWord(passed)} van de ${numberWord(total)} lessen.`,
    missing: "Dit moet je nog halen",
    finalTest: "De eindtoets",
    finalTestLater: "Hij gaat open als je alle lessen hebt gehaald.",
    finalTestNow: "Je hebt hem nog niet gehaald.",
    toFinalTest: "Naar de eindtoets",
    ended:
      "De editie waarin je begon, is gesloten. Je had hem nog niet af. Ga over naar de nieuwe editie om je certificaat te halen.",
    goOn: "Ga verder met leren",
    visitor:
      "Je krijgt een certificaat als je de hele cursus haalt. Daarvoor moeten we weten wie je bent. Log in, of begin met de eerste les.",
    guestTitle: "Maak eerst een account",
    guest:
      "Je hebt alle lessen gehaald. Een certificaat staat op naam. Maak daarom eerst een account. Je voortgang blijft bewaard.",
    register: "Maak een account",
    logIn: "Ik heb al een account",
    ready: {
      practice: (edition: string) =>
        `Je hebt alle lessen van editie ${edition} gehaald. Kijk na hoe je naam op het certificaat komt. Daarna maken we het.`,
      "final-test": (edition: string) =>
        `Je hebt de eindtoets gehaald. Je certificaat is van editie ${edition}. Kijk na hoe je naam erop komt. Daarna maken we het.`,
    },
    trial: "Deze installatie is niet openbaar. Op je certificaat staat daarom PROEF. Het bewijst niets.",
    name: "Je naam, zoals hij op het certificaat komt",
    nameHint: "Schrijf je naam voluit. Een foute naam kun je later niet zelf wijzigen.",
    registerNumber: "Je registernummer (hoeft niet)",
    registerHint:
      "Sta je ingeschreven in een register? Dan kan je nummer op het certificaat. Je kunt het later niet wijzigen. We controleren het niet.",
    show: "Toon mijn naam op de openbare pagina",
    showHint:
      "Elk certificaat heeft een openbare pagina. Wie het adres of de code heeft, ziet daar de cursus, de datum en je resultaat. Je naam en je registernummer staan er alleen als je dit aankruist. Anders moet iemand je naam kennen om hem te controleren. Je kunt dit later veranderen.",
    submit: "Maak mijn certificaat",
    latin: (latin: string) =>
      `Het lettertype van het certificaat kent je naam niet. Op de PDF staat daarom: ${latin}. Je naam zelf staat in de gegevens en op de pagina. Is dat goed? Verstuur het dan nog een keer. Of schrijf je naam hier in Latijnse letters, zoals in je paspoort.`,
    issuedTitle: "Je certificaat is klaar",
    issued: "Je hebt het certificaat van deze cursus al.",
    ofEdition: (edition: string) => `Het is van editie ${edition}.`,
  },
  own: {
    title: "Mijn certificaten",
    lead: "Je certificaten, met de openbare pagina van elk.",
    emptyTitle: "Nog geen certificaat",
    empty: "Haal een hele cursus. Dan staat je certificaat hier.",
    emptyAction: "Naar je voortgang",
    issuedOn: (date: string) => `Afgegeven op ${date}`,
    open: "Openbare pagina",
    openOf: (title: string) => `Openbare pagina van het certificaat ${title}`,
    download: "Download de PDF",
    downloadOf: (title: string) => `Download de PDF van het certificaat ${title}`,
    nameShown: "Je naam staat op de openbare pagina.",
    nameHidden: "Je naam staat niet op de openbare pagina.",
    hide: "Verberg mijn naam",
    show: "Toon mijn naam",
    ofThis: (action: string, title: string) => `${action} bij het certificaat ${title}`,
    link: "Mijn certificaten",
  },
  lookup: {
    title: "Controleer een certificaat",
    lead: "Op elk certificaat staat een code. Typ hem over. Dan zie je of het certificaat echt is, en wat erop hoort te staan.",
    label: "Code van het certificaat",
    hint: "Twaalf letters en cijfers, zoals 7KQ4-M2XD-9HVT.",
    submit: "Zoek",
    notFoundTitle: "Niet gevonden",
    notFound: "We vinden dit certificaat niet. Klopt de code?",
  },
  page: {
    title: (code: string) => `Certificaat ${code}`,
    states: {
      valid: "Dit certificaat is echt en geldig",
      trial: "PROEF: dit is geen geldig certificaat",
      suspended: "Dit certificaat geldt nu niet",
      revoked: "Dit certificaat is ingetrokken",
      erased: "De houder heeft de gegevens laten wissen",
    },
    about: {
      valid: "",
      trial: "Het komt van een installatie die niet openbaar is.",
      suspended: "Het is tijdelijk stilgelegd.",
      revoked: "Het bewijst niets meer.",
      erased:
        "We weten nog wel dat dit certificaat is afgegeven. Met de vingerafdruk hieronder kun je een PDF vergelijken.",
    },
    since: (iso: string) => `Sinds ${at(iso)}.`,
    checked: (iso: string) => `Gecontroleerd op ${at(iso)}, op deze server.`,
    nameless: "De naam staat hier niet",
    namelessNote: "De houder laat zijn naam hier niet zien. Op de PDF staat hij wel.",
    registerNumberHidden: "De houder laat dit nummer hier niet zien. Op de PDF staat het wel.",
    facts: "Alle gegevens",
    factsNote: "Dezelfde als op het papier. Verschilt er iets? Dan is het papier veranderd.",
    terms: {
      practice: "Een sleutel is het antwoord dat als goed telt.",
      "final-test":
        "Een sleutel is het antwoord dat als goed telt. Bij het nummer van de poging telt elke keer mee dat de houder deze eindtoets maakte, ook zonder hem te halen.",
    },
    goals: "Leerdoelen",
    checkName: "Klopt de naam?",
    checkNameLead:
      "Typ de naam over van het papier. We zeggen alleen of hij hetzelfde is. We bewaren niet wat je typt.",
    checkNameLabel: "Naam op het papier",
    checkNameSubmit: "Vergelijk",
    matches: "Deze naam staat op het certificaat.",
    differs: "Deze naam staat niet op het certificaat. Kijk na of je hem goed hebt overgetypt.",
    tooMany: "Er is hier vaak geprobeerd. Wacht een uur en probeer het opnieuw.",
    print: "Vingerafdruk van de PDF",
    printLead:
      "Heb je de PDF? Dan kun je nagaan of er niets aan is veranderd. Bereken de vingerafdruk (SHA-256) van jouw bestand. Hij moet hetzelfde zijn als hier.",
    printHow: (file: string) => `Zo bereken je hem, met ${file} als voorbeeld:`,
    printFile: "bestand.pdf",
    printSystems: { windows: "Windows", mac: "macOS", linux: "Linux" },
    prints: (n: number): string => (n === 1 ? "De vingerafdruk" : "De vingerafdrukken, de nieuwste eerst"),
    own: "Dit is jouw certificaat",
    ownShown: "Je naam staat op deze pagina. Iedereen met het adres ziet hem, en kan de PDF ophalen.",
    ownHidden: "Alleen jij ziet hier je naam. Wie de pagina bezoekt, kan hem niet lezen.",
    download: "Download de PDF",
    again: "Controleer een ander certificaat",
  },
};
