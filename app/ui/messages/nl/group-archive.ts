/** Texts of the archive of groups. */
export const groupArchive = {
  title: "Archief",
  /** At the foot of the list of groups. */
  count: (n: number) => (n === 1 ? "1 groep in het archief" : `${n} groepen in het archief`),
  noneActive: "Al je groepen staan in het archief.",
  /** At the top of every page of a group in the archive. `date`: a long date. */
  notice: (date: string) => `Deze groep staat sinds ${date} in het archief.`,
  noticeLink: "Haal hem terug om iets te veranderen",
  settingsText:
    "Is de groep klaar? In het archief blijft alles te lezen. Er gaan geen herinneringen en geen mail op maandag meer uit, en er kan niemand bij. Je kunt de groep altijd terughalen.",
  archivedText:
    "Alles blijft te lezen. Er gaan geen herinneringen en geen mail op maandag uit, en er kan niemand bij. Wil je iets veranderen, haal de groep dan eerst terug.",
  /** What still runs in the group. `n`: how many sittings are not closed. */
  openSittings: (n: number) =>
    n === 1
      ? "Er is nog een toetsmoment dat niet is afgesloten. Ook in het archief werkt de code ervan, en kun je het afsluiten."
      : `Er zijn nog ${n} toetsmomenten die niet zijn afgesloten. Ook in het archief werken de codes ervan, en kun je ze afsluiten.`,
  toSittings: "Naar de toetsmomenten",
  openLive: "Er loopt nog een live sessie. Die stopt als je de groep in het archief zet.",
  archive: "Zet in het archief",
  bringBack: "Haal de groep terug",
  done: { archived: "De groep staat in het archief.", back: "De groep is terug uit het archief." },
  refused: {
    title: "Deze groep staat in het archief",
    text: "Daarom is er niets veranderd. Haal de groep eerst terug uit het archief. Alles wat er was, is er nog.",
    toSettings: "Naar de instellingen",
    toGroup: "Terug naar de groep",
  },
};
