/** The example course with a dossier of its source, and every text and question bound to it. */
import { composeDossier } from "../../app/content/dossier/compose-dossier";
import { composeDossierFiles } from "../../app/content/dossier/compose-dossier-files.server";
import type { DossierLicence } from "../../app/content/dossier/dossier-schema";
import { readMarkdownText } from "../../app/content/dossier/reading/markdown/read-markdown.server";
import { type CourseFileTexts, exampleCourseFiles } from "./example-course";

/** The source: a heading, and three paragraphs. */
export const exampleSource = `# De fiets

Wie een band plakt, zoekt eerst het gat en maakt daarna het rubber ruw en schoon.

Een ketting die piept, vraagt om een druppel olie op elke schakel en om een doek.

Zonder licht rijd je na acht uur in de avond nergens meer veilig heen.
`;
/** The only quotation of the source that may stand in the course. */
export const exampleQuotation = "vraagt om een druppel olie op elke schakel";

/** Returns the files of the example course with dossier/B.yaml and dossier/B.runs.json. */
export function createBoundExampleCourseFiles(licence: DossierLicence = "cite"): CourseFileTexts {
  const source = { key: "B", title: "De fiets", address: "https://fiets.example", licence, edition: "2020" };
  const made = composeDossier(readMarkdownText(exampleSource), source, { prefix: "p" });
  const { dossier, runs } = composeDossierFiles(made, [exampleQuotation]);
  const texts = Object.entries(exampleCourseFiles).map(([name, text]) => [name, bind(text)]);
  return { ...Object.fromEntries(texts), "dossier/B.yaml": dossier, "dossier/B.runs.json": runs };
}

/** What cites the source is bound to its second passage, and everything else to none. */
function bind(text: string): string {
  const [opening = "", ...sections] = text.split(/^(?=## )/m);
  const bound = sections.map((section) => {
    const to = section.replace(/<(Question|Further)[\s\S]*?<\/\1>/g, "").includes("[@B]") ? "p-2" : "none";
    return section.replace(/\n/, `\n\n<Bound to="${to}" />\n`);
  });
  return [opening, ...bound]
    .join("")
    .replaceAll(/<(Case|Misconception|Figure) /g, '<$1 source="none" ')
    .replaceAll('sources="B"', 'sources="B" source="p-2"');
}
