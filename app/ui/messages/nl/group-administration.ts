/** Texts with which groups and trainers are administered: handing over a group, all groups, all trainers, and inviting a trainer. */
import type { TrainerInvitationRefusal } from "~/accounts/trainer-invitations/trainer-invitation";
import { plural } from "./common";

export const groupAdministration = {
  handOver: {
    title: "Draag de groep over",
    button: "Maak eigenaar",
    done: "De groep heeft een nieuwe eigenaar. Jij helpt nu mee.",
    /** `name`: the co-trainer who becomes the owner. */
    lead: (name: string, cohort: string) => `${name} wordt eigenaar van ${cohort}.`,
    after:
      "Jij helpt daarna mee: je ziet en kunt hetzelfde, maar je kiest niet meer wie trainer is. Alleen de nieuwe eigenaar kan de groep aan jou teruggeven.",
    log: "Deelnemers kunnen in hun account lezen dat de groep is overgedragen.",
    confirm: (name: string) => `Ja, maak ${name} eigenaar`,
    cancel: "Nee, terug naar de trainers",
  },
  cohorts: {
    none: "Er is nog geen groep.",
    columns: {
      name: "Groep",
      course: "Cursus",
      dates: "Van en tot",
      trainers: "Trainers",
      members: "Deelnemers",
      action: "Actie",
    },
    archived: "In het archief",
    noTrainer: "Geen trainer",
    give: "Geef aan een trainer",
    given: "De groep heeft nu een trainer.",
    hasTrainer: "Deze groep heeft al een trainer.",
    giveLead: (cohort: string) =>
      `${cohort} heeft geen trainer. Wie je kiest, wordt eigenaar: die ziet de deelnemers, en kan trainers toevoegen.`,
    trainer: "Trainer",
    trainerHint: "Staat iemand er niet bij? Nodig die dan eerst uit bij Trainers, of geef de rol trainer bij Accounts.",
    choose: "Kies een trainer",
    submit: "Geef de groep",
    cancel: "Terug naar de groepen",
  },
  trainers: {
    none: "Er is nog geen trainer.",
    columns: { name: "Naam", email: "E-mailadres", groups: "Groepen" },
    groups: (n: number) => plural(n, "groep", "groepen"),
  },
  invitations: {
    title: "Nodig een trainer uit",
    email: "E-mailadres",
    hint: (days: number) =>
      `Een account is niet nodig. Wie de link uit de mail volgt en met dit adres een account heeft, kan trainer worden. De link werkt ${days} dagen.`,
    submit: "Verstuur de uitnodiging",
    openTitle: "Open uitnodigingen",
    columns: { email: "E-mailadres", state: "Stand", by: "Uitgenodigd", actions: "Wat kun je doen" },
    by: (moment: string, name: string) => `${moment}, door ${name}`,
    senderGone: "Die is geen beheerder meer, dus de link werkt niet. Stuur de uitnodiging opnieuw.",
    done: {
      invited: "De uitnodiging is onderweg.",
      open: "Dit adres had al een open uitnodiging. Er gaat geen tweede mail weg.",
      again: "De uitnodiging gaat opnieuw weg. De oude link werkt niet meer.",
      withdrawn: "De uitnodiging is ingetrokken. Het adres is gewist.",
      gone: "Deze uitnodiging is intussen veranderd. Kijk hieronder hoe het staat.",
    },
  },
  becomeTrainer: {
    title: "Word trainer",
    lead: (operator: string) =>
      `${operator || "De beheerder van deze site"} nodigt je uit om trainer te worden op Leerdossier.`,
    canTitle: "Wat je als trainer kunt",
    can: [
      "Je maakt groepen, en kiest de cursus en de deadlines.",
      "Je nodigt mensen uit. Ze lezen eerst wat jij ziet, en kiezen dan of ze meedoen.",
      "Je ziet wie je nodig heeft, en kunt schrijven of meer tijd geven.",
    ],
    seesTitle: "Wat je van deelnemers ziet",
    seesNote: "Wat je als trainer doet, kunnen deelnemers nalezen in hun account.",
    acceptTitle: "Wil je trainer worden?",
    until: (day: string) => `De uitnodiging werkt tot en met ${day}.`,
    submit: "Ja, word trainer",
    notNow: "Nu niet",
    needsAccount: "Je hebt er een account voor nodig, met het adres waarop je de mail kreeg. Daarna kom je hier terug.",
    register: "Maak een account",
    logIn: "Log in",
    welcome: "Je bent nu trainer. Maak hier je eerste groep.",
    refusals: {
      unknown: {
        title: "Deze link werkt niet",
        text: "Kijk of je de hele link uit de mail hebt. Of vraag de beheerder om een nieuwe uitnodiging.",
      },
      withdrawn: {
        title: "Deze uitnodiging is ingetrokken",
        text: "Denk je dat dit niet klopt? Vraag het de beheerder van deze site.",
      },
      expired: {
        title: "Deze uitnodiging is verlopen",
        text: "Vraag de beheerder van deze site om haar opnieuw te sturen.",
      },
      used: {
        title: "Deze uitnodiging is al gebruikt",
        text: "Een link werkt één keer. Was jij het? Log dan in. Je groepen staan bij ‘Groepen’.",
      },
      "other-address": {
        title: "Deze uitnodiging is voor een ander adres",
        text: "Je account heeft een ander adres dan dat waarop de mail kwam. Log uit en log in met dat adres, of maak er een account mee. Of vraag de beheerder om een uitnodiging voor het adres van dit account.",
      },
      "sender-gone": {
        title: "Deze uitnodiging werkt niet meer",
        text: "Wie haar stuurde, is geen beheerder meer. Vraag een beheerder van deze site om haar opnieuw te sturen.",
      },
      already: { title: "Je bent al trainer", text: "Je hoeft niets te doen. Je vindt je groepen bij ‘Groepen’." },
    } satisfies Record<TrainerInvitationRefusal, { title: string; text: string }>,
    toGroups: "Naar je groepen",
    toAccount: "Naar je account",
    toCourses: "Naar de cursussen",
  },
};
