/** Reads closing-case.mdx: the documents of a dossier, and steps that each ask for a choice. It is never scored. */
import { type BlockTagNode, isBlockTag, lineOf, type Root, readTextAttributesOfTag } from "~/platform/markdown/tree";
import { type BoundSection, listBoundSections, removeBoundTags } from "../../dossier/bound-texts";
import { courseFileSchemas } from "../course-schema";
import { assignHeadingIds, type LessonHeading } from "../headings";
import { findMisplacedOrInvalidBlocks } from "../placement";
import type { CourseFlaw, CourseProblem } from "../problem";
import { type CourseFileReadResult, openTextFile } from "../read-lesson-file.server";
import type { CitationsAndTermsContext, CitationsTermsAndProblems } from "../replace-citations-and-terms";
import type { ParsedYamlFile } from "../yaml-file";
import { readStep } from "./step-shape";

interface ClosingCaseStep {
  id: string;
  title: string;
  /** The id of the lesson that the step builds on, if the author named one. */
  lesson?: string;
  line: number;
  node: BlockTagNode;
}

export interface ParsedClosingCase {
  file: string;
  frontmatter: ParsedYamlFile<{ title?: string }> | null;
  /** The text, without the tags `<Bound>`. */
  tree: Root;
  /** The text by heading, with the passages of sources that it is bound to. */
  sections: BoundSection[];
  /** Whether the tree contains the complete text. */
  isTextWhole: boolean;
  isWhole: boolean;
  headings: LessonHeading[];
  steps: ClosingCaseStep[];
  use: Pick<CitationsTermsAndProblems, "citations" | "terms">;
}

/** Reads the text of closing-case.mdx. No code in it runs. */
export function readClosingCaseFile(
  source: string,
  context: CitationsAndTermsContext,
): CourseFileReadResult<ParsedClosingCase> {
  const { file } = context;
  const opened = openTextFile(source, context, courseFileSchemas.closingCase);
  const { tree, frontmatter, use, isTextWhole } = opened;
  if (!tree) return { value: null, problems: opened.problems, warnings: opened.warnings };
  const misplaced = findMisplacedOrInvalidBlocks(file, tree, "closing-case");
  const steps = listSteps(tree);
  const isWhole = opened.isWhole && misplaced.length === 0;
  const headings = assignHeadingIds(tree);
  const texts = { tree: removeBoundTags(tree), sections: listBoundSections(tree, headings) };
  const value = { file, frontmatter, ...texts, isTextWhole, isWhole, headings, steps, use };
  // The name of a colleague stands in brackets, which is no link that was forgotten.
  const names = misplaced.length === 0 ? listColleagues(steps) : null;
  const warnings = opened.warnings.filter(
    (warning) => warning.code !== "brackets-without-address" || (names !== null && !names.has(warning.data.text)),
  );
  const misbuilt = findMisbuiltParts(file, tree, steps, isTextWhole);
  return { value, problems: [...opened.problems, ...misplaced, ...misbuilt], warnings };
}

function listSteps(tree: Root): ClosingCaseStep[] {
  return tree.children
    .filter((node) => isBlockTag(node, "Step"))
    .map((node) => {
      const { id = "", title = "", lesson } = readTextAttributesOfTag(node as BlockTagNode);
      return { id, title, lesson, line: lineOf(node), node: node as BlockTagNode };
    });
}

function listColleagues(steps: readonly ClosingCaseStep[]): Set<string> {
  const options = steps.flatMap(({ node }) => readStep(node).options);
  return new Set(options.flatMap(({ reasons }) => reasons.map(({ name }) => name)));
}

/** Returns the problems of the case as a whole: it has steps with different ids, and its guidance stands once, after the last of them. */
function findMisbuiltParts(
  file: string,
  tree: Root,
  steps: readonly ClosingCaseStep[],
  isTextWhole: boolean,
): CourseProblem[] {
  const at = (line: number, flaw: CourseFlaw): CourseProblem => ({ file, line, ...flaw });
  const twice = steps.filter(({ id }, index) => id !== "" && steps.findIndex((step) => step.id === id) < index);
  const guidances = tree.children.filter((node) => isBlockTag(node, "Guidance"));
  const lastStep = tree.children.findLastIndex((node) => isBlockTag(node, "Step"));
  const wrong = guidances.filter((node, index) => index > 0 || tree.children.indexOf(node) < lastStep);
  return [
    ...(steps.length === 0 && isTextWhole ? [at(1, { code: "closing-case-without-step" })] : []),
    ...twice.map(({ id, line }) => at(line, { code: "step-id-twice", data: { id } })),
    ...wrong.map((node) => at(lineOf(node), { code: "closing-case-guidance" })),
  ];
}
