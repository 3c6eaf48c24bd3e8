/**
 * This file creates the cache for the HTML of parts that are rendered once (docs/decisions/029-draw-once.md). Each process has one cache.
 * The key of a part contains everything on which its HTML depends.
 */
import { randomBytes } from "node:crypto";
import { LRUCache } from "lru-cache";
import { renderToStaticMarkup } from "react-dom/server";
import type { RenderCachedHtml } from "~/ui/cached-element";
import { PageMarkContext } from "~/ui/forms/page-mark-context";

/** The largest size of the cache, in characters. A course of eight lessons with every order of its options takes about four million. */
const maxSharedSize = 20_000_000;
/** The same for parts that depend on what learners chose. They have a place of their own, because they push each other out. */
const maxOwnSize = 6_000_000;

export function createHtmlCache(): RenderCachedHtml {
  // This text stands for the page mark in stored HTML. It can't be guessed, so no other text contains it.
  const gap = randomBytes(16).toString("hex");
  const [shared, own] = [createStore(maxSharedSize), createStore(maxOwnSize)];
  return (key, makeElement, mark, isShared) => {
    const kept = isShared ? shared : own;
    let parts = kept.get(key);
    if (!parts) {
      const drawn = <PageMarkContext.Provider value={gap}>{makeElement()}</PageMarkContext.Provider>;
      parts = renderToStaticMarkup(drawn).split(gap);
      kept.set(key, parts);
    }
    return parts.join(mark);
  };
}

function createStore(maxSize: number) {
  return new LRUCache<string, string[]>({
    maxSize,
    sizeCalculation: (parts, key) => key.length + parts.reduce((sum, { length }) => sum + length + 1, 0),
  });
}
