/** Texts of everything about the account. Errors are looked up by the code that a loader or action gives. */

import { maxPersonNameLength } from "~/accounts/identity/person-name";
import { maxPasswordLength, minPasswordLength } from "~/accounts/password/password-rules";
import { guestRetentionDays } from "~/accounts/retention/account-retention-periods";
import { emailErrors } from "./email";

/** Writes how long to wait. It rounds up, so that nobody comes too early. */
export function timeToWait(seconds: number): string {
  if (seconds < 90) return "een minuut";
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} minuten` : "een uur";
}

const errors = {
  ...emailErrors,
  "name-empty": "Vul je naam in.",
  "name-blank": "Hier staat geen letter of cijfer dat je kunt zien. Vul je naam in.",
  "name-marks": "Er staan te veel accenten op een letter. Haal er een paar weg.",
  "name-long": `Gebruik voor je naam hoogstens ${maxPersonNameLength} tekens.`,
  "email-empty": "Vul je e-mailadres in.",
  "email-same": "Dit is al je e-mailadres.",
  "password-empty": "Vul je wachtwoord in.",
  "newPassword password-empty": "Kies een nieuw wachtwoord.",
  "password-short": `Kies een wachtwoord van minstens ${minPasswordLength} tekens.`,
  "password-long": `Kies een wachtwoord van hoogstens ${maxPasswordLength} tekens.`,
  "password-weak":
    "Dit wachtwoord is makkelijk te raden. Neem een zin van een paar woorden, bijvoorbeeld over iets wat je vandaag zag. Een naam, cursus, maand of seizoen met een jaartal is te makkelijk.",
  "password-wrong": "Dit wachtwoord klopt niet.",
  "last-administrator": "Jij bent de laatste beheerder. Maak eerst iemand anders beheerder.",
  "log-in-wrong":
    "Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk ze na en probeer het opnieuw. Heb je net een account aangevraagd? Open dan eerst de link in onze mail.",
};

const titles = {
  register: "Account maken",
  confirm: "Bevestigen",
  logIn: "Inloggen",
  logOut: "Uitloggen",
  forgotPassword: "Wachtwoord vergeten",
  resetPassword: "Nieuw wachtwoord kiezen",
  account: "Je account",
  name: "Naam wijzigen",
  email: "E-mailadres wijzigen",
  password: "Wachtwoord wijzigen",
  delete: "Account verwijderen",
  merge: "Dit meenemen naar je account?",
  mails: "Mails van deze testomgeving",
};

export const account = {
  titles,
  fields: {
    name: "Naam",
    nameHint: "Zo noemen we je. Je kunt dit later wijzigen.",
    email: "E-mailadres",
    newEmail: "Nieuw e-mailadres",
    password: "Wachtwoord",
    newPassword: "Nieuw wachtwoord",
    currentPassword: "Wachtwoord dat je nu hebt",
    newPasswordHint: "Minstens 8 tekens. Een zin van een paar woorden is sterk en makkelijk te onthouden.",
    emailHint: "We sturen je een mail om dit adres te bevestigen.",
  },
  errors,
  summaryTitle: "Nog niet gelukt",
  /** Not "you", because another person may have tried. */
  tooMany: (seconds: number) => `Dit is te vaak geprobeerd. Wacht ${timeToWait(seconds)} en probeer het dan opnieuw.`,
  register: {
    lead: "Met een account vind je je antwoorden terug, ook op een ander apparaat.",
    keeps: "Wat je tot nu toe hebt gedaan, blijft bewaard.",
    submit: "Maak account",
    haveOne: "Heb je al een account?",
    logIn: "Log in",
    sentTitle: "Kijk in je mail",
    sent: "We hebben een mail gestuurd naar het adres dat je opgaf. Open de link in die mail. Dat kan tot morgen rond deze tijd.",
    sentMeanwhile: "Tot die tijd kun je gewoon verder leren op dit apparaat.",
    notReceived: "Geen mail gekregen? Kijk in de map met ongewenste mail, of",
    again: "vul het formulier opnieuw in",
    goOn: "Naar de cursussen",
  },
  confirm: {
    lead: "Nog één stap. Bevestig dat dit adres van jou is.",
    submit: "Bevestig mijn e-mailadres",
    passwordNeeded: "Vul het wachtwoord in dat je koos. Zo weten we dat jij het account aanvroeg.",
    notYou: "Heb je geen account aangevraagd? Dan hoef je niets te doen.",
    changeLead: (email: string) => `Je e-mailadres wordt ${email}.`,
    changeSubmit: "Gebruik dit e-mailadres",
    goneTitle: "Deze link werkt niet meer",
    gone: "De link is al gebruikt of te oud. Is je account al bevestigd? Dan kun je gewoon inloggen.",
    otherAccountTitle: "Deze link hoort bij een ander account",
    otherAccount: "Log in met het account waarvoor je het nieuwe adres aanvroeg. Open daarna de link opnieuw.",
    takenTitle: "Dit e-mailadres heeft al een account",
    taken: "Er is intussen een account met dit adres. Log in met dat account, of kies een nieuw wachtwoord.",
    register: "Vraag opnieuw een account aan",
    logIn: "Log in",
    forgotPassword: "Wachtwoord vergeten",
    logOut: "Log uit",
  },
  logIn: {
    submit: "Log in",
    forgot: "Wachtwoord vergeten?",
    noAccount: "Nog geen account?",
    register: "Maak een account",
    newPassword: "Is dit jouw account? Kies dan een nieuw wachtwoord. Daarna kun je meteen weer inloggen.",
    loggedOut: "Je bent uitgelogd.",
    guestReturned: "Wat hier zonder account is gedaan, staat weer op dit apparaat.",
    deleted: "Je account is verwijderd, met alles wat erbij hoorde.",
  },
  logOut: {
    lead: "Wat je hebt gedaan en bewaard, blijft in je account. Tekst die je nog niet hebt bewaard, raak je kwijt.",
    unsaved: "Dit is nog niet bewaard",
    unsavedText: "In dit tabblad staat nog iets wat je niet hebt bewaard. Log je uit, dan ben je het kwijt.",
    unsavedTest: "Een keuze in een eindtoets",
    guestLead: "Je hebt nog geen account. Log je uit, dan kun je niet meer bij wat je op dit apparaat hebt gedaan.",
    guestReturns:
      "Wat hier zonder account is gedaan, staat daarna weer op dit apparaat. Wie het dan gebruikt, kan erbij.",
    nobody: "Je bent niet ingelogd.",
    submit: "Log uit",
    stay: "Blijf ingelogd",
    home: "Naar de cursussen",
  },
  forgotPassword: {
    lead: "Vul je e-mailadres in. Je krijgt een mail met een link om een nieuw wachtwoord te kiezen.",
    submit: "Stuur mij een link",
    sentTitle: "Kijk in je mail",
    sent: "We hebben een mail gestuurd naar het adres dat je opgaf. De link daarin werkt een half uur.",
    back: "Terug naar inloggen",
  },
  resetPassword: {
    lead: "Daarna ben je op je andere apparaten uitgelogd.",
    submit: "Bewaar wachtwoord",
    goneTitle: "Deze link werkt niet meer",
    gone: "De link is al gebruikt of ouder dan een half uur. Vraag een nieuwe aan.",
    again: "Vraag een nieuwe link aan",
  },
  overview: {
    rhythm: "Ritme en mail",
    rhythmLead: "Kies hoe vaak je wilt leren, en of we je mailen als er vragen klaarstaan.",
    profile: "Gegevens",
    name: "Naam",
    email: "E-mailadres",
    password: "Wachtwoord",
    passwordHidden: "Alleen jij kent het",
    roles: "Rollen",
    changeName: "Wijzig je naam",
    changeEmail: "Wijzig je e-mailadres",
    changePassword: "Wijzig je wachtwoord",
    sessions: "Waar je bent ingelogd",
    sessionsLead: "Herken je een apparaat niet? Log het uit en wijzig je wachtwoord.",
    thisDevice: "Dit apparaat",
    device: (browser: string, system: string) => `${browser} op ${system}`,
    lastUsed: (date: string) => `Laatst gebruikt op ${date}`,
    endSession: "Log uit",
    endSessionOf: (device: string, date: string) => `Log uit: ${device}, laatst gebruikt op ${date}`,
    endOthers: "Log alle andere apparaten uit",
    unknownDevice: "Onbekend apparaat",
    data: "Jouw gegevens",
    dataLead: "Alles wat we van jou bewaren, in één bestand (JSON).",
    download: "Download mijn gegevens",
    delete: "Account verwijderen",
    deleteLead: "Je account, je antwoorden en je voortgang worden gewist.",
    deleteLink: "Verwijder mijn account",
    logOut: "Log uit",
    roleNames: {
      trainer: "trainer",
      author: "auteur",
      reviewer: "beoordelaar",
      administrator: "beheerder",
    } as Record<string, string>,
  },
  done: {
    name: "Je naam is gewijzigd.",
    email: "Je e-mailadres is gewijzigd.",
    "email-sent":
      "We hebben een mail gestuurd naar het nieuwe adres. Open de link in die mail, dan wordt het je adres.",
    password: "Je wachtwoord is gewijzigd. Op je andere apparaten ben je uitgelogd.",
    session: "Dat apparaat is uitgelogd.",
    sessions: "Alle andere apparaten zijn uitgelogd.",
  } as Record<string, string>,
  save: "Bewaar",
  cancel: "Terug naar je account",
  email: {
    lead: (email: string) => `Nu is je adres ${email}. Het verandert pas als je de link in onze mail opent.`,
    submit: "Stuur bevestiging",
  },
  password: { lead: "Daarna ben je op je andere apparaten uitgelogd." },
  delete: {
    lead: "Dit kan niet ongedaan worden gemaakt. We wissen je naam, je e-mailadres, je antwoorden en je voortgang. Ook je certificaten gaan weg. Hun openbare pagina zegt dan dat de gegevens zijn gewist.",
    first: "Wil je iets bewaren? Download eerst je gegevens.",
    groups: (n: number, days: number) =>
      n === 1
        ? `Van deze groep ben jij de enige trainer. Hij verdwijnt dan na ${days} dagen. Moet hij blijven? Laat eerst iemand meehelpen.`
        : `Van deze groepen ben jij de enige trainer. Ze verdwijnen dan na ${days} dagen. Moeten ze blijven? Laat eerst iemand meehelpen.`,
    lastAdministrator:
      "Jij bent de laatste beheerder. Maak eerst iemand anders beheerder. Daarna kun je je account verwijderen.",
    makeAdministrator: "Naar de accounts",
    submit: "Verwijder mijn account",
  },
  merge: {
    lead: "Voordat je inlogde, is op dit apparaat iets gedaan zonder account:",
    work: {
      answers: "Er zijn vragen beantwoord.",
      notes: "Er zijn notities geschreven.",
      guesses: "Er is gekozen bij een vraag vooraf.",
      choices: "Er is gekozen in de slotcasus.",
    },
    ifYes: "Was jij dat? Kies dan Ja. Dan komt het in je account.",
    overlap: {
      intro: "Een deel staat ook al in je account. Kies je Ja? Dan gebeurt dit:",
      notes: "Schreef je twee keer iets op dezelfde plek? Dan staan die teksten straks onder elkaar.",
      guesses:
        "Koos je bij een vraag vooraf twee keer iets anders? Dan blijft de keuze van je account. De andere gaat niet mee.",
      choices:
        "Koos je bij een stap van de slotcasus twee keer iets anders? Dan geldt de keuze van je account. De andere vind je terug als je je gegevens downloadt.",
    },
    otherEdition: {
      intro: "Je account volgt een andere editie van een cursus, en blijft daarin. Kies je Ja? Dan zie je dit terug:",
      notes: "Notities zie je meteen: in de les, of op de pagina met je notities.",
      guesses: "De keuze bij een vraag vooraf zie je als jouw editie die vraag ook heeft.",
      "answers-after-moving":
        "Antwoorden zie je als je naar de nieuwste editie gaat. Tot dan staan ze alleen in je gegevens, die je kunt downloaden. Heeft jouw editie een eindtoets? Dan telt een gehaalde les daar al voor mee.",
      "choices-after-moving":
        "Keuzes in de slotcasus zie je als je naar de nieuwste editie gaat. Tot dan staan ze alleen in je gegevens, die je kunt downloaden.",
      "answers-in-download":
        "Antwoorden uit een editie die al vervangen is, staan alleen in je gegevens, die je kunt downloaden. Heeft jouw editie een eindtoets? Dan telt een gehaalde les daar wel voor mee.",
      "choices-in-download":
        "Keuzes in de slotcasus van een editie die al vervangen is, staan alleen in je gegevens, die je kunt downloaden.",
    },
    ifNo: "Was het iemand anders? Kies dan Nee. Er komt niets in je account en er wordt niets gewist. Log je hier uit, dan staat het weer op dit apparaat.",
    kept: `Wie dit apparaat dan gebruikt, kan erbij. Na ${guestRetentionDays} dagen zonder bezoek verdwijnt het.`,
    yes: "Ja, neem het mee",
    no: "Nee, niet van mij",
    done: {
      taken: { title: "Meegenomen", text: "Wat hier zonder account is gedaan, staat nu in je account." },
      left: {
        title: "Niet meegenomen",
        text: "Er is niets meegenomen en niets gewist. Log je hier uit, dan staat het weer op dit apparaat.",
      },
      yours: "Was het toch van jou?",
      again: "Kies opnieuw",
      goOn: "Ga verder",
    },
  },
  mails: {
    lead: "Deze site verstuurt nog geen mails, want SMTP_URL is niet ingesteld. Je leest ze hier. Ze staan ook in de map mail.",
    none: "Er zijn nog geen mails.",
    to: "Aan",
  },
};
