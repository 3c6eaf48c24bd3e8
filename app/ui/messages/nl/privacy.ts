/** Texts of the privacy page. The numbers are those that the jobs use. */
import { daysSittingWithoutAttemptsIsKept } from "~/learning/sitting/sitting";
import type { CookieName } from "../../cookies";
import type { DataKindKeptAfterAccountDeletion } from "../../data-kept-after-deletion";
import type { RetentionPeriodsForPrivacyPage } from "../../retention-periods-for-privacy-page";
import { numberWord } from "./common";

interface KeptRow {
  what: string;
  why: string;
  basis: string;
  howLong: string;
}

const agreement = "Om te doen wat je van ons vraagt";
const interest = "Om de site goed en veilig te laten werken";

const kept = (p: RetentionPeriodsForPrivacyPage): KeptRow[] => [
  {
    what: "Je antwoorden en je voortgang",
    why: "Zo zie je waar je was en welke lessen je haalde.",
    basis: agreement,
    howLong: `Zonder account: tot ${p.guestRetentionDays} dagen na je laatste bezoek. Met account: zolang je het gebruikt. Na ${p.accountRetentionMonths} maanden zonder bezoek halen we weg dat ze van jou zijn. Dan tellen ze alleen nog mee om vragen beter te maken.`,
  },
  {
    what: "Je eindtoetsen: je vragen, wat je koos en markeerde, de tijden en de uitslag, ook na opnieuw nakijken. Begon je bij een toetsmoment, dan ook waar en wanneer dat was, en of een trainer aanvinkte dat je er was en je identiteit zag",
    why: "Zo ga je verder waar je was, ook op een ander apparaat. Op de uitslag en het toezicht rust je certificaat.",
    basis: agreement,
    howLong: `Even lang als je voortgang. Na ${p.accountRetentionMonths} maanden zonder bezoek blijven alleen antwoorden over, zonder jou. Wat je half invulde of markeerde, wissen we dan.`,
  },
  {
    what: "Wat je in eigen woorden schrijft",
    why: "Het is voor jou alleen. Trainers en beheerders zien het niet.",
    basis: agreement,
    howLong: "Even lang als je voortgang. Daarna wissen we het.",
  },
  {
    what: "Je account: naam, e-mailadres, taal en een versleuteld wachtwoord",
    why: "Zo kun je inloggen en vind je alles terug.",
    basis: agreement,
    howLong: `Tot je het verwijdert. Gebruik je het ${p.accountRetentionMonths} maanden niet? Dan verdwijnt het. We waarschuwen je eerst ${numberWord(p.warnings)} keer per mail.`,
  },
  {
    what: "Waar je bent ingelogd: soort apparaat en datum",
    why: "Zo blijf je ingelogd en herken je vreemde apparaten.",
    basis: agreement,
    howLong: `Tot je uitlogt. Anders tot ${p.sessionDays} dagen na het laatste gebruik, en nooit langer dan ${p.longestSessionDays} dagen.`,
  },
  {
    what: "Je certificaten: naam, cursus, datum, het bestand zelf, en je registernummer als je dat gaf",
    why: "Zo kan een ander nagaan of een certificaat echt is. Jij kiest of je naam en je registernummer erbij staan.",
    basis: agreement,
    howLong: `Tot je ze verwijdert, of ${p.certificateRetentionYears} jaar na uitgifte. Heb je dan nog een account in gebruik? Dan blijven ze langer.`,
  },
  {
    what: "Dat je een oordeel gaf over een cursus, en hoe vaak elk antwoord gekozen is, per cursus, editie en maand",
    why: "Zo weten we wat cursisten ervan vinden, en geeft ieder één keer een oordeel. Wie wat koos, bewaren we niet.",
    basis: interest,
    howLong: "Dat je het gaf: zolang je een account of certificaat hebt. De aantallen zijn van niemand en blijven.",
  },
  {
    what: "In welke groep je zit, met welke tekst je akkoord ging, wat je trainer je schreef of gaf, wat die over je noteerde, en wat die over je invulde in eigen kolommen, zoals een studentnummer",
    why: "Zo kan een trainer je helpen, bijvoorbeeld met extra tijd of nieuwe pogingen voor de eindtoets. Je kiest zelf of je meedoet.",
    basis: agreement,
    howLong: `Zolang je een account hebt. Je trainer ziet je alleen zolang je meedoet. Wat trainers over je noteerden en wat in eigen kolommen over je staat, gaat weg als je de groep verlaat. De groep zelf gaat weg ${p.untrainedDays} dagen na het account van de laatste trainer.`,
  },
  {
    what: "Ben je trainer: je sjablonen, en wat je begon te schrijven aan meer mensen tegelijk",
    why: "Zo hoef je niet twee keer hetzelfde te typen, en zie je vooraf wie wat krijgt. Alleen jij ziet het.",
    basis: agreement,
    howLong: "Sjablonen: tot je ze verwijdert of geen account meer hebt. Wat je begon te schrijven: een dag.",
  },
  {
    what: "Ben je auteur: de naam van een bestand dat je brengt om er een cursus van te maken, de tekst die we erin lazen, en wat je over de bron zegt",
    why: "Zo kun je er een dossier van maken. Het bestand zelf bewaren we niet. Alleen jij ziet het.",
    basis: agreement,
    howLong: `Tot je het verwijdert, en hoogstens ${p.importDays} dagen.`,
  },
  {
    what: "Mails die we je sturen",
    why: "Zo komt een mail ook aan als het niet in één keer lukt.",
    basis: agreement,
    howLong: `De tekst: tot de mail verstuurd is. Het adres: ${p.mailRecipientRetentionDays} dagen. Daarna weten we alleen nog dat er een mail ging.`,
  },
  {
    what: "Uitnodigingen voor een groep: het adres en de naam die een trainer invulde",
    why: "Zo kan een trainer mensen uitnodigen en zien wie nog niet reageerde.",
    basis: interest,
    howLong: `Een uitnodiging werkt hoogstens ${p.invitationDays} dagen. ${p.invitationKeptDays} dagen nadat ze voorbij is, wissen we het adres en de naam. Verwijder je je account, dan meteen.`,
  },
  {
    what: "Een uitnodiging om trainer te worden: het adres dat een beheerder invulde",
    why: "Zo kan een beheerder trainers uitnodigen, ook zonder account.",
    basis: interest,
    howLong: `De link werkt ${p.trainerInvitationDays} dagen. ${p.trainerInvitationKeptDays} dagen daarna wissen we het adres. Word je trainer, trekt de beheerder de uitnodiging in of verwijder je je account, dan meteen.`,
  },
  {
    what: "Hoe je wilt leren: je ritme en je pauze. Of je herinneringen of mail over je vragen wilt, wanneer je er een kreeg, en je agenda-adres",
    why: "Zo krijg je er hoogstens één per week, en staan deadlines in je agenda als jij dat wilt.",
    basis: agreement,
    howLong: "Zolang je een account hebt. Een nieuw agenda-adres maakt het oude ongeldig.",
  },
  {
    what: "Meldingen van fouten",
    why: "Zo worden de lessen beter. We bewaren niet wie meldde, behalve als je om antwoord vraagt.",
    basis: interest,
    howLong: `De melding: ${p.reportMonths} maanden na het afsluiten. Je e-mailadres: ${p.reportAddressDays} dagen na het afsluiten, en nooit langer dan ${p.reportMonths} maanden. Ga jij eerder weg? Dan wissen we het adres en de tekst.`,
  },
  {
    what: "Wie wat veranderde aan accounts en rollen",
    why: "Zo is na te gaan wat er gebeurde. Er staan geen namen of adressen in.",
    basis: interest,
    howLong: "Blijft bewaard, ook als het account weg is.",
  },
  {
    what: "Hoe vaak iets wordt geprobeerd: van één netwerk, apparaat of e-mailadres",
    why: "Zo kan niemand wachtwoorden raden of ons overspoelen. De adressen zelf bewaren we niet, alleen een code die ervan is gemaakt.",
    basis: interest,
    howLong: "Hoogstens een uur. Daarna wissen we het binnen een dag.",
  },
  {
    what: "Welke pagina wanneer werd geopend",
    why: "Zo vinden we storingen. Zonder naam en zonder internetadres.",
    basis: interest,
    howLong: "Zolang de beheerder van de server het logboek bewaart.",
  },
  {
    what: "Reservekopieën van dit alles",
    why: "Zo gaat er bij een storing niets verloren.",
    basis: interest,
    howLong: "Tot een nieuwere kopie hem vervangt. Wat je wist, kan daar dus nog even in staan.",
  },
];

/** What is kept after a person has left. */
const stays: Record<
  DataKindKeptAfterAccountDeletion,
  { what: string; why: string; howLong: (p: RetentionPeriodsForPrivacyPage) => string }
> = {
  numbers: {
    what: "Het nummer dat je account had",
    why: "Zo is na te gaan wat er gebeurde. Het nummer leidt naar niemand meer.",
    howLong: () => "Blijft bewaard. In het logboek van de server: zolang de beheerder dat bewaart.",
  },
  certificate: {
    what: "Na jaren zonder bezoek: je certificaat, met je naam en je registernummer als je dat gaf",
    why: "Zo blijft het geldig. Verwijder je je account zelf, dan gaat het weg.",
    howLong: (p) => `Tot ${p.certificateRetentionYears} jaar na uitgifte.`,
  },
  "certificate-number": {
    what: "Het nummer van een certificaat dat weg is, en de vingerafdruk van het bestand",
    why: "Zo kan niemand een certificaat namaken dat er niet meer is. Je naam en je registernummer staan er niet bij.",
    howLong: () => "Blijft bewaard.",
  },
  "anonymous-report": {
    what: "De tekst van een melding waarbij je niet om antwoord vroeg",
    why: "Wij weten niet van wie die melding is.",
    howLong: (p) => `${p.reportMonths} maanden na het afsluiten.`,
  },
  "words-to-others": {
    what: "Wat je als trainer, auteur of beheerder schreef aan of over een ander, of over een vraag",
    why: "Dat hoort bij de gegevens van die ander, of bij de cursus.",
    howLong: () => "Zolang de ander een account heeft, of de groep, de melding of de cursus er is.",
  },
  groups: {
    what: "Een groep die je gaf: de naam, het welkom, hoe je eigen kolommen heten, wat je daarin over deelnemers invulde, wie je uitnodigde, en waar een toetsmoment was",
    why: "Andere trainers gaan ermee door, en deelnemers lezen er wat je schreef. Op een toetsmoment rusten toetsen van anderen.",
    howLong: (p) =>
      `Zolang iemand de groep geeft. Gaat de laatste trainer weg, dan nog ${p.untrainedDays} dagen. Een toetsmoment: zolang toetsen van anderen erop rusten, en anders ${daysSittingWithoutAttemptsIsKept} dagen.`,
  },
  "mails-to-others": {
    what: "Een mail aan een ander waar je naam in staat",
    why: "Die mail is van die ander.",
    howLong: (p) => `Tot hij verstuurd is. Zonder mailserver: ${p.mailRecipientRetentionDays} dagen.`,
  },
  "other-addresses": {
    what: "Een mail of uitnodiging aan een ander adres dan dat van je account",
    why: "Wij weten niet meer dat het adres van jou is.",
    howLong: (p) =>
      `Een mail: ${p.mailRecipientRetentionDays} dagen. Een uitnodiging: tot ${p.invitationKeptDays} dagen nadat ze voorbij is.`,
  },
  tries: {
    what: "Een code die van je adres is gemaakt",
    why: "Zo kan niemand wachtwoorden raden.",
    howLong: () => "Hoogstens een uur. Daarna wissen we hem binnen een dag.",
  },
};

const cookies: Record<CookieName, { what: string; howLong: (p: RetentionPeriodsForPrivacyPage) => string }> = {
  session: {
    what: "Onthoudt wie je bent als je antwoordt of inlogt. Op een beveiligde site heet hij __Host-session.",
    howLong: (p) => `${p.sessionDays} dagen na je laatste bezoek`,
  },
  device: {
    what: "Onthoudt dat iemand hier eerder inlogde. Raadt een ander je wachtwoord, dan kun jij hier toch inloggen. Het opent niets. Op een beveiligde site heet hij __Host-device.",
    howLong: (p) =>
      `${p.knownDeviceDays} dagen na het inloggen. Log je alle andere apparaten uit of wijzig je je wachtwoord, dan telt hij niet meer.`,
  },
  guest: {
    what: "Bewaart bij het inloggen wat hier zonder account is gedaan. We vragen of het van jou is. Zo niet, dan staat het hier weer als je uitlogt.",
    howLong: (p) => `Tot je uitlogt of Ja kiest, en hoogstens ${p.sessionDays} dagen`,
  },
  locale: { what: "Onthoudt of je Nederlands of Engels koos.", howLong: () => "Een jaar" },
  theme: { what: "Onthoudt of je licht of donker koos.", howLong: () => "Een jaar" },
  passed: {
    what: "Laat bij een les die je net haalde één keer de huizen bewegen, als je browser geen scripts gebruikt.",
    howLong: () => "Eén minuut",
  },
  live: {
    what: "Zorgt dat je browser in een live sessie in de les één stem heeft. Wij bewaren er een afdruk van bij je stem, en geen naam. Die afdruk wissen we als de sessie stopt.",
    howLong: () => "Eén dag",
  },
};

export const privacy = {
  title: "Privacy",
  description: "Wat deze site over je bewaart, waarom, en hoe lang.",
  lead: "We bewaren zo min mogelijk, en niet langer dan nodig.",
  who: "Wie dit beheert",
  whoMail: "Vragen over je gegevens stuur je naar",
  kept: "Wat we bewaren",
  head: { what: "Wat", why: "Waarom", basis: "Waarom het mag", howLong: "Hoe lang" },
  keptRows: kept,
  basisNote:
    "De wet (AVG) noemt het eerste ‘uitvoering van een overeenkomst’. Het tweede heet daar ‘gerechtvaardigd belang’.",
  others: "Wie het nog meer krijgt",
  othersText:
    "Niemand buiten deze site. We verkopen niets en tonen geen reclame. Er staan geen scripts, lettertypes of plaatjes van andere bedrijven op deze site.",
  othersOperator:
    "De beheerder ziet wie een account heeft, en welke certificaten er zijn. Je antwoorden en je eigen woorden ziet hij niet op de site.",
  othersTrainers:
    "Doe je mee met een groep? Dan ziet je trainer je naam, je stand per les, je scores, wanneer je voor het laatst iets deed, en of je een certificaat hebt. Ging je daarmee akkoord? Dan ziet je trainer ook elke poging voor een eindtoets, ook als die nog loopt: wanneer je begon en inleverde, hoeveel vragen goed waren en nodig waren, of je hem haalde en je score per doel. Ook ziet je trainer dan hoe vaak elk antwoord in een les gekozen is, zonder namen. Soms kan die raden wat jij koos. Begin je bij een toetsmoment? Dan ziet je trainer wanneer je begon en inleverde. Je antwoorden zelf, je notities en je adres ziet de trainer niet. Trainers van je groep kunnen kort noteren hoe ze je helpen. Je leest dat er een aantekening is, en de tekst staat in het bestand met je gegevens. Verlaat je de groep, dan ziet de trainer je meteen niet meer.",
  othersReviews: "Welke vragen bij jou terugkomen, wat je bij het herhalen doet en je ritme ziet niemand anders.",
  rights: "Wat jij kunt doen",
  rightsRows: [
    {
      what: "Bekijken",
      how: "Alles over je account staat op één pagina.",
      link: "Naar je account",
      path: "/account",
    },
    {
      what: "Meenemen",
      how: "Je krijgt alles in één bestand. Alleen de goede antwoorden van een eindtoets die je niet haalde, staan er niet in: die vragen komen terug.",
      link: "Download je gegevens",
      path: "/account/data",
    },
    { what: "Verbeteren", how: "Je naam en je adres wijzig je zelf.", link: "Wijzig je naam", path: "/account/name" },
    {
      what: "Wissen",
      how: "Je account en alles wat erbij hoort, gaat meteen weg. Verderop staat wat er blijft.",
      link: "Verwijder je account",
      path: "/account/delete",
    },
  ],
  rightsGuest: (days: number) =>
    `Leer je zonder account? Dan weten we niet wie je bent. Log uit, en na ${days} dagen is alles weg.`,
  rightsMore:
    "Wil je iets anders, zoals bezwaar maken? Schrijf dan naar het adres bovenaan. Je krijgt binnen een maand antwoord.",
  stays: "Wat er blijft als je weg bent",
  staysText: "Weg is weg. Alleen dit vind je daarna nog.",
  staysRows: stays,
  complaint: "Kom je er met ons niet uit? Dan kun je een klacht indienen bij de",
  complaintAt: "Autoriteit Persoonsgegevens",
  cookies: "Cookies",
  cookiesText:
    "We gebruiken alleen cookies die nodig zijn. Daarom vragen we geen toestemming. Zonder die cookies werkt lezen ook.",
  cookieHead: { name: "Naam", what: "Waarvoor", howLong: "Hoe lang" },
  cookieRows: cookies,
  drafts:
    "Je browser bewaart ook wat je nog niet hebt verstuurd. Dat blijft op je eigen apparaat, en wie na jou komt ziet het niet.",
};
