/** Events with their years: what came first? */
import { type DatedEvent, listDatedEvents } from "../dated-events";
import type { DraftRule, FoundDraft } from "../rule";
import { orderByHash } from "../stable-order";

const [fewest, most] = [4, 5];

export const yearsOrder: DraftRule = {
  name: "years-order",
  on: true,
  find: (text) => orderEvents(listDatedEvents(text)),
};

/** Events of a part of the dossier; if no part has enough of them, those of the whole. */
function orderEvents(events: readonly DatedEvent[]): FoundDraft[] {
  const parts = [...new Set(events.map(({ section }) => section))].map((section) =>
    events.filter((event) => event.section === section),
  );
  const whole = parts.filter((part) => countYears(part) >= fewest);
  return (whole.length > 0 ? whole : [[...events]]).flatMap(composeOrder);
}

const countYears = (events: readonly DatedEvent[]) => new Set(events.map((event) => event.year)).size;

function composeOrder(events: readonly DatedEvent[]): FoundDraft[] {
  const distinct = orderByHash(events, ({ text }) => text).filter(
    (event, at, all) => all.findIndex((other) => other.year === event.year) === at,
  );
  return [distinct.slice(0, most), distinct.slice(most, 2 * most)]
    .filter(({ length }) => length >= fewest)
    .map(composeFrom);
}

function composeFrom(events: readonly DatedEvent[]): FoundDraft {
  const chosen = events.toSorted((a, b) => a.year - b.year);
  const passages = [...new Set(chosen.map(({ passage }) => passage))];
  const isInverted = chosen.some(({ text }) => text.startsWith("…"));
  const stem = `Zet op volgorde, het oudste eerst.${isInverted ? " Lees “…” als “in dat jaar”." : ""}`;
  return {
    passages,
    place: `${passages[0]}-years`,
    evidence: chosen.map(({ evidence }) => evidence).join(" "),
    ask: { type: "order", stem, steps: chosen.map(({ text, passage }) => ({ text, passage })) },
  };
}
