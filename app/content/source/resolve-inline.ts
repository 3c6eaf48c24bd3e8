/** Turns `[@key]` and `<Term>` into what the page shows, and keeps account of what was used where. */

import {
  attributesOf,
  childrenOf,
  isTag,
  lineOf,
  makeTag,
  type Nodes,
  plainText,
  type Root,
} from "~/platform/markdown/tree";
import type { GlossaryFile, SourcesFile } from "./course-schema";
import type { Problem } from "./problem";
import { slugOf } from "./slug";

export interface Citation {
  key: string;
  line: number;
}

export interface InlineUse {
  citations: Citation[];
  /** Keys of the glossary in order of first use. */
  terms: string[];
  problems: Problem[];
}

export interface InlineContext {
  file: string;
  /** Start of the ids of notes in running text; those in a question start with its id. */
  scope: string;
  glossary: GlossaryFile;
  sources: SourcesFile;
}

/** Changes the tree in place. */
export function resolveInline(tree: Root, context: InlineContext): InlineUse {
  const use: InlineUse = { citations: [], terms: [], problems: [] };
  const names = new Map<string, string>();
  for (const [term, entry] of Object.entries(context.glossary)) {
    for (const name of [term, ...entry.synonyms]) names.set(name.toLowerCase(), term);
  }
  let notes = 0;
  const complain = (node: Nodes, message: string) =>
    use.problems.push({ file: context.file, line: lineOf(node), message });

  function resolveTerm(node: Nodes, scope: string): Nodes {
    if (!isTag(node)) return node;
    if (node.type === "mdxJsxFlowElement")
      complain(node, "<Term> hoort in een zin en kan niet alleen op een regel staan.");
    if (childrenOf(node).some((child) => child.type !== "text")) complain(node, "In <Term> staat alleen gewone tekst.");
    const text = plainText(node);
    const name = attributesOf(node).name ?? text;
    const term = names.get(name.toLowerCase());
    const entry = term === undefined ? undefined : context.glossary[term];
    if (term === undefined || !entry) {
      complain(node, `Het begrip ‘${name}’ staat niet in glossary.yaml.`);
      return node;
    }
    const key = slugOf(term);
    if (!use.terms.includes(key)) use.terms.push(key);
    notes += 1;
    const made = makeTag(
      "mdxJsxTextElement",
      "Term",
      { id: `term-${scope}-${notes}`, term, definition: entry.definition },
      [{ type: "text", value: text }],
    );
    return { ...made, position: node.position };
  }

  function resolveCitations(node: Extract<Nodes, { type: "text" }>): Nodes[] {
    const parts = node.value.split(/(\[@[^\]]*\])/);
    if (parts.length === 1) return [node];
    return parts.flatMap((part, index): Nodes[] => {
      if (index % 2 === 0) return part === "" ? [] : [{ type: "text", value: part, position: node.position }];
      return cite(part, node);
    });
  }

  function cite(written: string, node: Nodes): Nodes[] {
    const keys = written
      .slice(1, -1)
      .split(";")
      .map((each) => each.trim());
    if (keys.some((key) => !/^@\S+$/.test(key))) {
      complain(node, `De bron ${written} is niet goed geschreven. Schrijf [@sleutel] of [@een; @twee].`);
      return [];
    }
    return keys.flatMap((each, index): Nodes[] => {
      const key = each.slice(1);
      const source = Object.hasOwn(context.sources, key) ? context.sources[key] : undefined;
      if (!source) {
        complain(node, `De bron ${key} staat niet in sources.yaml.`);
        return [];
      }
      use.citations.push({ key, line: lineOf(node) });
      const label = `${index === 0 ? "(" : ""}${source.label}${index === keys.length - 1 ? ")" : ";"}`;
      const made = { ...makeTag("mdxJsxTextElement", "Cite", { source: key, label }, []), position: node.position };
      return index === 0 ? [made] : [{ type: "text", value: " " }, made];
    });
  }

  function walk(node: Nodes, scope: string): void {
    if (!("children" in node)) return;
    const inside = isTag(node) && node.name === "Question" ? (attributesOf(node).id ?? scope) : scope;
    node.children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
      if (child.type === "text") return resolveCitations(child);
      if (isTag(child) && child.name === "Term") return [resolveTerm(child, inside)];
      walk(child, inside);
      return [child];
    }) as never;
  }
  walk(tree, context.scope);
  return use;
}
