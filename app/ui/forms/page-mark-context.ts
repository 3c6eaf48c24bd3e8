import { createContext } from "react";
import { visitorMark } from "../page-mark";

/**
 * Set by `app/root.tsx` and by code that renders a part of a page. Without it a form has the mark of visitors, which no account can send.
 */
export const PageMarkContext = createContext(visitorMark);
