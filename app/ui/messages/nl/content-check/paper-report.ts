/** Texts of npm run content:paper, for readers and authors. */
import type { PaperAnswerForm } from "~/questions/kind";
import { plural } from "../common";
import { list, percent } from "./formats";

const answers: Record<PaperAnswerForm, string> = {
  letter: 'Antwoord: één letter, zoals "b".',
  letters: 'Antwoord: een of meer letters, zoals ["a", "c"].',
  "letters-in-order": 'Antwoord: alle letters in de goede volgorde, zoals ["c", "a", "b"].',
  "letter-for-each-number": 'Antwoord: bij elk cijfer een letter, zoals {"1": "c", "2": "a"}.',
  "truth-and-reason":
    'Antwoord: waar (true) of niet waar (false), en een reden, zoals {"answer": false, "reason": "a"}.',
  words: 'Antwoord: bij elk cijfer een woord, op volgorde, zoals ["eerste", "tweede"].',
  number: 'Antwoord: een getal, zoals "12,5".',
};

export const paperReport = {
  answers,
  introduction: (count: number, hasParts: boolean) =>
    `# Vragen\n\nHier staan ${plural(count, "vraag", "vragen")}. Beantwoord ze in één keer, zonder iets op te zoeken. Schrijf je antwoorden in een bestand, met het nummer van de vraag ervoor: { "1": "b", "2": ["a", "c"] }. Onder elke vraag staat hoe je het antwoord opschrijft.${hasParts ? " Het papier heeft delen. Maak ze op volgorde, en verander niets meer aan een deel dat klaar is." : ""}`,
  keysIntroduction: (count: number) =>
    `# Vragen met sleutels\n\nDit zijn ${plural(count, "vraag", "vragen")} met het goede antwoord. Geef dit blad niet aan wie de vragen nog maakt.`,
  cell: (cell: string) => `cel ${cell}`,
  key: (letters: string | null) => (letters === null ? "**Goed antwoord**" : `**Goed antwoord: ${letters}**`),
  passages: (passages: readonly string[], source: string, address: string) =>
    `Rust op ${list(passages)} van ${source} (${address}).`,
  noPassages: "Rust op geen passage van een bron.",
  revision: (id: string, revision: string) =>
    `Voor reviewed.yaml: \`- { question: ${id}, revision: "${revision}", initials: …, date: … }\``,
  answered: (count: number, total: number) => `beantwoordde ${count} van ${total}; wat open is, telt als fout`,
  part: (number: number) => `# Deel ${number}`,
  made: (count: number, folder: string) =>
    `${plural(count, "vraag", "vragen")} in ${folder}/paper.md; de sleutels in key.json.`,
  noQuestions: (folder: string) => `In ${folder} zijn geen vragen gevonden die een score hebben.`,
  notWhole: (folder: string) => `Niet alles van de cursus in ${folder} is te lezen. Kijk met npm run content:check.`,
  noFinalTest: (folder: string) => `De cursus in ${folder} heeft geen eindtoets.`,
  noKey: (file: string) => `${file} is geen key.json die content:paper maakte.`,
  noAnswers: (file: string) =>
    `${file} is geen bestand met antwoorden. Verwacht: JSON met bij elk nummer een antwoord, zoals { "1": "b" }.`,
  unknownNumber: (file: string, number: string, count: number) =>
    `${file} heeft een antwoord bij ${number}. Verwacht: de nummers 1 tot en met ${count}.`,
  unknownQuestion: (folder: string, id: string) => `In ${folder} staat hier geen vraag ${id} die een score heeft.`,
  score: (score: number) => score.toFixed(2).replace(".", ","),
  allRight: "door iedereen goed",
  refused: "* niet volledig of niet goed opgeschreven: telt als fout.",
  refusedAnswer: (answer: { name: string; number: number; id: string; written: string; form: PaperAnswerForm }) =>
    `  ${answer.name}, vraag ${answer.number} (${answer.id}): ${answer.written}. ${answers[answer.form]}`,
  mean: (share: number) => `gemiddeld ${percent(share)}`,
  meanAndWhole: (share: number, whole: number) => `heel goed ${percent(whole)}, gemiddeld per vraag ${percent(share)}`,
  all: (result: string) => `Samen: ${result}`,
  everybodyRight: (count: number, total: number) => `Vragen die iedereen goed heeft: ${count} van ${total}`,
};
