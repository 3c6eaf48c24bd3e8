/**
 * Nothing that an author writes may run. Every lesson passes here before any other code reads it: frontmatter is cut off
 * for our own YAML parser, and the tree may hold only what stands on the lists below.
 */
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { childrenOf, isTag, lineOf, type Nodes, type Root, type Tag } from "~/platform/markdown/tree";
import type { Problem } from "./problem";

const nodeTypes: ReadonlySet<string> = new Set([
  "root",
  "paragraph",
  "heading",
  "text",
  "emphasis",
  "strong",
  "inlineCode",
  "link",
  "image",
  "list",
  "listItem",
  "blockquote",
  "table",
  "tableRow",
  "tableCell",
  "thematicBreak",
  "break",
  "mdxJsxFlowElement",
  "mdxJsxTextElement",
]);

/** Every tag with the attributes that it may have. */
export const lessonTagAttributes: Readonly<Record<string, readonly string[]>> = {
  Term: ["name"],
  PreQuestion: ["id"],
  Misconception: ["claim"],
  Case: ["id", "title"],
  Guidance: [],
  Figure: ["kind"],
  Question: ["id", "type", "objective", "bloom", "facility", "sources", "passage", "case", "enemies", "answer"],
  Recall: ["id"],
  Rubric: [],
  Model: [],
  Pitfalls: [],
};

const largestSource = 400_000;
const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkMdx).freeze();

export type Guarded =
  /** Lines of the tree are those of the file; the frontmatter starts at line 2. */
  { ok: true; frontmatter: string; tree: Root } | { ok: false; problems: Problem[] };

/** Takes a lesson apart, or says where it holds something that a lesson may not hold. Runs nothing of it. */
export function guardLesson(file: string, source: string): Guarded {
  const refuse = (line: number, message: string): Guarded => ({ ok: false, problems: [{ file, line, message }] });
  if (source.length > largestSource)
    return refuse(1, `Dit bestand is te groot. Er passen ten hoogste ${largestSource} tekens in.`);
  const lines = source.replaceAll("\r\n", "\n").split("\n");
  if (lines[0] !== "---") return refuse(1, "De eerste regel moet precies --- zijn, zonder iets erachter.");
  const end = lines.indexOf("---", 1);
  if (end < 0) return refuse(1, "Het blok bovenaan is niet afgesloten. Zet er een regel met --- onder.");
  // Empty lines keep the line numbers of the file.
  const body = [...lines.slice(0, end + 1).map(() => ""), ...lines.slice(end + 1)].join("\n");
  let tree: Root;
  try {
    tree = parser.parse(body) as Root;
  } catch (error) {
    return { ok: false, problems: [unreadable(file, error)] };
  }
  const problems = findForbidden(tree).map(({ line, message }) => ({ file, line, message }));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, frontmatter: lines.slice(1, end).join("\n"), tree };
}

interface Finding {
  line: number;
  message: string;
}

/** Everything in a tree that is not on the lists. */
export function findForbidden(node: Nodes): Finding[] {
  const here = forbiddenHere(node).map((message) => ({ line: lineOf(node), message }));
  return [...here, ...childrenOf(node).flatMap(findForbidden)];
}

function forbiddenHere(node: Nodes): string[] {
  if (!nodeTypes.has(node.type)) return [forbiddenType(node.type)];
  if (isTag(node)) return forbiddenTag(node);
  if (node.type === "link" || node.type === "image") {
    if (!isSafeAddress(node.url))
      return [`De link ${node.url} kan niet. Gebruik http, https, mailto of een adres binnen de cursus.`];
  }
  return [];
}

function forbiddenTag(tag: Tag): string[] {
  const allowed = tag.name && Object.hasOwn(lessonTagAttributes, tag.name) ? lessonTagAttributes[tag.name] : undefined;
  if (!allowed) {
    const names = Object.keys(lessonTagAttributes).join(", ");
    return [`<${tag.name ?? ""}> kan niet in een les. Deze tags kunnen wel: ${names}.`];
  }
  const seen = new Set<string>();
  const problems: string[] = [];
  for (const attribute of tag.attributes) {
    if (attribute.type !== "mdxJsxAttribute" || typeof attribute.value !== "string") {
      problems.push(`<${tag.name}> mag alleen tekst tussen aanhalingstekens hebben, zoals id="a".`);
    } else if (!allowed.includes(attribute.name)) {
      problems.push(
        `<${tag.name}> kent ${attribute.name} niet. ${allowed.length > 0 ? `Wel: ${allowed.join(", ")}.` : "Deze tag heeft niets tussen de haken."}`,
      );
    } else if (seen.has(attribute.name)) problems.push(`<${tag.name}> heeft twee keer ${attribute.name}.`);
    else seen.add(attribute.name);
  }
  return problems;
}

function forbiddenType(type: string): string {
  switch (type) {
    case "mdxjsEsm":
      return "import en export kunnen niet in een les.";
    case "mdxFlowExpression":
    case "mdxTextExpression":
      return "Tekst tussen { en } kan niet. Zet er een \\ voor als je het teken zelf bedoelt.";
    case "html":
      return "HTML kan niet in een les. Gebruik Markdown.";
    case "definition":
    case "linkReference":
    case "imageReference":
      return "Een link met een verwijzing kan niet. Schrijf het adres erbij: [tekst](https://…).";
    case "footnoteReference":
    case "footnoteDefinition":
      return "Een voetnoot kan niet. Zet het in de tekst, of gebruik een bron: [@sleutel].";
    default:
      return `Dit stuk Markdown (${type}) kan niet in een les.`;
  }
}

/** http(s), mailto, or an address inside the site; never another scheme or another host without one. */
export function isSafeAddress(url: string): boolean {
  // Browsers skip white space and control characters in front of and inside a scheme.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must go
  const bare = url.replace(/[\u0000-\u0020\u007f-\u009f]/g, "");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme) return scheme === "mailto" || (/^https?$/.test(scheme) && /^https?:\/\//i.test(bare));
  return bare !== "" && !/^[\\/]{2}/.test(bare) && !bare.includes("\\");
}

function unreadable(file: string, error: unknown): Problem {
  const message = error as {
    line?: number;
    place?: { line?: number; start?: { line: number } };
    reason?: string;
    message?: string;
  };
  const line = message.line ?? message.place?.start?.line ?? message.place?.line ?? 1;
  const reason = message.reason ?? message.message ?? "";
  if (/`!`/.test(reason)) return { file, line, message: "HTML-commentaar kan niet in een les. Haal <!-- … --> weg." };
  const tag = /closing tag|end-tag|close|corresponding/i.test(reason);
  const hint = tag
    ? "Een tag is niet goed geopend of gesloten. Zet de tags op eigen regels, met lege regels ertussen."
    : "Dit kan niet worden gelezen als tekst met tags.";
  return { file, line, message: `${hint} (${reason})` };
}
