/** One lesson or pool file: guarded, read, and taken apart into text and questions. */
import type { z } from "zod";
import { attributesOf, childrenOf, type Flow, isBlockTag, lineOf, type Root } from "~/platform/markdown/tree";
import { type ParsedQuestion, parseQuestion } from "~/questions/reading/parse-question.server";
import { lessonSchema, poolSchema } from "./course-schema";
import { guardLesson } from "./guard";
import { type Heading, nameHeadings } from "./headings";
import { findMisplaced } from "./placement";
import type { Problem } from "./problem";
import { type InlineContext, type InlineUse, resolveInline } from "./resolve-inline";
import { parseYaml, type YamlFile } from "./yaml-file";

export interface LessonCase {
  id: string;
  title: string;
  line: number;
  node: Flow;
}

export interface LessonSource {
  file: string;
  id: string;
  number: number;
  frontmatter: YamlFile<z.output<typeof lessonSchema>>;
  tree: Root;
  headings: Heading[];
  cases: LessonCase[];
  questions: ParsedQuestion[];
  /** Pre-questions and recalls with their ids, for uniqueness and R5. */
  asides: { tag: "PreQuestion" | "Recall"; id: string; line: number }[];
  use: Pick<InlineUse, "citations" | "terms">;
  /** Line to name when a rule is about the lesson as a whole. */
  line: number;
}

export interface PoolSource {
  file: string;
  tree: Root;
  questions: ParsedQuestion[];
  use: Pick<InlineUse, "citations">;
}

type Outcome<T> = { value: T | null; problems: Problem[] };

/** Never runs anything of the source. `value` is null when nothing sensible can be said about it as a whole. */
export function readLesson(
  name: { id: string; number: number },
  source: string,
  context: InlineContext,
): Outcome<LessonSource> {
  const opened = open(source, context, lessonSchema);
  if (!opened.value) return { value: null, problems: opened.problems };
  const { tree, frontmatter, use } = opened.value;
  const { questions, problems } = readQuestions(tree, context.file);
  const cases = tree.children
    .filter((node) => isBlockTag(node, "Case"))
    .map((node) => ({ id: "", title: "", ...attributesOf(node as Flow), line: lineOf(node), node: node as Flow }));
  const asides = tree.children.flatMap((node) => {
    if (!isBlockTag(node, "PreQuestion") && !isBlockTag(node, "Recall")) return [];
    return [{ tag: node.name as "PreQuestion" | "Recall", id: attributesOf(node).id ?? "", line: lineOf(node) }];
  });
  const value = {
    file: context.file,
    ...name,
    frontmatter,
    tree,
    headings: nameHeadings(tree),
    cases,
    questions,
    asides,
    use,
    line: 1,
  };
  return { value, problems: [...opened.problems, ...problems, ...findMisplaced(context.file, tree)] };
}

/** A file of the final test: questions and nothing else. */
export function readPool(source: string, context: InlineContext): Outcome<PoolSource> {
  const opened = open(source, context, poolSchema);
  if (!opened.value) return { value: null, problems: opened.problems };
  const { tree, use } = opened.value;
  const { questions, problems } = readQuestions(tree, context.file);
  const odd = tree.children.filter((node) => !isBlockTag(node, "Question"));
  const stray = odd.map((node) => ({
    file: context.file,
    line: lineOf(node),
    message: "In final-test/ staan alleen vragen.",
  }));
  return { value: { file: context.file, tree, questions, use }, problems: [...opened.problems, ...stray, ...problems] };
}

function open<S extends z.ZodType>(source: string, context: InlineContext, schema: S) {
  const guarded = guardLesson(context.file, source);
  if (!guarded.ok) return { value: null, problems: guarded.problems };
  const frontmatter = parseYaml(context.file, guarded.frontmatter, schema, 2);
  if (!frontmatter.ok) return { value: null, problems: frontmatter.problems };
  const problems: Problem[] = [];
  if (!frontmatter.isQuoted(["title"])) {
    problems.push({
      file: context.file,
      line: frontmatter.lineOf(["title"]),
      message: 'Zet de titel tussen aanhalingstekens: title: "…".',
    });
  }
  const use = resolveInline(guarded.tree, context);
  return {
    value: { tree: guarded.tree, frontmatter: frontmatter as YamlFile<z.output<S>>, use },
    problems: [...problems, ...use.problems],
  };
}

function readQuestions(tree: Root, file: string): { questions: ParsedQuestion[]; problems: Problem[] } {
  const questions: ParsedQuestion[] = [];
  const problems: Problem[] = [];
  for (const node of childrenOf(tree)) {
    if (!isBlockTag(node, "Question")) continue;
    const parsed = parseQuestion(file, node);
    if (parsed.ok) questions.push(parsed.question);
    else problems.push(...parsed.problems);
  }
  return { questions, problems };
}
