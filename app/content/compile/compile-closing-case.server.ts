import type { ClosingCase } from "../release/closing-case/closing-case";
import type { ParsedClosingCase } from "../source/closing-case/read-closing-case.server";
import { compileLesson, type LessonCompileOptions } from "./compile-lesson.server";
import { estimateClosingCaseMinutes } from "./measure-lesson";
import { prepareClosingCaseForCompiler } from "./prepare-closing-case.server";

/** Compiles the closing case. `pictures` maps `media/<name>` to the address of that picture. */
export async function compileClosingCase(
  source: ParsedClosingCase,
  pictures: ReadonlyMap<string, string>,
  options: LessonCompileOptions,
): Promise<ClosingCase> {
  const parts: ClosingCase["parts"] = [];
  const guidance: string[] = [];
  // Adds HTML to what is open: the text of the case, a step, or the guidance.
  const addText = (html: string) => parts.push({ kind: "html", html });
  let add: (html: string) => unknown = addText;
  for (const segment of await compileLesson(prepareClosingCaseForCompiler(source, pictures), options)) {
    if (segment.kind === "html") add(segment.html);
    else if (segment.kind === "end") add = addText;
    else if (segment.kind === "guidance") add = (html) => guidance.push(html);
    else {
      const step = { ...segment.step, html: "" };
      parts.push(step);
      add = (html) => {
        step.html += html;
      };
    }
  }
  return {
    title: source.frontmatter?.value.title ?? "",
    minutes: estimateClosingCaseMinutes(source),
    parts,
    ...(guidance.length > 0 && { guidance: guidance.join("") }),
    terms: source.use.terms,
    sources: [...new Set(source.use.citations.map(({ key }) => key))],
  };
}
