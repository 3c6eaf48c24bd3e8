/**
 * Replaces citations (`[@key]`, `[@key: speaker]`) and glossary terms (`<Term>`) in a text by what the page shows, and collects which sources and terms were
 * used.
 */

import {
  childrenOf,
  createTagNode,
  extractVisibleText,
  isTag,
  lineOf,
  type Nodes,
  type Root,
  readTextAttributesOfTag,
} from "~/platform/markdown/tree";
import type { CourseLanguage } from "~/questions/language";
import { composeCitation, parseCitation } from "./citation";
import type { GlossaryYaml, SourcesYaml } from "./course-schema";
import type { CourseFlaw, CourseProblem } from "./problem";
import { composeSlug } from "./slug";
import type { ParsedYamlFile } from "./yaml-file";

interface CitedKey {
  key: string;
  line: number;
}

export interface CitationsTermsAndProblems {
  citations: CitedKey[];
  /** The glossary terms that were used, as keys of the course's glossary, in the order of their first use. */
  terms: string[];
  problems: CourseProblem[];
}

type Entries<T> = Pick<ParsedYamlFile<T>, "value" | "broken">;

export interface CitationsAndTermsContext {
  file: string;
  /** The language of the course, which decides how numbers are read. */
  language: CourseLanguage;
  /**
   * The beginning of the HTML ids of notes: the id of the lesson, or `final-test`. Inside a question, the id of the question is used
   * instead.
   */
  scope: string;
  /**
   * The glossary, or null if its file can't be read. Then no term is reported as unknown, because it may be in that file. The same holds
   * for `sources`.
   */
  glossary: Entries<GlossaryYaml> | null;
  sources: Entries<SourcesYaml> | null;
  /** The key of the source on which the course is based. Null if course.yaml can't be read. */
  original: string | null;
}

/** Replaces the citations and terms. The given tree itself is changed. */
export function replaceCitationsAndTerms(tree: Root, context: CitationsAndTermsContext): CitationsTermsAndProblems {
  const use: CitationsTermsAndProblems = { citations: [], terms: [], problems: [] };
  const names = new Map<string, string>();
  const glossary = context.glossary?.value ?? {};
  // If an entry of the glossary is invalid, a term that seems unknown may be one of its synonyms. So unknown terms are reported only if all
  // entries are valid.
  const areTermsKnown = context.glossary?.broken.length === 0;
  for (const [term, entry] of Object.entries(glossary)) {
    for (const name of [term, ...entry.synonyms]) names.set(name.toLowerCase(), term);
  }
  let notes = 0;
  const complain = (node: Nodes, flaw: CourseFlaw) =>
    use.problems.push({ file: context.file, line: lineOf(node), ...flaw });

  function resolveTerm(node: Nodes, scope: string): Nodes {
    if (!isTag(node)) return node;
    if (node.type === "mdxJsxFlowElement") complain(node, { code: "term-in-block" });
    if (childrenOf(node).some((child) => child.type !== "text")) complain(node, { code: "term-not-plain" });
    const text = extractVisibleText(node);
    const name = readTextAttributesOfTag(node).name ?? text;
    const term = names.get(name.toLowerCase());
    const entry = term === undefined ? undefined : glossary[term];
    if (term === undefined || !entry) {
      if (areTermsKnown) complain(node, { code: "term-unknown", data: { term: name } });
      return node;
    }
    const key = composeSlug(term);
    if (!use.terms.includes(key)) use.terms.push(key);
    notes += 1;
    const made = createTagNode(
      "mdxJsxTextElement",
      "Term",
      { id: `term-${scope}-${notes}`, term, definition: entry.definition },
      [{ type: "text", value: text }],
    );
    return { ...made, position: node.position };
  }

  function resolveCitations(node: Extract<Nodes, { type: "text" }>, scope: string): Nodes[] {
    const parts = node.value.split(/(\[@[^\]]*\])/);
    return parts.flatMap((part, index): Nodes[] => {
      if (index % 2 === 0) return part === "" ? [] : [plain(part, node)];
      return cite(part, node, scope);
    });
  }

  /** A citation that is still here has no end in this text: its bracket is open, or it has markup inside. */
  function plain(value: string, node: Extract<Nodes, { type: "text" }>): Nodes {
    const [written] = /\[@.{0,40}/.exec(value) ?? [];
    if (written) complain(node, { code: "citation-form", data: { written: written.trim() } });
    return value === node.value ? node : { type: "text", value, position: node.position };
  }

  function cite(written: string, node: Nodes, scope: string): Nodes[] {
    const parts = written
      .slice(1, -1)
      .split(";")
      .map((each) => parseCitation(each.trim()));
    const cited = parts.filter((part) => part !== null);
    if (cited.length < parts.length) {
      complain(node, { code: "citation-form", data: { written } });
      return [];
    }
    return cited.flatMap(({ key, speaker }, index): Nodes[] => {
      use.citations.push({ key, line: lineOf(node) });
      const sources = context.sources?.value ?? {};
      const source = Object.hasOwn(sources, key) ? sources[key] : undefined;
      if (!source) {
        if (context.sources && !context.sources.broken.includes(key))
          complain(node, { code: "source-unknown", data: { source: key } });
        return [];
      }
      notes += 1;
      const attributes = {
        ...composeCitation(key, source, speaker, context.original),
        id: `cite-${scope}-${notes}`,
        language: context.language,
        ...(index === 0 && { opening: "(" }),
        closing: index === cited.length - 1 ? ")" : ";",
      };
      const made = { ...createTagNode("mdxJsxTextElement", "Cite", attributes, []), position: node.position };
      return index === 0 ? [made] : [{ type: "text", value: " " }, made];
    });
  }

  function walk(node: Nodes, scope: string): void {
    if (!("children" in node)) return;
    const inside = isTag(node) && node.name === "Question" ? (readTextAttributesOfTag(node).id ?? scope) : scope;
    node.children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
      if (child.type === "text") return resolveCitations(child, inside);
      if (isTag(child) && child.name === "Term") return [resolveTerm(child, inside)];
      walk(child, inside);
      return [child];
    }) as never;
  }
  walk(tree, context.scope);
  return use;
}
