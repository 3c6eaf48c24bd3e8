/** Reads the file of a lesson or of the final test: guards it, and splits it into text and questions. */
import { childrenOf, type FlowNode, isBlockTag, lineOf, type Root, readTagAttributes } from "~/platform/markdown/tree";
import { type ParsedQuestion, parseQuestion } from "~/questions/reading/parse-question.server";
import { courseFileSchemas, type LessonFile } from "./course-schema";
import { guardLesson } from "./guard";
import { assignHeadingIds, type Heading } from "./headings";
import { findMisplacedBlocks } from "./placement";
import type { CourseProblem } from "./problem";
import { type InlineContext, type InlineUse, resolveInline } from "./resolve-inline";
import { findSilentLosses } from "./silent-losses";
import { parseYaml, type YamlFile } from "./yaml-file";

export interface LessonCase {
  id: string;
  title: string;
  line: number;
  node: FlowNode;
}

export interface LessonQuestion extends ParsedQuestion {
  file: string;
}

export interface LessonSource {
  file: string;
  id: string;
  number: number;
  /** It is null if it can't be read. Invalid fields are absent. */
  frontmatter: YamlFile<Partial<LessonFile>> | null;
  /** The allowed parts of the text. */
  tree: Root;
  /** Tells whether the tree contains the complete text. If not, a missing heading or pre-question may be in the rest. */
  isTextWhole: boolean;
  /** Tells whether every part of the file could be read, including questions and frontmatter. */
  isWhole: boolean;
  headings: Heading[];
  cases: LessonCase[];
  /** The questions that could be read. */
  questions: LessonQuestion[];
  /** Pre-questions and recall questions, to check their ids and rule R5. */
  asides: { tag: "PreQuestion" | "Recall"; id: string; line: number }[];
  use: Pick<InlineUse, "citations" | "terms">;
  /** The line for problems of the whole lesson. */
  line: number;
}

export interface PoolSource {
  file: string;
  tree: Root;
  isWhole: boolean;
  questions: LessonQuestion[];
  use: Pick<InlineUse, "citations">;
}

export interface FileReading<T> {
  /** It is null if nothing could be read. */
  value: T | null;
  problems: CourseProblem[];
  warnings: CourseProblem[];
}

/** Never runs code of the file. */
export function readLesson(
  name: { id: string; number: number },
  source: string,
  context: InlineContext,
): FileReading<LessonSource> {
  const opened = open(source, context, courseFileSchemas.lesson);
  const { tree, frontmatter, use, warnings } = opened;
  if (!tree) return { value: null, problems: opened.problems, warnings };
  const questions = readQuestions(tree, context);
  const cases = tree.children
    .filter((node) => isBlockTag(node, "Case"))
    .map((node) => ({
      id: "",
      title: "",
      ...readTagAttributes(node as FlowNode),
      line: lineOf(node),
      node: node as FlowNode,
    }));
  const asides = tree.children.flatMap((node) => {
    if (!isBlockTag(node, "PreQuestion") && !isBlockTag(node, "Recall")) return [];
    return [{ tag: node.name as "PreQuestion" | "Recall", id: readTagAttributes(node).id ?? "", line: lineOf(node) }];
  });
  const value = {
    file: context.file,
    ...name,
    frontmatter,
    tree,
    isTextWhole: opened.isTextWhole,
    isWhole: opened.isWhole && questions.problems.length === 0,
    headings: assignHeadingIds(tree),
    cases,
    questions: questions.read,
    asides,
    use,
    line: 1,
  };
  const misplaced = findMisplacedBlocks(context.file, tree);
  return { value, problems: [...opened.problems, ...questions.problems, ...misplaced], warnings };
}

/** A file of the final test contains questions only. */
export function readPool(source: string, context: InlineContext): FileReading<PoolSource> {
  const opened = open(source, context, courseFileSchemas.pool);
  const { tree, use, warnings } = opened;
  if (!tree) return { value: null, problems: opened.problems, warnings };
  const questions = readQuestions(tree, context);
  const odd = tree.children.filter((node) => !isBlockTag(node, "Question"));
  const stray = odd.map(
    (node): CourseProblem => ({ file: context.file, line: lineOf(node), code: "pool-holds-other" }),
  );
  const isWhole = opened.isWhole && questions.problems.length === 0;
  const value = { file: context.file, tree, isWhole, questions: questions.read, use };
  return { value, problems: [...opened.problems, ...stray, ...questions.problems], warnings };
}

/** Refuses what the text may not contain, reads the frontmatter, and looks up terms of the glossary and citations. */
function open<Kind extends (typeof courseFileSchemas)["lesson" | "pool"]>(
  source: string,
  context: InlineContext,
  kind: Kind,
) {
  const { file } = context;
  const guarded = guardLesson(file, source);
  const top = guarded.frontmatter === null ? null : parseYaml(file, guarded.frontmatter, kind, 2);
  const frontmatter = top?.file ?? null;
  const unquoted = frontmatter?.value.title !== undefined && !frontmatter.isQuoted(["title"]);
  const warnings = guarded.tree ? findSilentLosses(file, guarded.body, guarded.tree) : [];
  const use = guarded.tree ? resolveInline(guarded.tree, context) : { citations: [], terms: [], problems: [] };
  const problems: CourseProblem[] = [...guarded.problems, ...(top?.problems ?? [])];
  if (unquoted) problems.push({ file, line: frontmatter.lineOf(["title"]), code: "title-unquoted" });
  return {
    tree: guarded.tree,
    frontmatter,
    use,
    problems: [...problems, ...use.problems],
    warnings,
    isTextWhole: guarded.problems.length === 0,
    isWhole: guarded.problems.length === 0 && top?.problems.length === 0,
  };
}

function readQuestions(
  tree: Root,
  { file, language }: InlineContext,
): { read: LessonQuestion[]; problems: CourseProblem[] } {
  const read: LessonQuestion[] = [];
  const problems: CourseProblem[] = [];
  for (const node of childrenOf(tree)) {
    if (!isBlockTag(node, "Question")) continue;
    const parsed = parseQuestion(language, node);
    if (parsed.ok) read.push({ file, ...parsed.question });
    else problems.push(...parsed.problems.map((problem) => ({ file, ...problem })));
  }
  return { read, problems };
}
