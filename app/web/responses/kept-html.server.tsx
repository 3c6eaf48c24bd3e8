/** Keeps the HTML of what was drawn once (docs/decisions/029-draw-once.md). One a process: the key tells all that it depends on. */
import { randomBytes } from "node:crypto";
import { LRUCache } from "lru-cache";
import { renderToStaticMarkup } from "react-dom/server";
import { PageMarkContext } from "~/ui/forms/page-mark-context";
import type { Keep } from "~/ui/kept";

/** In characters. A course of eight lessons in every order of its options takes some four million. */
const maxSize = 20_000_000;

export function createKeep(): Keep {
  // Stands where the mark of a page belongs. Nobody can guess it, so no text holds it.
  const gap = randomBytes(16).toString("hex");
  const kept = new LRUCache<string, string[]>({
    maxSize,
    sizeCalculation: (parts, key) => key.length + parts.reduce((sum, { length }) => sum + length + 1, 0),
  });
  return (key, element, mark) => {
    let parts = kept.get(key);
    if (!parts) {
      const drawn = <PageMarkContext.Provider value={gap}>{element}</PageMarkContext.Provider>;
      parts = renderToStaticMarkup(drawn).split(gap);
      kept.set(key, parts);
    }
    return parts.join(mark);
  };
}
