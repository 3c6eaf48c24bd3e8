/**
 * Parses lessons in such a way that code of an author never runs. Every lesson goes through this file before other code reads it. The
 * frontmatter is cut off for our own YAML parser, and the tree may contain only the nodes and tags listed below.
 */
import { childrenOf, isTag, lineOf, type Nodes, type Root, type TagNode } from "~/platform/markdown/tree";
import { questionAttributeNames } from "~/questions/attributes";
import type { CourseFlaw, CourseProblem } from "./problem";
import { type FlawAtLine, isNameOfHtmlTag, parseLessonText } from "./syntax";

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

/** Every tag that a lesson or closing-case.mdx may contain, with the attributes that it may have. */
const lessonTagAttributes: Readonly<Record<string, readonly string[]>> = {
  Term: ["name"],
  PreQuestion: ["id", "passage"],
  Misconception: ["claim", "source"],
  Case: ["id", "title", "source"],
  Guidance: [],
  Figure: ["kind", "source"],
  Bound: ["to"],
  ToWrite: ["from"],
  Question: questionAttributeNames,
  Recall: ["id"],
  Task: ["id", "title"],
  Further: [],
  Step: ["id", "title", "lesson"],
  Rubric: [],
  Model: [],
  Pitfalls: [],
};

/** What the file is: each kind may have other tags. */
type TextFileKind = "lesson" | "pool" | "closing-case";

/** The tags that an author is told of, when one is written that does not exist. */
const offeredTags: Readonly<Record<TextFileKind, readonly string[]>> = {
  lesson: Object.keys(lessonTagAttributes).filter((tag) => tag !== "Step"),
  pool: ["Question", "Case"],
  "closing-case": ["Term", "Figure", "Bound", "Step", "Guidance"],
};

const largestSource = 400_000;

interface SafelyParsedLesson {
  problems: CourseProblem[];
  /** The YAML block between the two `---` lines. Its first line is line 2 of the file. It is null if the file has no such block. */
  frontmatter: string | null;
  /** The allowed blocks of the text, with the line numbers of the file. It is null if the text can't be parsed. */
  tree: Root | null;
  /** The text of the file after its frontmatter. The lines of the frontmatter are empty here, so that line numbers stay the same. */
  body: string;
}

/**
 * Splits a lesson into frontmatter and syntax tree. A forbidden block is reported as a problem and left out of the tree. No code of the
 * lesson runs.
 */
export function parseLessonSafely(file: string, source: string, kind: TextFileKind = "lesson"): SafelyParsedLesson {
  const refuse = (flaw: CourseFlaw): SafelyParsedLesson => ({
    problems: [{ file, line: 1, ...flaw }],
    frontmatter: null,
    tree: null,
    body: "",
  });
  if (source.length > largestSource) return refuse({ code: "lesson-too-long", data: { most: largestSource } });
  const lines = source.replaceAll("\r\n", "\n").split("\n");
  if (lines[0] !== "---") return refuse({ code: "top-block-start" });
  const end = lines.indexOf("---", 1);
  if (end < 0) return refuse({ code: "top-block-end" });
  // Empty lines replace the frontmatter, so that line numbers stay the same as in the file.
  const body = [...lines.slice(0, end + 1).map(() => ""), ...lines.slice(end + 1)].join("\n");
  const { tree, findings } = parseLessonText(body);
  const blocks = (tree?.children ?? []).map((block) => ({ block, found: findForbiddenLessonContent(block, kind) }));
  const problems = [...findings, ...blocks.flatMap(({ found }) => found)].map((each) => ({ file, ...each }));
  const allowed = blocks.filter(({ found }) => found.length === 0).map(({ block }) => block);
  return {
    problems,
    frontmatter: lines.slice(1, end).join("\n"),
    tree: tree && { ...tree, children: allowed },
    body,
  };
}

/** Returns a flaw for everything in a syntax tree that is not allowed in a lesson. */
export function findForbiddenLessonContent(node: Nodes, kind: TextFileKind): FlawAtLine[] {
  const here = forbiddenHere(node, kind).map((flaw) => ({ line: lineOf(node), ...flaw }));
  return [...here, ...childrenOf(node).flatMap((child) => findForbiddenLessonContent(child, kind))];
}

function forbiddenHere(node: Nodes, kind: TextFileKind): CourseFlaw[] {
  if (!nodeTypes.has(node.type)) return [forbiddenType(node.type)];
  if (isTag(node)) return forbiddenTag(node, kind);
  if ((node.type === "link" || node.type === "image") && !isSafeLinkAddress(node.url))
    return [{ code: "link-address", data: { address: node.url } }];
  return [];
}

function forbiddenTag(node: TagNode, kind: TextFileKind): CourseFlaw[] {
  const tag = node.name ?? "";
  const allowed = Object.hasOwn(lessonTagAttributes, tag) ? lessonTagAttributes[tag] : undefined;
  if (isNameOfHtmlTag(tag)) return [{ code: "html-tag", data: { tag } }];
  if (!allowed) return [{ code: "tag-unknown", data: { tag, tags: [...offeredTags[kind]] } }];
  const seen = new Set<string>();
  const flaws: CourseFlaw[] = [];
  for (const attribute of node.attributes) {
    const isText = attribute.type === "mdxJsxAttribute" && typeof attribute.value === "string";
    if (attribute.type !== "mdxJsxAttribute" || !(isText || isWithoutValue(attribute))) {
      flaws.push({ code: "attribute-not-text", data: { tag } });
    } else if (!allowed.includes(attribute.name)) {
      const data = { tag, attribute: attribute.name, attributes: [...allowed] };
      flaws.push({ code: "attribute-unknown", data });
    } else if (seen.has(attribute.name))
      flaws.push({ code: "attribute-twice", data: { tag, attribute: attribute.name } });
    else seen.add(attribute.name);
  }
  return flaws;
}

/** `draft` says all by being there. */
function isWithoutValue({ name, value }: { name: string; value?: unknown }): boolean {
  return name === "draft" && (value === null || value === undefined);
}

function forbiddenType(type: string): CourseFlaw {
  switch (type) {
    case "mdxjsEsm":
      return { code: "code-line" };
    case "mdxFlowExpression":
    case "mdxTextExpression":
      return { code: "braces" };
    case "html":
      return { code: "html" };
    case "definition":
    case "linkReference":
    case "imageReference":
      return { code: "link-reference" };
    case "footnoteReference":
    case "footnoteDefinition":
      return { code: "footnote" };
    default:
      return { code: "markdown-unknown", data: { type } };
  }
}

/**
 * Returns whether an address may be linked: http(s), mailto, or an address inside this site. Other schemes and addresses that begin with
 * `//` are refused.
 */
export function isSafeLinkAddress(url: string): boolean {
  // Browsers skip white space and control characters in front of and inside a scheme.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these must go
  const bare = url.replace(/[\u0000-\u0020\u007f-\u009f]/g, "");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme) return scheme === "mailto" || (/^https?$/.test(scheme) && /^https?:\/\//i.test(bare));
  return bare !== "" && !/^[\\/]{2}/.test(bare) && !bare.includes("\\");
}
