/**
 * Parses the text of a lesson to a syntax tree. The parser stops at its first mistake, so the paragraph with the mistake is emptied and the
 * text is parsed again. In this way one run reports all mistakes.
 */
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Root } from "~/platform/markdown/tree";
import type { CourseFlaw } from "./problem";

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkMdx).freeze();

/** What is wrong in a text, with the line. */
export type FlawAtLine = CourseFlaw & { line: number };

interface ParsedLessonText {
  /** The syntax tree, or null if opening and closing tags don't match, because then nobody can tell where blocks end. */
  tree: Root | null;
  findings: FlawAtLine[];
}

const mostMistakes = 10;

export function parseLessonText(text: string): ParsedLessonText {
  const lines = text.split("\n");
  const findings: FlawAtLine[] = [];
  while (findings.length < mostMistakes) {
    try {
      const tree = parser.parse(lines.join("\n")) as Root;
      return { tree: withoutBlocksAt(tree, findings), findings };
    } catch (error) {
      const finding = explainSyntax(error as SyntaxMessage, lines);
      findings.push(finding);
      if (!clearParagraph(lines, finding.line)) break;
    }
  }
  return { tree: null, findings };
}

/** Removes the blocks in which a paragraph was emptied, because checking what is left of them would report false mistakes. */
function withoutBlocksAt(tree: Root, findings: readonly FlawAtLine[]): Root {
  const lost = ({ position }: Root["children"][number]) =>
    findings.some(({ line }) => position && position.start.line <= line && line <= position.end.line);
  return { ...tree, children: tree.children.filter((block) => !lost(block)) };
}

/**
 * Empties the paragraph at a line. Returns false, and changes nothing, if the paragraph contains only the opening or only the closing tag
 * of a pair, because the other one would then cause the next mistake.
 */
function clearParagraph(lines: string[], line: number): boolean {
  const filled = (index: number) => (lines[index] ?? "").trim() !== "";
  let first = line - 1;
  let last = line - 1;
  if (!filled(first)) return false;
  while (filled(first - 1)) first--;
  while (filled(last + 1)) last++;
  const paragraph = lines.slice(first, last + 1).join("\n");
  const count = (pattern: RegExp) => paragraph.match(pattern)?.length ?? 0;
  if (count(/<[A-Z]/g) !== count(/<\/|\/>/g)) return false;
  // Spaces of the same length replace the text, so that the text after it keeps its position.
  for (let index = first; index <= last; index++) lines[index] = " ".repeat((lines[index] ?? "").length);
  return true;
}

/** The fields of the parser's error (a VFileMessage) that are used here. */
interface SyntaxMessage {
  line?: number;
  column?: number;
  place?: { line?: number; column?: number; start?: { line: number } };
  reason?: string;
  source?: string;
  ruleId?: string;
}

function explainSyntax(error: SyntaxMessage, lines: readonly string[]): FlawAtLine {
  const line = error.line ?? error.place?.start?.line ?? error.place?.line ?? 1;
  const { reason = "", source = "", ruleId } = error;
  if (source === "micromark-extension-mdxjs-esm") return importLine(line, lines);
  if (source === "micromark-extension-mdx-expression") {
    return ruleId === "unexpected-eof"
      ? { line: lastLine(lines, line, /(?<!\\)\{/), code: "braces-open" }
      : { line, code: "braces" };
  }
  if (ruleId === "end-tag-mismatch") {
    const [, tag = ""] = /(?:closing tag for|the closing tag) `<\/?([^`>]*)>`/.exec(reason) ?? [];
    const [, opened] = /` \((\d+):/.exec(reason) ?? [];
    const at = opened ? Number(opened) : line;
    return { line: at, code: isNameOfHtmlTag(tag) ? "html-tag" : "tag-unclosed", data: { tag } };
  }
  if (ruleId === "unexpected-closing-slash") {
    const [, tag = ""] = /<\/\s*([^\s>]*)/.exec(lines[line - 1] ?? "") ?? [];
    return { line, code: isNameOfHtmlTag(tag) ? "html-tag" : "tag-unopened", data: { tag } };
  }
  if (source !== "micromark-extension-mdx-jsx") return { line, code: "text-unreadable" };
  if (ruleId === "unexpected-eof") return { line: lastLine(lines, line, /<[A-Za-z]/), code: "tag-broken" };
  const before = (lines[line - 1] ?? "").slice(0, columnOf(error));
  const opening = before.includes("<") ? line : lastLine(lines, line, /<\/?[A-Za-z]/);
  // The parser reads on over empty lines, so the mistake is in the tag that does not end, and not in the text that it took for attributes.
  if (lines.slice(opening, line).some((each) => each.trim() === "")) return { line: opening, code: "tag-broken" };
  return { line, ...explainCharacter(reason, before, lines[line - 1] ?? "") };
}

/** Returns whether a tag is one of HTML: the names of our own tags begin with a capital. */
export const isNameOfHtmlTag = (tag: string) => /^[a-z]/.test(tag);

const columnOf = ({ column, place }: SyntaxMessage) => column ?? place?.column ?? 1;

/**
 * Explains why a character is not allowed in a tag.
 * @param before the line up to that character
 */
function explainCharacter(reason: string, before: string, line: string): CourseFlaw {
  const start = before.lastIndexOf("<");
  const [text = "<"] = /^<\S*/.exec(line.slice(start)) ?? [];
  if (/^<!/.test(text)) return { code: "html-comment" };
  const [, address] = /^<([^<>\s]*(?:@|:\/\/)[^<>\s]*)>?/.exec(text) ?? [];
  if (address !== undefined) return { code: "address-in-brackets", data: { address } };
  if (/attribute/.test(reason.split(",")[0] ?? "")) return { code: "attribute-broken" };
  return /before name/.test(reason) ? { code: "less-than", data: { text } } : { code: "tag-broken" };
}

/** Returns the flaw for a line that begins with `import` or `export`, because the parser reads such a line as code. */
function importLine(line: number, lines: readonly string[]): FlawAtLine {
  const at = lastLine(lines, line, /^(import|export)\b/);
  const [word = "import"] = /^(import|export)\b/.exec(lines[at - 1] ?? "") ?? [];
  return { line: at, code: "code-line-words", data: { word } };
}

/** Returns the number of the last line, up to the given line, that matches the pattern. If none matches, it returns the given line. */
function lastLine(lines: readonly string[], line: number, pattern: RegExp): number {
  for (let at = Math.min(line, lines.length); at > 0; at--) if (pattern.test(lines[at - 1] ?? "")) return at;
  return line;
}
