/** Texts for a person who sent a form from a page that was made for another person. */
import type { FormNotSavedReason } from "../../form-not-saved-reason";
import { account } from "./account";

/** By the name of the field. */
const fields: Record<string, string> = {
  name: "Naam",
  email: "E-mailadres",
  subject: "Onderwerp",
  text: "Tekst",
  gap: "Ingevuld woord",
  number: "Ingevuld getal",
  note: "Notitie",
  reason: "Reden",
  welcome: "Welkomsttekst",
  starts: "Eerste dag",
  ends: "Laatste dag",
  day: "Dag",
  time: "Tijd",
  from: "Vanaf",
  until: "Tot",
  free: "Vrije week",
  room: "Ruimte",
  maximum: "Aantal",
  code: "Code",
  list: "Lijst",
  value: "Wat je invulde",
};

export const notTaken = {
  title: "Dit is niet opgeslagen",
  why: (why: FormNotSavedReason): string => {
    if (why.kind === "account")
      return `In deze browser is nu ${why.name} ingelogd. Deze pagina hoorde bij iemand anders.`;
    if (why.kind === "guest")
      return "In deze browser oefent nu iemand zonder account. Deze pagina hoorde bij iemand anders.";
    if (why.kind === "behind")
      return "De pagina is verouderd. Misschien begon je in een ander tabblad een nieuwe ronde, of is de les veranderd. Dit antwoord telt niet.";
    if (why.kind === "outdated")
      return "De pagina is verouderd. Misschien ging je in een ander tabblad naar een andere editie, of is de cursus veranderd.";
    if (why.kind === "lesson-first") return `Je groep doet de lessen op volgorde. Eerst les ${why.number}.`;
    if (why.kind === "edition-ended")
      return "Deze editie van de cursus is gesloten, dus je begint er geen ronde meer in. Op de pagina van de cursus ga je over naar de nieuwe editie.";
    if (why.kind === "handed-in") return "De toets is al ingeleverd. Wat je nu koos, telt niet mee.";
    if (why.kind === "choices-fixed")
      return "Je koos al bij alle stappen en kon de redenen van anderen lezen. Daarom blijven je keuzes nu staan zoals ze zijn.";
    if (why.kind === "batch-sent") return "Dit is al verstuurd. Wat je daarna nog veranderde, kreeg niemand.";
    if (why.kind === "not-asked")
      return "Deze vraag is vandaag niet aan de beurt. Misschien is er een nieuwe dag begonnen.";
    if (why.kind === "day-full") return "Je deed vandaag al vijftien vragen. Morgen kun je verder.";
    if (why.kind === "too-often") return account.tooMany(why.retryAfterSeconds);
    if (why.kind === "long") return `Je tekst is te lang. Gebruik hoogstens ${why.most} tekens.`;
    if (why.kind === "note-changed") return "Je hebt deze notitie intussen op een andere plek veranderd.";
    return "Je bent niet meer ingelogd, of deze browser bewaart geen cookies. Daarom weten we niet wie je bent.";
  },
  saveAgain:
    "Wat je hier typte, is nog niet bewaard. De andere tekst staat eronder. Neem daaruit over wat je wilt houden. Bewaar je opnieuw, dan vervangt jouw tekst de andere.",
  otherText: "De andere tekst, zoals die nu bewaard is",
  keepOther: "Laat de andere tekst staan",
  kept: "Je antwoord is niet opgeslagen. Wat je invulde, staat er nog.",
  copy: "Dit vulde je in. Kopieer wat je wilt bewaren. Keuzes en wachtwoorden staan er niet bij.",
  nothingTyped: "Er is niets veranderd. Je kunt het opnieuw doen op de pagina zelf.",
  open: "Open de pagina opnieuw",
  toLesson: (number: number) => `Ga naar les ${number}`,
  logIn: "Log in en ga terug naar de pagina",
  notYou: "Ben jij dat niet?",
  logOut: "Log uit",
  fields,
};
