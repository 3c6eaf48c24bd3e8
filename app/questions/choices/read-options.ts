/** `single`, `case`, `multiple` and `true-false`: all are task lists. */

import { lineOf, type Nodes } from "~/platform/markdown/tree";
import type { Option } from "../question";
import type { QuestionReader } from "../reading/reader.server";
import { readRubric } from "../short/read";

export function parseChoices(reader: QuestionReader, type: "single" | "case" | "multiple") {
  const { stem, stemText } = reader.stemOf(reader.takeParagraphs());
  const options = readTaskList(reader, "option", type !== "multiple");
  const rubric = type === "case" ? readRubric(reader) : undefined;
  reader.finish(
    type === "case" ? "een vraag, één lijst met vakjes en misschien een <Rubric>" : "een vraag en één lijst met vakjes",
  );
  return { stem, stemText, type, options, ...(rubric ? { rubric } : {}) };
}

export function parseTrueFalse(reader: QuestionReader, answer: string | undefined) {
  const { stem, stemText } = reader.stemOf(reader.takeParagraphs());
  if (answer !== "true" && answer !== "false")
    reader.refuse(reader.node, 'Hier ontbreekt of de stelling waar is. Zet answer="true" of answer="false".');
  const quote = reader.take("blockquote");
  const feedback = reader.quoted(quote ?? undefined, reader.node);
  const reasons = readTaskList(reader, "reason", true);
  reader.finish("een stelling, feedback met > ervoor en één lijst met redenen");
  return {
    stem,
    stemText,
    type: "true-false" as const,
    answer: answer === "true",
    feedback: feedback ? reader.feedback(feedback) : "",
    reasons,
  };
}

function readTaskList(reader: QuestionReader, role: string, exactlyOne: boolean): Option[] {
  const list = reader.take("list");
  if (!list) {
    reader.refuse(reader.node, "De antwoorden ontbreken. Zet ze in een lijst met - [x] en - [ ].");
    return [];
  }
  const flaws = reader.problems.length;
  const options = reader.options(list, role);
  // With a broken line the count would say something that is not so.
  if (reader.problems.length === flaws) refuseKey(reader, list, options, exactlyOne);
  return options;
}

function refuseKey(reader: QuestionReader, list: Nodes, options: Option[], exactlyOne: boolean): void {
  const right = options.filter((option) => option.correct);
  if (right.length === 0) {
    reader.refuse(list, `De vraag heeft geen goed antwoord. Zet ${exactlyOne ? "precies één" : "ten minste één"} [x].`);
  } else if (exactlyOne && right.length > 1) {
    const second = right[1] ? (reader.lines.get(right[1].id) ?? lineOf(list)) : lineOf(list);
    reader.problems.push({
      file: reader.file,
      line: second,
      message: `De vraag heeft ${right.length} goede antwoorden. Zet precies één [x].`,
    });
  }
  if (right.length === options.length && options.length > 1)
    reader.refuse(list, "Alle antwoorden zijn goed. Zet ten minste één [ ].");
}
