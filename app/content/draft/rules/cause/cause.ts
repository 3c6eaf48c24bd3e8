/** `omdat`, `doordat`, `waardoor`, `zodat`, `leidt tot`: what is the cause, or what does it lead to? */
import { askToFinish } from "../clauses";
import type { DraftRule } from "../rule";

export const cause: DraftRule = {
  name: "cause",
  on: false,
  find: (text) =>
    askToFinish(text, {
      because: /^(?<before>.+?,? (?:omdat|doordat))(?: \(?)(?<key>[^,;:]+)$/iu,
      so: /^(?<before>.+?, (?:waardoor|zodat)) (?<key>[^,;:]+)$/iu,
      leads: /^(?<before>.+? (?:leidt|leiden|leidde|leidden) tot) (?<key>[^,;:]+)$/iu,
      causes: /^(?<before>.+? (?:veroorzaakt|veroorzaken|zorgt voor|zorgen voor)) (?<key>[^,;:]+)$/iu,
    }),
};
