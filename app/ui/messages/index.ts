/** Texts of the interface. Loaders and actions return codes; components choose the text here. */
import { createContext, useContext } from "react";
import { en } from "./en";
import { defaultLocale, type Locale } from "./locale";
import { type Messages, nl } from "./nl";

export type { Messages } from "./nl";

export const catalogues: Record<Locale, Messages> = { nl, en };

export function messagesFor(locale: Locale): Messages {
  return catalogues[locale];
}

export const MessagesContext = createContext<Messages>(messagesFor(defaultLocale));

export function useMessages(): Messages {
  return useContext(MessagesContext);
}
