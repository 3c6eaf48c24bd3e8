/** The words of the interface. Loaders and actions give codes; components pick the text here. */
import { createContext, useContext } from "react";
import { account } from "./nl/account";
import { common } from "./nl/common";
import { course } from "./nl/course";
import { enhance } from "./nl/enhance";
import { learning } from "./nl/learning";
import { lesson } from "./nl/lesson";
import { mail } from "./nl/mail";

const nl = { common, course, lesson, learning, enhance, account, mail };

export type Messages = typeof nl;

/** Dutch is complete; any other locale gets Dutch until it has a catalogue. */
export function messagesFor(_locale: string): Messages {
  return nl;
}

export const MessagesContext = createContext<Messages>(nl);

export function useMessages(): Messages {
  return useContext(MessagesContext);
}
