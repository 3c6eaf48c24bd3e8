/** Texts about the site: who runs it, contact, accessibility. */
import { privacy } from "./privacy";

export const site = {
  updated: (date: string) => `Laatst gewijzigd op ${date}.`,
  privacy,
  operator: {
    name: "Beheerder",
    address: "Adres",
    email: "E-mail",
    unnamed: "De beheerder van deze site heeft zich nog niet bekendgemaakt.",
    howTo: (names: string) =>
      `Ben jij de beheerder? Stel dan ${names} in en start de site opnieuw. De README legt uit hoe.`,
  },
  contact: {
    title: "Contact",
    description: "Wie deze site beheert en hoe je die bereikt.",
    lead: "Hier vind je wie deze site beheert.",
    more: "Sneller geholpen",
    rows: [
      {
        what: "Een fout in een les",
        how: "Kies ‘Meld een fout’ op de plek zelf. Dan weten we meteen waar het is.",
        link: "Naar de cursussen",
        path: "/",
      },
      {
        what: "Je wachtwoord kwijt",
        how: "Vraag een link om een nieuw wachtwoord te kiezen.",
        link: "Kies een nieuw wachtwoord",
        path: "/forgot-password",
      },
      { what: "Je gegevens", how: "Je bekijkt, downloadt of wist ze zelf.", link: "Lees hoe", path: "/privacy" },
      {
        what: "Iets is niet toegankelijk",
        how: "Lees wat we weten, en hoe je het meldt.",
        link: "Over toegankelijkheid",
        path: "/accessibility",
      },
    ],
  },
  accessibility: {
    title: "Toegankelijkheid",
    description: "Hoe toegankelijk deze site is, hoe dat is getest en wat nog niet is getest.",
    lead: "Iedereen moet hier kunnen leren.",
    aim: "Waar we naar streven",
    aimText:
      "Deze site is gemaakt volgens WCAG 2.2, niveau A en AA. Daarmee volgt hij ook de Europese norm EN 301 549 voor websites.",
    status: "Hoe het staat",
    statusText:
      "Wij kennen geen punten waarop de site niet voldoet. Geen onafhankelijk bureau heeft dit onderzocht. Dit is ons eigen oordeel.",
    tested: "Zo is het getest",
    testedRows: [
      { what: "Elke pagina, licht en donker", how: "Automatisch, met axe-core, bij elke wijziging van de code." },
      { what: "Alle vragen", how: "Met alleen het toetsenbord, met en zonder JavaScript." },
      { what: "Telefoon en vergroten", how: "Op 390 en 320 pixels breed. Dat is hetzelfde als 400 % vergroten." },
      { what: "Kleuren", how: "Elk paar tekst en achtergrond is nagerekend. Kleur is nooit het enige teken." },
    ],
    untested: "Dit is nog niet getest",
    untestedRows: [
      {
        what: "Schermlezers",
        how: "Nog niemand heeft de site met een schermlezer gebruikt. De opbouw is er wel op gemaakt.",
      },
      { what: "Spraakbediening en schakelaars", how: "Nog niet geprobeerd." },
      { what: "Gebruikers met een beperking", how: "Nog niet gevraagd om de site te proberen." },
      {
        what: "Het certificaat als PDF",
        how: "Het heeft een leesvolgorde en labels. Met PDF/UA is het niet vergeleken.",
      },
    ],
    report: "Lukt iets niet?",
    reportText:
      "Laat het weten. Zeg op welke pagina het was, en wat je gebruikte. We lossen het op of geven een andere weg.",
    reportMail: "Schrijf naar",
    reportContact: "Naar de contactpagina",
  },
};
