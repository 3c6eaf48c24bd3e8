import { createContext } from "react";
import { visitorMark } from "../page-mark";

/**
 * The page mark of the page that is shown: a code that shows for whom the page was made, and that every form sends (app/ui/page-mark.ts).
 * Set by `app/root.tsx` and by code that renders a part of a page. Without it a form has the mark of visitors, which no account can send.
 */
export const PageMarkContext = createContext(visitorMark);
