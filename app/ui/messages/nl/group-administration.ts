/** Texts with which groups and trainers are administered: handing over a group, all groups, all trainers, and inviting a trainer. */
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
    trainerHint: "Staat iemand er niet bij? Geef die dan eerst de rol trainer, bij Accounts.",
    choose: "Kies een trainer",
    submit: "Geef de groep",
    cancel: "Terug naar de groepen",
  },
  trainers: {
    none: "Er is nog geen trainer.",
    columns: { name: "Naam", email: "E-mailadres", groups: "Groepen" },
    groups: (n: number) => plural(n, "groep", "groepen"),
  },
};
