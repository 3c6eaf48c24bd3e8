import { createContext, useContext } from "react";

/**
 * Since when the group of the page is in the archive; null: it is not, or the page is not about one group. `app/entry.server.tsx` sets it from
 * what the guard of the page found, so no page can forget it. Forms look at it: see `Form`.
 */
export const ArchivedGroupContext = createContext<Date | null>(null);

/** Returns whether the page is about a group in the archive, in which only a few forms work. */
export function useIsArchivedGroup(): boolean {
  return useContext(ArchivedGroupContext) !== null;
}
