/** Texts of the columns that trainers add to a group, such as a student number. */
import type { MatchedOwnColumnLine } from "~/cohorts/columns/match-own-column-list";
import type { ColumnSettingName, ColumnSettings } from "~/cohorts/columns/merge-column-settings";
import { joinWithAnd, plural } from "./common";

const mendInExcel = "Kies in Excel voor deze kolom ‘Tekst’, typ het nummer opnieuw en kopieer het weer.";

const errors = {
  "column-name-empty": "Typ de naam van de kolom.",
  "column-name-long": "Deze naam is te lang. Gebruik hoogstens 60 tekens.",
  "name-wrong": "In deze naam staat geen letter of cijfer, of een teken met te veel accenten.",
  "name-taken": "Deze groep heeft al een kolom met deze naam.",
  "name-heading": "Zo heet al een vaste kolom in je bestanden. Kies een andere naam.",
  "number-taken": "Er is al een kolom met studentnummers. Eén is genoeg.",
  "no-numbers":
    "In deze kolom staan gegevens die geen studentnummer zijn. Verander die eerst. Een nummer begint en eindigt met een letter of cijfer.",
  "columns-full": "Je groep heeft al zes kolommen. Haal er eerst een weg.",
  "value-long": "Dit is te lang. Gebruik hoogstens 120 tekens.",
  "value-no-number":
    "Dit is geen studentnummer. Gebruik letters en cijfers. Een punt, streepje of schuine streep mag ertussen.",
  "value-spoiled": `Dit lijkt door Excel veranderd. ${mendInExcel}`,
};

const lineProblems: Record<Extract<MatchedOwnColumnLine, { kind: "wrong" }>["problem"], string> = {
  "no-value": "Achter de naam staat niets.",
  "no-delimiter": "Zet een komma, puntkomma of tab tussen de naam en wat in de kolom moet.",
  "value-long": errors["value-long"],
  "value-no-number": errors["value-no-number"],
  "value-spoiled": mendInExcel,
};

export const ownColumns = {
  title: "Eigen kolommen",
  lead: "Zet bij je deelnemers wat jij nodig hebt, zoals een studentnummer of een klas. Het staat dan in het overzicht en in je bestanden.",
  seen: "Deelnemers zien wat er over henzelf staat, en lezen in hun logboek dat jij het invulde. Zet er dus niets in wat ze niet mogen lezen.",
  own: "Je kolommen",
  noneTitle: "Nog geen eigen kolommen",
  none: "Maak er hieronder een. Daarna vul je hem met de hand, of plak je een lijst.",
  add: "Maak een kolom",
  full: "Je groep heeft zes kolommen. Meer passen er niet.",
  name: "Naam",
  nameHint: "Bijvoorbeeld: Klas.",
  purpose: "Dit is het studentnummer",
  purposeHint: "Met een studentnummer kun je de resultaten meenemen naar Moodle of Canvas. Dat kan bij één kolom.",
  inTable: "Toon deze kolom in het overzicht",
  submit: "Maak de kolom",
  columns: { name: "Kolom", purpose: "Soort", filled: "Ingevuld", inTable: "In het overzicht" },
  purposes: { own: "Tekst", "student-number": "Studentnummer" },
  filled: (filled: number, members: number) => `ingevuld bij ${filled} van ${members}`,
  filledCount: (filled: number) => `bij ${plural(filled, "deelnemer", "deelnemers")}`,
  shown: { yes: "Ja", no: "Nee" },
  fillNamed: (column: string) => `Vul in: ${column}`,
  done: {
    added: "De kolom is gemaakt. Vul hem nu in.",
    saved: "Opgeslagen.",
    removed: "De kolom is weg, met wat erin stond.",
    filled: (changed: number) =>
      changed === 0 ? "Er is niets veranderd." : `Opgeslagen bij ${plural(changed, "deelnemer", "deelnemers")}.`,
  },
  sharedNumbers: {
    lead: (numbers: number) =>
      `${numbers === 1 ? "Eén nummer staat" : `${numbers} nummers staan`} bij meer deelnemers. Zij komen niet in het bestand voor Moodle of Canvas.`,
    line: (number: string, names: readonly string[]) => `${number} staat bij ${joinWithAnd(names)}.`,
  },
  changed: {
    title: "Deze kolom is intussen veranderd",
    /** `changes`: what is different now. */
    kept: (changes: readonly string[]) =>
      `Terwijl je bezig was, veranderde een andere trainer ook iets (of jij in een ander venster): ${joinWithAnd(changes)}. Dat is zo gebleven.`,
    now: {
      name: ({ name }) => `de naam is nu ‘${name}’`,
      purpose: ({ purpose }) =>
        purpose === "student-number" ? "dit is nu het studentnummer" : "dit is niet meer het studentnummer",
      inTable: ({ inTable }) =>
        inTable ? "het overzicht toont de kolom nu" : "het overzicht toont de kolom niet meer",
    } as Record<ColumnSettingName, (column: ColumnSettings) => string>,
  },
  page: {
    byHand: "Met de hand",
    valueOf: (name: string) => `Voor ${name}`,
    save: "Sla op",
    saveNote: "Een leeg veld haalt weg wat er stond.",
    noMembers: "Er zijn nog geen deelnemers. Zodra er mensen meedoen, vul je hier hun gegevens in.",
    pages: "Bladzijden met deelnemers",
    paste: "Plak een lijst",
    settings: "Over deze kolom",
    settingsSave: "Sla op",
    remove: "Haal de kolom weg",
    removeNote: (filled: number) =>
      filled === 0
        ? "Er staat niets in deze kolom."
        : `Wat bij ${plural(filled, "deelnemer", "deelnemers")} is ingevuld, verdwijnt.`,
    removeAsk: "Haal weg",
    removeSure: (column: string) => `Ja, haal ‘${column}’ weg`,
  },
  list: {
    label: "Plak je lijst",
    hint: "Een deelnemer per regel: de naam of het adres waarop je die uitnodigde, en daarna wat in de kolom moet. Kolommen uit Excel mogen ook.",
    example: "Noor Bakker; 1234567",
    file: "Of kies een bestand",
    fileHint: "CSV of XLSX, hoogstens 1 MB. Van XLSX lezen we het eerste blad. De laatste kolom komt in jouw kolom.",
    look: "Bekijk wat we lezen",
    lookNote: "Er verandert nog niets. Je ziet eerst regel voor regel van wie het is.",
  },
  preview: {
    title: "Klopt dit?",
    unread: "Dit konden we niet lezen",
    lead: "Er is nog niets opgeslagen. Kijk of elke regel bij de goede deelnemer staat.",
    counts: {
      matched: "gevonden",
      doubtful: "twijfel",
      unknown: "niet gevonden",
      double: "dubbel",
      wrong: "fout",
    } satisfies Record<MatchedOwnColumnLine["kind"], string>,
    left: "Deze regels zijn nog niet opgeslagen",
    leftLead: "De rest staat erin. Kies bij deze regels wie het is, of verander ze hieronder.",
    lines: "Regel voor regel",
    columns: { line: "Regel", who: "Wie", value: "Wat we invullen", state: "Wat er gebeurt" },
    kinds: {
      matched: "Gevonden",
      doubtful: "Twijfel",
      unknown: "Niet gevonden",
      double: "Dubbel",
      wrong: "Fout",
    } satisfies Record<MatchedOwnColumnLine["kind"], string>,
    sharedKind: "Gevonden, maar het nummer is dubbel",
    spoiled: "Lijkt door Excel veranderd",
    same: "Dit staat er al.",
    fresh: "Nieuw.",
    replaces: (before: string) => `Vervangt: ${before}`,
    /** `names`: the first of those who would have the same student number. */
    shared: (names: readonly string[]) =>
      `Let op: ${joinWithAnd(names)} ${names.length === 1 ? "heeft" : "hebben"} dit nummer ook. Dan komt geen van hen in het bestand voor Moodle of Canvas.`,
    doubtful: "Meer deelnemers heten zo. Kies wie het is.",
    unknown: "Niemand in je groep heet zo, of werd op dit adres uitgenodigd. Kies wie het is, of verander de regel.",
    unknownMany:
      "Niemand in je groep heet zo, of werd op dit adres uitgenodigd. Verander de regel, of vul met de hand in.",
    double: (name: string, first: number) => `${name} staat al op regel ${first}. Die regel telt.`,
    choose: (line: number) => `Wie is regel ${line}?`,
    nobody: "Sla deze regel over",
    candidate: (name: string, joined: string, value: string) =>
      `${name}, lid sinds ${joined}${value ? `, nu ${value}` : ""}`,
    problems: lineProblems,
    save: "Sla op",
    saveNote: "Regels zonder deelnemer slaan we over. Ze komen daarna terug, zodat je niets kwijtraakt.",
    mend: "Verander je lijst",
  },
  member: {
    title: (name: string) => `Eigen kolommen van ${name}`,
    note: "De deelnemer ziet dit ook.",
    fill: "Vul de eigen kolommen in",
    lead: "De deelnemer ziet dit ook, en leest in het logboek dat je iets invulde. Een leeg veld haalt weg wat er stond.",
    none: "Maak eerst een kolom voor je groep. Daarna vul je hem hier in.",
    cancel: "Terug zonder wijzigen",
  },
  membership: {
    title: "Wat je trainer invulde",
    note: "De trainers van deze groep zien dit ook, en het staat in bestanden die ze maken. Klopt het niet? Zeg het je trainer.",
  },
  errors,
};
