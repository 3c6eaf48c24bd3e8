import type { MessageTemplate } from "../templates/message-template";

/** What a trainer who writes to members can choose from. */
export interface WritingChoices {
  templates: MessageTemplate[];
  /** The address at which the trainer would get replies. Null if the site can't tell that it is theirs. */
  replyAddress: string | null;
}
