/**
 * The texts of a lesson with the passages of sources that their author bound them to: `<Bound to="p-3" />` under a heading, and
 * `source="p-3"` on a case, a misconception or a figure. Questions have their own field.
 */
import {
  childrenOf,
  isBlockTag,
  isTag,
  lineOf,
  type Nodes,
  type Root,
  readTextAttributesOfTag,
} from "~/platform/markdown/tree";
import { parseSourcePassageIds } from "~/questions/reading/source-passages";
import type { LessonHeading } from "../source/headings";

export interface BoundText {
  /** The name of the tag around it: a case, misconception or figure. Null for the text under a heading. */
  tag: string | null;
  line: number;
  /** Whether the author wrote what it is bound to, also if that has a wrong form. */
  isBound: boolean;
  /** The ids of the passages. Empty for `none`. Null if the author wrote nothing, or something of a wrong form. */
  passages: string[] | null;
  /** The keys of the sources that it cites. */
  cited: string[];
}

/** The text from a heading up to the next. Its own citations are those outside its blocks. */
export interface BoundSection extends BoundText {
  /** Null for what stands before the first heading. */
  heading: LessonHeading | null;
  blocks: BoundText[];
}

const blockTags = ["Case", "Misconception", "Figure"];
/** What is asked is bound by the question itself, and a list of what to read next claims nothing. */
const tagsWithoutClaims = ["Question", "PreQuestion", "Recall", "Further"];

/** Returns the sections of a lesson. Terms and citations in the tree must have been replaced before. */
export function listBoundSections(tree: Root, headings: readonly LessonHeading[]): BoundSection[] {
  const create = (heading: LessonHeading | null): BoundSection => ({
    heading,
    tag: null,
    line: heading?.line ?? 1,
    ...{ isBound: false, passages: null, cited: [], blocks: [] },
  });
  const sections = [create(null)];
  for (const node of tree.children) {
    const heading = headings.find((each) => each.node === node);
    if (heading) sections.push(create(heading));
    const section = sections.at(-1) as BoundSection;
    // A second tag under a heading is told where it stands; what the first one says still holds.
    if (isBlockTag(node, "Bound")) {
      if (!section.isBound) Object.assign(section, readBinding(readTextAttributesOfTag(node).to));
    } else if (blockTags.some((tag) => isBlockTag(node, tag))) section.blocks.push(readBlock(node));
    else if (!tagsWithoutClaims.some((tag) => isBlockTag(node, tag))) section.cited.push(...listCitedSources(node));
  }
  return sections;
}

/** Returns the blocks of a file that are bound by themselves: cases, misconceptions and figures. */
export function listBoundBlocks(tree: Root): BoundText[] {
  return tree.children.filter((node) => blockTags.some((tag) => isBlockTag(node, tag))).map(readBlock);
}

/** Returns the tree without the tags `<Bound>`, which readers do not see. */
export function removeBoundTags(tree: Root): Root {
  return { ...tree, children: tree.children.filter((node) => !isBlockTag(node, "Bound")) };
}

function readBlock(node: Nodes): BoundText {
  const { source } = isTag(node) ? readTextAttributesOfTag(node) : {};
  const tag = isTag(node) ? (node.name ?? "") : "";
  return { tag, line: lineOf(node), ...readBinding(source), cited: listCitedSources(node) };
}

function readBinding(written: string | undefined): Pick<BoundText, "isBound" | "passages"> {
  return {
    isBound: written !== undefined,
    passages: written === undefined ? null : parseSourcePassageIds(written),
  };
}

function listCitedSources(node: Nodes): string[] {
  const own = isTag(node) && node.name === "Cite" ? [readTextAttributesOfTag(node).source ?? ""] : [];
  return [...own, ...childrenOf(node).flatMap(listCitedSources)];
}
