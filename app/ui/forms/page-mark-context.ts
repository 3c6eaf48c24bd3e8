import { createContext } from "react";
import { visitorPageMark } from "../page-mark";

/**
 * The page mark of the page that is being rendered: a code that shows for whom the page was made. Every form sends this code
 * (app/ui/page-mark.ts). `app/root.tsx` sets it, and so does code that renders a part of a page. If it is not set, forms contain the mark
 * of visitors, with which the server refuses a form of a learner.
 */
export const PageMarkContext = createContext(visitorPageMark);
