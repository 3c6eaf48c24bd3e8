/** A trainer's own template of a message. This module can also run in the browser. */
import type { MessageText } from "../acting/message-text";

export const maxTemplateNameLength = 80;
/** The most templates that one trainer can have. */
export const mostTemplates = 50;

export interface MessageTemplate extends MessageText {
  id: string;
  name: string;
}

/** Returns the template with an id that stands in an address, or null. */
export function findTemplate(templates: readonly MessageTemplate[], id: string | null): MessageTemplate | null {
  return templates.find((template) => template.id === id) ?? null;
}
