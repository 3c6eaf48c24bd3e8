/** Prepares the closing case for the compiler. Questions, choices and reasons are taken out, so that no reason gets into compiled code. */
import { childrenOf, isTag, type Nodes } from "~/platform/markdown/tree";
import { renderInlineMarkdown } from "~/questions/reading/inline-html.server";
import type { ClosingCaseStep } from "../release/closing-case/closing-case";
import type { ParsedClosingCase } from "../source/closing-case/read-closing-case.server";
import { readStep } from "../source/closing-case/step-shape";
import { prepareFigure } from "./prepare-figure";
import { block, finishTree, type LessonPreparedForCompiler } from "./prepare-lesson.server";

/** The start and the end of what belongs to a step, or to the guidance at the end. The HTML between them is theirs. */
export type ClosingCaseCut =
  | { kind: "step"; step: Omit<ClosingCaseStep, "html"> }
  | { kind: "guidance" }
  | { kind: "end" };

/** Returns the prepared text. `pictures` maps `media/<name>` to the address of that picture. */
export function prepareClosingCaseForCompiler(
  { tree, steps }: ParsedClosingCase,
  pictures: ReadonlyMap<string, string>,
): LessonPreparedForCompiler<ClosingCaseCut> {
  const cuts: ClosingCaseCut[] = [];
  const blocks: Nodes[] = [];
  let run: Nodes[] = [];
  let figures = 0;
  const cut = (each: ClosingCaseCut) => blocks.push(block("Cut", { at: String(cuts.push(each) - 1) }, []));
  const flush = () => {
    if (run.length > 0) blocks.push(block("Prose", {}, run));
    run = [];
  };
  for (const node of tree.children as Nodes[]) {
    if (!isTag(node)) run.push(node);
    else if (node.name === "Figure") run.push(prepareFigure(pictures, ++figures, node));
    else if (node.name === "Step" || node.name === "Guidance") {
      flush();
      const step = steps.find((each) => each.node === node);
      cut(step ? { kind: "step", step: describeStep(step) } : { kind: "guidance" });
      run.push(...(step ? readStep(step.node).story : childrenOf(node)));
      flush();
      cut({ kind: "end" });
    }
  }
  flush();
  return { tree: finishTree(blocks), cuts };
}

function describeStep({ id, title, lesson, node }: ParsedClosingCase["steps"][number]): Omit<ClosingCaseStep, "html"> {
  const { question, options } = readStep(node);
  return {
    kind: "step",
    id,
    title,
    ...(lesson === undefined ? {} : { lesson }),
    question: renderInlineMarkdown(question.children),
    options: options.map(({ text }) => renderInlineMarkdown(text.children)),
    reasons: options.flatMap(({ reasons }, at) =>
      reasons.map(({ name, text }) => ({ name, option: at + 1, html: renderInlineMarkdown(text.children) })),
    ),
  };
}
