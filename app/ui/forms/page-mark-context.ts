import { createContext } from "react";
import { visitorMark } from "../page-mark";

/** Filled by `app/root.tsx`, and by whatever renders a part of a page. Without it a form is a visitor's, which no account can send. */
export const PageMarkContext = createContext(visitorMark);
