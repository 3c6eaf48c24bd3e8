/** Reads the file of a lesson or of the final test: parses it safely, and separates the text from the questions. */
import {
  type BlockTagNode,
  childrenOf,
  isBlockTag,
  lineOf,
  type Root,
  readTextAttributesOfTag,
} from "~/platform/markdown/tree";
import { type ParsedQuestion, parseQuestion } from "~/questions/reading/parse-question.server";
import { parseSourcePassageIds } from "~/questions/reading/source-passages";
import {
  type BoundSection,
  type BoundText,
  listBoundBlocks,
  listBoundSections,
  removeBoundTags,
} from "../dossier/bound-texts";
import { courseFileSchemas, type LessonFrontmatter } from "./course-schema";
import { assignHeadingIds, type LessonHeading } from "./headings";
import { findMisreadMarkdown } from "./misread-markdown";
import { parseLessonSafely } from "./parse-lesson-safely";
import { findMisplacedOrInvalidBlocks, findMisplacedOrInvalidBlocksOfPool } from "./placement";
import type { CourseProblem } from "./problem";
import {
  type CitationsAndTermsContext,
  type CitationsTermsAndProblems,
  replaceCitationsAndTerms,
} from "./replace-citations-and-terms";
import { findSecondFurther } from "./tasks/task-shape";
import { type ParsedYamlFile, parseAndValidateYaml } from "./yaml-file";

interface LessonCase {
  id: string;
  title: string;
  line: number;
  node: BlockTagNode;
}

export interface QuestionInFile extends ParsedQuestion {
  file: string;
}

/** The tags with an id whose answer is kept as a note of the learner. */
const asideTags = ["PreQuestion", "Recall", "Task"] as const;
export type AsideTag = (typeof asideTags)[number];

export interface ParsedLesson {
  file: string;
  id: string;
  number: number;
  /** The frontmatter without its invalid fields, or null if it can't be read. */
  frontmatter: ParsedYamlFile<Partial<LessonFrontmatter>> | null;
  /** The syntax tree of the lesson, with the allowed blocks only, and without the tags `<Bound>`. */
  tree: Root;
  /** The text of the lesson by heading, with the passages of sources that it is bound to. */
  sections: BoundSection[];
  /** Whether the tree contains the complete text. If not, a heading or pre-question that seems to be missing may be in the rest. */
  isTextWhole: boolean;
  /** Whether every part of the file could be read, including questions and frontmatter. */
  isWhole: boolean;
  headings: LessonHeading[];
  cases: LessonCase[];
  /** The questions in the file that could be read. */
  questions: QuestionInFile[];
  /**
   * The pre-questions, recall questions and tasks of the lesson. Rules check their ids, their passages and the number of pre-questions.
   */
  asides: { tag: AsideTag; id: string; line: number; passage?: string }[];
  use: Pick<CitationsTermsAndProblems, "citations" | "terms">;
  /** The pieces that are still to write, with the passages of the source that they are to be about. */
  toWrite: { line: number; passages: string[] }[];
}

export interface ParsedQuestionFileOfFinalTest {
  file: string;
  tree: Root;
  isWhole: boolean;
  /** The cases in the file that its questions, or those of another file of the pool, are about. */
  cases: LessonCase[];
  /** The same cases, with the passages of sources that they are bound to. */
  blocks: BoundText[];
  questions: QuestionInFile[];
  use: Pick<CitationsTermsAndProblems, "citations">;
}

export interface CourseFileReadResult<T> {
  /** What was read, or null if nothing could be read. */
  value: T | null;
  problems: CourseProblem[];
  warnings: CourseProblem[];
}

/** Reads the file of a lesson. No code in the file runs. */
export function readLessonFile(
  name: { id: string; number: number },
  source: string,
  context: CitationsAndTermsContext,
): CourseFileReadResult<ParsedLesson> {
  const opened = openTextFile(source, context, courseFileSchemas.lesson);
  const { tree, frontmatter, use, warnings } = opened;
  if (!tree) return { value: null, problems: opened.problems, warnings };
  const questions = readQuestions(tree, context);
  const cases = listCases(tree);
  const asides = tree.children.flatMap((node) => {
    const tag = asideTags.find((name) => isBlockTag(node, name));
    if (!tag) return [];
    const { id = "", passage } = readTextAttributesOfTag(node as BlockTagNode);
    return [{ tag, id, passage, line: lineOf(node) }];
  });
  const headings = assignHeadingIds(tree);
  const value = {
    file: context.file,
    ...name,
    frontmatter,
    tree: removeBoundTags(tree),
    sections: listBoundSections(tree, headings),
    isTextWhole: opened.isTextWhole,
    isWhole: opened.isWhole && questions.problems.length === 0,
    headings,
    cases,
    questions: questions.read,
    asides,
    use,
    toWrite: listPiecesToWrite(tree),
  };
  // A citation of an unknown source is gone from the tree, so its line may seem to begin with neither a link nor a source.
  const sources = context.sources?.value ?? {};
  const unknown = use.citations.filter(({ key }) => !Object.hasOwn(sources, key)).map(({ line }) => line);
  const misplaced = [
    ...findMisplacedOrInvalidBlocks(context.file, tree),
    ...findSecondFurther(context.file, tree),
  ].filter(({ code, line }) => code !== "further-item" || !unknown.includes(line));
  return { value, problems: [...opened.problems, ...questions.problems, ...misplaced], warnings };
}

function listPiecesToWrite(tree: Root): ParsedLesson["toWrite"] {
  return tree.children.flatMap((node) =>
    isBlockTag(node, "ToWrite")
      ? [{ line: lineOf(node), passages: parseSourcePassageIds(readTextAttributesOfTag(node).from ?? "") ?? [] }]
      : [],
  );
}

function listCases(tree: Root): LessonCase[] {
  return tree.children
    .filter((node) => isBlockTag(node, "Case"))
    .map((node) => ({
      id: "",
      title: "",
      ...readTextAttributesOfTag(node as BlockTagNode),
      line: lineOf(node),
      node: node as BlockTagNode,
    }));
}

/** Reads a file of the final test, which may contain only questions, and cases that questions are about. */
export function readFinalTestFile(
  source: string,
  context: CitationsAndTermsContext,
): CourseFileReadResult<ParsedQuestionFileOfFinalTest> {
  const opened = openTextFile(source, context, courseFileSchemas.pool);
  const { tree, use, warnings } = opened;
  if (!tree) return { value: null, problems: opened.problems, warnings };
  const questions = readQuestions(tree, context);
  const odd = tree.children.filter((node) => !isBlockTag(node, "Question") && !isBlockTag(node, "Case"));
  const stray = odd.map(
    (node): CourseProblem => ({ file: context.file, line: lineOf(node), code: "pool-holds-other" }),
  );
  const isWhole = opened.isWhole && questions.problems.length === 0;
  const [cases, blocks] = [listCases(tree), listBoundBlocks(tree)];
  const value = { file: context.file, tree, isWhole, cases, blocks, questions: questions.read, use };
  const misplaced = findMisplacedOrInvalidBlocksOfPool(context.file, tree);
  return { value, problems: [...opened.problems, ...stray, ...misplaced, ...questions.problems], warnings };
}

/** Parses a file safely, reads its frontmatter, and replaces glossary terms and citations in the tree by what the page shows. */
export function openTextFile<Kind extends (typeof courseFileSchemas)["lesson" | "pool" | "closingCase"]>(
  source: string,
  context: CitationsAndTermsContext,
  kind: Kind,
) {
  const { file } = context;
  const guarded = parseLessonSafely(
    file,
    source,
    kind === courseFileSchemas.closingCase ? "closing-case" : kind === courseFileSchemas.pool ? "pool" : "lesson",
  );
  const top = guarded.frontmatter === null ? null : parseAndValidateYaml(file, guarded.frontmatter, kind, 2);
  const frontmatter = top?.file ?? null;
  const unquoted = frontmatter?.value.title !== undefined && !frontmatter.isQuoted(["title"]);
  const warnings = guarded.tree ? findMisreadMarkdown(file, guarded.body, guarded.tree) : [];
  const use = guarded.tree
    ? replaceCitationsAndTerms(guarded.tree, context)
    : { citations: [], terms: [], problems: [] };
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
  { file, language }: CitationsAndTermsContext,
): { read: QuestionInFile[]; problems: CourseProblem[] } {
  const read: QuestionInFile[] = [];
  const problems: CourseProblem[] = [];
  for (const node of childrenOf(tree)) {
    if (!isBlockTag(node, "Question")) continue;
    const parsed = parseQuestion(language, node);
    if (parsed.ok) read.push({ file, ...parsed.question });
    else problems.push(...parsed.problems.map((problem) => ({ file, ...problem })));
  }
  return { read, problems };
}
