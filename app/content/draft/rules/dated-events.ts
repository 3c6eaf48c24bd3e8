/** Sentences, rows and items that say what happened in a year. */
import type { DossierText } from "../language/dossier-text";
import { listDutchWords } from "./dutch-words";
import { hasOpenPronoun, listUsableSentences, pointsElsewhere } from "./sentences";

const mostWords = 18;

export interface DatedEvent {
  year: number;
  /** What happened. It begins with `…` if words stood before it. */
  text: string;
  passage: string;
  section: string;
  place: string;
  evidence: string;
}

export function listDatedEvents(text: DossierText): DatedEvent[] {
  return [...listEventsInSentences(text), ...listEventsInRows(text)];
}

const months = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december";
const date = String.raw`(?:(?:in|vanaf|sinds)(?: het jaar)?|(?:in|op|vanaf|sinds)(?: \d{1,2})? (?:${months})) (?<year>1[0-9]\d\d|20\d\d)(?![\d–-])`;
const atStart = new RegExp(String.raw`^${date} (?<text>\p{Ll}.+)$`, "iu");
const inside = new RegExp(
  String.raw`^(?<before>(?!(?:wat|wie|toen|nadat|als|omdat|hoewel|voordat|terwijl|op|in|na|met|bij) )[^,]+?) ${date}(?<after>(?: .+)?)$`,
  "iu",
);
const monthAlone = new RegExp(String.raw`(?<![\p{L}])(?:${months})(?![\p{L}])`, "u");
const anyYear = /(?<!\d)(?:1[0-9]|20)\d\d(?!\d)/gu;

/** Words that tell when something was, apart from its year. */
const telling =
  /(?<![\p{L}])(?:later|eerder|opnieuw|weer|nogmaals|alweer|toen|nog steeds|tot dan toe|daarna|daarvoor|sindsdien|eeuw|dat jaar|die jaren|datzelfde|eeuwfeest|nu)(?![\p{L}])/iu;

function listEventsInSentences(text: DossierText): DatedEvent[] {
  return listUsableSentences(text).flatMap(({ text: written, passage, place, sentence }) => {
    const [clause = written] = written.split(
      /[;:] |, (?:en|maar|die|dat|waar\p{L}*|omdat|doordat|zodat|terwijl|toen|nadat|in|met) /u,
    );
    const start = atStart.exec(clause)?.groups;
    const middle = inside.exec(clause)?.groups;
    const found = start?.text ? `… ${start.text}` : middle ? `${middle.before}${middle.after}` : null;
    if (found === null || (clause.match(anyYear)?.length ?? 0) > 1) return [];
    const { id, section = "" } = passage.passage;
    const year = Number((start ?? middle)?.year);
    const event = { year, text: found, passage: id, section, place, evidence: sentence.text };
    return isUsable(event) ? [event] : [];
  });
}

function listEventsInRows(text: DossierText): DatedEvent[] {
  return text.passages.flatMap(({ passage: { id, block } }) => {
    const rows =
      block.kind === "table"
        ? block.rows.map(([label = "", written = ""]) => ({ label, written }))
        : block.kind === "list"
          ? block.items.map((item) => ({
              label: item.text.slice(0, 4),
              written: item.text.slice(4).replace(/^\s*[:–—-]?\s*/u, ""),
            }))
          : [];
    return rows.flatMap(({ label, written }, at) => {
      if (!/^(?:1[0-9]|20)\d\d$/.test(label.trim())) return [];
      const event = {
        year: Number(label),
        text: written.replace(/\.$/, ""),
        passage: id,
        section: id,
        place: `${id}-i${at + 1}`,
        evidence: `${label} ${written}`,
      };
      return isUsable(event) ? [event] : [];
    });
  });
}

function isUsable({ text }: DatedEvent): boolean {
  const words = listDutchWords(text);
  return (
    words.length >= 3 &&
    !hasOpenPronoun(text) &&
    words.length <= mostWords &&
    !telling.test(text) &&
    !monthAlone.test(text) &&
    !pointsElsewhere(text) &&
    !anyYear.test(text)
  );
}
