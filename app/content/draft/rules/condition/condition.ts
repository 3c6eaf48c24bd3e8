/** `als … dan`, `mits`, `tenzij`, `alleen wanneer`: when does it hold, or what follows then? */
import { askToFinish } from "../clauses";
import type { DraftRule } from "../rule";

export const condition: DraftRule = {
  name: "condition",
  on: false,
  find: (text) =>
    askToFinish(text, {
      follows: /^(?<before>(?:als|wanneer|zodra|indien) [^,;:]+,)(?: dan)? (?<key>[^;:]+)$/iu,
      unless: /^(?<before>[^;:]+?,? tenzij) (?<key>[^,;:]+)$/iu,
      provided: /^(?<before>[^;:]+?,? mits) (?<key>[^,;:]+)$/iu,
      only: /^(?<before>[^;:]+? (?:alleen|pas) (?:als|wanneer|zodra)) (?<key>[^,;:]+)$/iu,
      when: /^(?<before>[^;:]+?(?<!net|zo|even|dan|zoals|zowel|meer|anders),? (?:als|wanneer|zodra|indien)) (?<key>[^,;:]+)$/iu,
    }),
};
