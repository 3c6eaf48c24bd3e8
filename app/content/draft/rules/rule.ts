/** What every rule is: it reads the text of a dossier in Dutch and returns draft questions. A rule invents nothing and draws nothing at random. */
import type { DraftAsk, DraftChoice, DraftNeed, DraftQuestion } from "../draft-question";
import type { DossierText, PassageText } from "../language/dossier-text";

export interface DraftRule {
  name: string;
  /** Whether its drafts are offered. It is on if two readers found enough of them usable: docs/drafts/rubric.md. */
  on: boolean;
  find(text: DossierText): FoundDraft[];
}

/** A draft without what is the same for every rule. */
export interface FoundDraft {
  /** The passages on which the key stands. */
  passages: string[];
  /** See `DraftQuestion`. */
  place: string;
  evidence: string;
  ask: DraftAsk;
}

/** Returns drafts with their ids, which stay the same as long as the passages do. */
export function nameDrafts({ name }: Pick<DraftRule, "name">, found: readonly FoundDraft[]): DraftQuestion[] {
  const counts = new Map<string, number>();
  return found.map((draft) => {
    const start = `${name}-${draft.passages[0]}`;
    const count = (counts.get(start) ?? 0) + 1;
    counts.set(start, count);
    return { id: count === 1 ? start : `${start}-${count}`, rule: name, needs: listNeeds(draft.ask), ...draft };
  });
}

/** Every option needs feedback. Behind a wrong one there should be a misconception that somebody really has. */
function listNeeds(ask: DraftAsk): DraftNeed[] {
  return "wrong" in ask || ask.type === "true-false" ? ["feedback", "misconception", "hint"] : ["feedback", "hint"];
}

/** All parts of a draft that are right, which are those that must stand in the source. */
export function listKey(ask: DraftAsk): DraftChoice[] {
  switch (ask.type) {
    case "single":
      return [ask.right];
    case "multiple":
      return ask.right;
    case "true-false":
      return ask.reasons.slice(0, 1);
    case "match":
      return ask.pairs.flatMap(({ left, right }) => [left, right]);
    case "sort":
      return ask.groups.flatMap(({ cards }) => cards);
    case "order":
      return ask.steps;
  }
}

/** All parts of a draft that are wrong, or match nothing. */
export function listWrong(ask: DraftAsk): DraftChoice[] {
  switch (ask.type) {
    case "single":
    case "multiple":
      return ask.wrong;
    case "true-false":
      return ask.reasons.slice(1);
    case "match":
      return ask.extra;
    default:
      return [];
  }
}

/** Returns the text of the heading of a passage, or null if it has none. */
export function findHeading(text: DossierText, { passage }: PassageText): PassageText | null {
  return text.passages.find((each) => each.passage.id === passage.section) ?? null;
}
