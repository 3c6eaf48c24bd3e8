/**
 * An example course of eight lessons, with a final test of 24 cells by three questions. It is about an invented allotment and is made by
 * rule. The demo and the tests load it; it is never in content/.
 */
import type { CourseFiles } from "../../../app/content/source/course-files";
import { exampleClosingCase } from "./closing-case";
import { composeLesson } from "./compose-lesson";
import { composePoolFile, listCells } from "./compose-pool";
import { capitalise, composeMisconceptionKey } from "./compose-question";
import { topics1To4 } from "./topics-1-to-4";
import { topics5To8 } from "./topics-5-to-8";

export const exampleCourseId = "voorbeeldcursus";
/** The name of the pool in the rules of the edition. */
export const exampleCoursePool = "voorbeeldtoets";

const topics = [...topics1To4, ...topics5To8];

/** Under which course objective each pair of lessons falls. */
const objectives = [
  "Je leert een tuin kennen door te voelen en te meten.",
  "Je kiest een plek en een moment om te beginnen.",
  "Je houdt planten gezond en vraagt hulp op tijd.",
  "Je brengt de oogst binnen en houdt je aan afspraken.",
];

/** Returns the files of the example course. */
export function createExampleCourseFiles(): CourseFiles {
  const number = (at: number) => String(at + 1).padStart(2, "0");
  const files: Record<string, string> = {
    "course.yaml": composeCourseYaml(),
    "sources.yaml": composeYaml({
      V: {
        label: "De Wortelhof",
        authors: "",
        year: "2026",
        title: "Het schrift van De Wortelhof (verzonnen)",
        container: "Voorbeeldcursus",
        read: "fully",
        read_note: "Dit is een verzonnen bron. Ze hoort bij deze voorbeeldcursus.",
      },
    }),
    "glossary.yaml": composeYaml(
      Object.fromEntries(
        topics.map(({ things: [{ name, meaning }] }) => [capitalise(name), { definition: meaning, sources: ["V"] }]),
      ),
    ),
    "misconceptions.yaml": composeYaml(
      Object.fromEntries(
        topics.flatMap(({ things, question }) =>
          things.map((thing) => [
            composeMisconceptionKey(thing),
            {
              name: thing.mistake,
              explanation: `Dit klopt zelden. Denk aan ${thing.name}. ${thing.meaning}`,
              discussion: `Hoe zag jij zelf ${question}?`,
            },
          ]),
        ),
      ),
    ),
    ...Object.fromEntries(topics.map((topic, at) => [`${number(at)}-${topic.id}.mdx`, composeLesson(topic, at + 1)])),
    "closing-case.mdx": exampleClosingCase,
    ...Object.fromEntries(topics.map((topic, at) => [`final-test/${number(at)}.mdx`, composePoolFile(topic, at + 1)])),
  };
  return { id: exampleCourseId, folder: exampleCourseId, problems: [], entries: new Map(Object.entries(files)) };
}

function composeCourseYaml(): string {
  return composeYaml({
    title: "Voorbeeldcursus: tuinieren op De Wortelhof",
    subtitle: "Verzonnen, om te laten zien hoe een eindtoets werkt",
    language: "nl",
    edition: "voorbeeld-1",
    audience: "Wie wil zien hoe een cursus met een eindtoets werkt",
    summary: "Een voorbeeldcursus over een verzonnen volkstuin, met een eindtoets.",
    description: [
      "Dit is een voorbeeldcursus. De tuin, de mensen en de regels zijn verzonnen.",
      "Je doet acht lessen. Daarna opent de eindtoets van 24 vragen.",
    ],
    disclaimer: { text: "Deze voorbeeldcursus is door een programma gemaakt. Niemand keek de vragen na.", source: "V" },
    provider: { name: "Voorbeeld" },
    accreditation: null,
    pass_mark: { score: 0.8, note: "Deze grens is voorlopig en hoort bij het voorbeeld." },
    attempts: { final: 3, hours_between: 24 },
    objectives: objectives.map((text, at) => ({ id: `E${at + 1}`, text, bloom: "analyseren" })),
    lessons: topics.map(({ id, question }, at) => ({
      id,
      course_objective: `E${1 + Math.floor(at / 2)}`,
      objectives: [
        { id: `L${at + 1}.1`, text: `Je herkent ${question}.`, bloom: "begrijpen" },
        { id: `L${at + 1}.2`, text: `Je weet ${question} en doet wat erbij hoort.`, bloom: "toepassen" },
        { id: `L${at + 1}.3`, text: `Je legt in een verhaal uit ${question}.`, bloom: "analyseren" },
      ],
    })),
    final_test: {
      pool: exampleCoursePool,
      mark: 0.83,
      norm: { note: "Deze norm is voor het voorbeeld gekozen.", rounds: [] },
      cells: topics.flatMap((_topic, at) => listCells(at + 1)),
    },
  });
}

/** Returns a value as YAML. JSON is YAML too; each entry has a line, so that a problem names the line of its field. */
function composeYaml(value: Record<string, unknown>): string {
  return Object.entries(value)
    .map(([name, each]) => `${JSON.stringify(name)}: ${JSON.stringify(each)}\n`)
    .join("");
}
