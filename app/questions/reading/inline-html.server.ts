/** Turns Markdown in questions, such as bold words, into HTML without blocks, so that it may stand in a legend, a label or a paragraph. */
import type { Paragraph } from "mdast";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import rehypeStringify from "rehype-stringify";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import {
  extractVisibleText,
  type Nodes,
  type PhrasingContent,
  type Root,
  readTextAttributesOfTag,
  type TagNode,
} from "~/platform/markdown/tree";
import { CitationNote, type CitationNoteProps, GlossaryTerm, type GlossaryTermProps } from "~/ui/lesson/inline";
import type { Html } from "../base";
import { keepMarksWithButtons } from "./keep-marks";

// Dangerous HTML is allowed, because it comes only from `renderTag` below. HTML that an author writes is refused earlier.
const processor = unified()
  .use(remarkRehype, {
    handlers: { mdxJsxTextElement: (_state: unknown, node: TagNode) => ({ type: "raw", value: renderTag(node) }) },
  })
  .use(rehypeStringify, { allowDangerousHtml: true })
  .freeze();

function renderTag(tag: TagNode): Html {
  const attributes = readTextAttributesOfTag(tag);
  if (tag.name === "Term")
    return renderToStaticMarkup(
      createElement(GlossaryTerm, attributes as unknown as GlossaryTermProps, extractVisibleText(tag)),
    );
  if (tag.name === "Cite")
    return renderToStaticMarkup(createElement(CitationNote, attributes as unknown as CitationNoteProps));
  throw new Error(`unexpected tag in a question: ${tag.name}`);
}

export function renderInlineMarkdown(nodes: PhrasingContent[]): Html {
  const html = renderBlockMarkdown([{ type: "paragraph", children: nodes }]);
  return html.slice("<p>".length, -"</p>".length);
}

/** Turns paragraphs and lists into HTML. */
export function renderBlockMarkdown(nodes: Nodes[]): Html {
  return processor.stringify(
    processor.runSync({ type: "root", children: keepMarksWithButtons(nodes) } as Root) as never,
  );
}

/** Returns paragraphs as HTML with an empty line between them instead of `p` elements, because a legend can't contain paragraphs. */
export function renderParagraphsWithLineBreaks(paragraphs: Nodes[]): Html {
  return paragraphs.map((paragraph) => renderInlineMarkdown((paragraph as Paragraph).children)).join("<br><br>");
}
