/** A trainer's own template of a message. This module can also run in the browser. */
import type { MessageText } from "../acting/message-text";

export const maxTemplateNameLength = 80;
/** The most templates that one trainer can have. */
export const mostTemplates = 50;

export interface MessageTemplate extends MessageText {
  id: string;
  name: string;
}
