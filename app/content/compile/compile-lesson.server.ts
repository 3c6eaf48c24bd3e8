/**
 * Compiles a prepared lesson to static HTML with mdx-bundler. Compiling takes 40 to 60 ms, so only the build does it, never a page request.
 */
import { bundleMDX } from "mdx-bundler";
import { getMDXExport } from "mdx-bundler/client/index.js";
import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { computeSha256OfText } from "~/platform/hash.server";
import type { Root } from "~/platform/markdown/tree";
import type { CourseLanguage } from "~/questions/language";
import { LessonLabelsContext } from "~/ui/lesson/blocks";
import { getLessonLabels } from "~/ui/lesson/labels";
import { lessonTagComponents } from "~/ui/lesson/tags";
import type { LessonPreparedForCompiler } from "./prepare-lesson.server";

export interface LessonCompileOptions {
  language: CourseLanguage;
  /** The cache of compiled lessons. If it is null, every lesson is compiled again. */
  cache: CompiledLessonCache | null;
}

/**
 * Stores the HTML of compiled lessons by a key made from the lesson's content and language. If the code of the compiler changes, nothing of
 * the old cache is used.
 */
export interface CompiledLessonCache {
  read(key: string): Promise<string | null>;
  write(key: string, html: string): Promise<void>;
}

const cutMark = /<hr data-cut="(\d+)"\/>/;

/** Compiles a prepared text. Returns its HTML in parts, and between them what was taken out. */
export async function compileLesson<Cut>(
  prepared: LessonPreparedForCompiler<Cut>,
  options: LessonCompileOptions,
): Promise<({ kind: "html"; html: string } | Cut)[]> {
  const html = await cached(prepared.tree, options);
  return html.split(cutMark).flatMap((part, index): ({ kind: "html"; html: string } | Cut)[] => {
    if (index % 2 === 0) return part.trim() === "" ? [] : [{ kind: "html", html: part.trim() }];
    const cut = prepared.cuts[Number(part)];
    if (!cut) throw new Error(`no cut ${part}`);
    return [cut];
  });
}

async function cached(tree: Root, { cache, language }: LessonCompileOptions): Promise<string> {
  const key = computeSha256OfText(JSON.stringify([language, tree]));
  const known = await cache?.read(key);
  if (known) return known;
  const html = render(await compileLessonTreeToCode(tree), language);
  await cache?.write(key, html);
  return html;
}

/**
 * Turns the tree of a lesson into JavaScript code. mdx-bundler never parses the author's text: it gets an empty source, and the checked
 * tree replaces what it parsed. Its library gray-matter would run `---js` frontmatter, so those engines are refused too.
 */
export async function compileLessonTreeToCode(tree: Root, source = "---\n---\n"): Promise<string> {
  const { code } = await bundleMDX({
    source,
    grayMatterOptions: (options) => {
      const engines = { javascript: refuseEngine, js: refuseEngine, coffee: refuseEngine, cson: refuseEngine };
      return { ...options, engines } as typeof options;
    },
    mdxOptions(options) {
      options.remarkPlugins = [...(options.remarkPlugins ?? []), () => () => structuredClone(tree)];
      return options;
    },
    esbuildOptions(options) {
      options.target = "es2022";
      return options;
    },
  });
  return code;
}

function refuseEngine(): never {
  throw new Error("frontmatter may not hold code");
}

function render(code: string, language: CourseLanguage): string {
  const { default: Lesson } = getMDXExport(code) as unknown as { default: FunctionComponent<{ components: object }> };
  const page = createElement(Lesson, { components: lessonTagComponents });
  return renderToStaticMarkup(createElement(LessonLabelsContext.Provider, { value: getLessonLabels(language) }, page));
}
