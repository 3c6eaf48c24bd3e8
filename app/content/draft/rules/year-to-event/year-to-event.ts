/** A year and what happened in it. The wrong ones happened in other years. */
import { listDatedEvents } from "../dated-events";
import type { DraftRule, FoundDraft } from "../rule";
import { chooseWrongOptions, listPositions } from "../wrong-options";

export const yearToEvent: DraftRule = {
  name: "year-to-event",
  on: false,
  find(text) {
    const positions = listPositions(text);
    const events = listDatedEvents(text).filter((event) => event.text.startsWith("…"));
    return events.flatMap((event): FoundDraft[] => {
      const choose = ({ text: own, passage }: { text: string; passage: string }) => ({ text: own, passage });
      const others = events.filter(({ year }) => year !== event.year).map(choose);
      const right = choose(event);
      const wrong = chooseWrongOptions(right, others, positions);
      if (wrong.length === 0) return [];
      const stem = `Maak af volgens de tekst: “In ${event.year} …”`;
      return [
        {
          passages: [event.passage],
          place: event.place,
          evidence: event.evidence,
          ask: { type: "single", stem, right, wrong },
        },
      ];
    });
  },
};
