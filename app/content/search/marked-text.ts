/** Shows what was found in its sentence. Pure functions. Texts stay plain: a page escapes them, and draws the marks itself. */
import { takeApart } from "./fold-text";

/** The characters between which PostgreSQL puts what it found. `search_text` in the database leaves neither in a text. */
const markers = { start: "\u0002", stop: "\u0003" };

/** A part of a text, and whether it was looked for. */
export interface TextPart {
  text: string;
  found: boolean;
}

/** Where a found word begins and ends in a text, counted in characters (code points). */
interface Span {
  from: number;
  to: number;
}

/**
 * Returns where the found words stand in a text. `marked`: the text as `search_text` makes it, with the markers. It has several characters for
 * some of the text, and none for others.
 */
export function readFoundSpans(text: string, marked: string): Span[] {
  if (!marked.includes(markers.start)) return [];
  const origins = givesOneEach.test(text) ? null : listOrigins(text);
  const spans: Span[] = [];
  let [at, from] = [0, -1];
  for (const character of marked) {
    if (character === markers.start) from = at;
    else if (character === markers.stop) {
      if (from >= 0 && at > from) spans.push({ from, to: at });
      from = -1;
    } else at++;
  }
  return origins === null ? spans.filter(({ to }) => to <= text.length) : moveToOrigins(spans, origins);
}

/** Characters of which `search_text` makes one each. Most texts have no others, and then nothing need be counted. */
const givesOneEach = /^[\0-\x7f\u00c0-\u00ff\u2010-\u2029]*$/;

function moveToOrigins(spans: readonly Span[], origins: readonly number[]): Span[] {
  let end = 0;
  return spans.flatMap(({ from, to }) => {
    const [first, last, next] = [origins[from], origins[to - 1], origins[to]];
    if (first === undefined || last === undefined || next === undefined) return [];
    // Two words may be in one character, such as ﷺ, which is marked once.
    const begin = Math.max(first, end);
    // What gives no character, such as an accent of its own, belongs to the letter before it.
    end = Math.max(next, last + 1, begin);
    return end > begin ? [{ from: begin, to: end }] : [];
  });
}

/** Returns which character of a text gave each one of the text that `search_text` makes of it and, at the end, the length of the text. */
function listOrigins(text: string): number[] {
  const known = new Map<string, number>();
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    let given = character < "\u0080" ? 1 : known.get(character);
    if (given === undefined) {
      given = [...takeApart(character)].length;
      known.set(character, given);
    }
    for (let no = 0; no < given; no++) origins.push(at);
    at++;
  }
  return [...origins, at];
}

/** The lengths of what is shown, in characters: a sentence that is longer is cut, and after a shorter one the next one follows. */
const longest = 260;
const short = 110;
/** What is as short as this is the label of something, so that the next line belongs to it. */
const label = 30;

/** The signs that end a sentence, and those that may stand between them and the next one. */
const stops = new Set(".?!…");
const closers = new Set("’”'\")]");

/**
 * Returns the sentence of a text in which most different words were found, or the first sentence if none was; rather a whole sentence than a
 * heading or a label. Joined, the parts are a piece of the text, with `…` where a sentence is cut. Each character is read a fixed number of
 * times: learners write what they like, and a text of only signs must not stop the site.
 */
export function quoteFoundSentence(text: string, marked: string): TextPart[] {
  const characters = [...text];
  const spans = readFoundSpans(text, marked);
  const sentences = listSentenceSpans(characters);
  const best = findBestSentence(characters, sentences, spans);
  const [sentence, next] = [sentences[best], sentences[best + 1]];
  if (!sentence) return [];
  const length = sentence.to - sentence.from;
  const isOneLine = next !== undefined && !characters.slice(sentence.from, next.to).includes("\n");
  const shortest = isOneLine ? short : isWhole(characters, sentence) ? 0 : label;
  const isGrown = next && length < shortest && next.to - sentence.from <= longest;
  return cut(characters, isGrown ? { from: sentence.from, to: next.to } : sentence, spans);
}

/** Returns the index of the sentence that tells most. `spans` are in the order of the text, as the sentences are. */
function findBestSentence(characters: readonly string[], sentences: readonly Span[], spans: readonly Span[]): number {
  let [best, most, at] = [0, -1, 0];
  for (const [index, sentence] of sentences.entries()) {
    const words = new Set<string>();
    for (let span = spans[at]; span !== undefined && span.from < sentence.to; span = spans[++at]) {
      if (span.from >= sentence.from && span.to <= sentence.to)
        words.add(characters.slice(span.from, span.to).join("").toLowerCase());
    }
    const score = 2 * words.size + (isWhole(characters, sentence) ? 1 : 0);
    if (score > most) [best, most] = [index, score];
  }
  return best;
}

/** Returns whether a sentence ends as one, and not as a heading or a label does. */
function isWhole(characters: readonly string[], { from, to }: Span): boolean {
  let last = to - 1;
  while (last > from && closers.has(characters[last] ?? "")) last--;
  return last >= from && stops.has(characters[last] ?? "");
}

/** Returns a whole text in parts. */
export function splitAtFoundWords(text: string, marked: string): TextPart[] {
  const characters = [...text];
  return cut(characters, { from: 0, to: characters.length }, readFoundSpans(text, marked), Number.POSITIVE_INFINITY);
}

/** A sentence ends at a line end, and where a capital or a quotation mark follows a full stop. */
function listSentenceSpans(characters: readonly string[]): Span[] {
  const spans: Span[] = [];
  let from = 0;
  const end = (to: number) => {
    while (from < to && /\s/.test(characters[from] ?? "")) from++;
    if (to > from) spans.push({ from, to });
    from = to;
  };
  for (let at = 0; at < characters.length; at++) {
    if (characters[at] === "\n") end(at);
    else if (stops.has(characters[at] ?? "")) {
      let after = at + 1;
      while (stops.has(characters[after] ?? "") || closers.has(characters[after] ?? "")) after++;
      if (/\s/.test(characters[after] ?? "") && /[\p{Lu}‘“"'(]/u.test(characters[after + 1] ?? "")) end(after);
      // All signs that were passed have the same end.
      at = after - 1;
    }
  }
  end(characters.length);
  return spans;
}

function cut(characters: readonly string[], within: Span, spans: readonly Span[], most = longest): TextPart[] {
  const first = spans.find(({ from, to }) => from >= within.from && to <= within.to);
  let { from, to } = within;
  if (to - from > most) {
    from = Math.max(from, Math.min((first?.from ?? from) - most / 4, to - most));
    while (from > within.from && from < (first?.from ?? to) && /\S/.test(characters[from - 1] ?? "")) from++;
    to = Math.min(to, from + most);
    while (to < within.to && to > (first?.to ?? from) && /\S/.test(characters[to] ?? "")) to--;
  }
  const parts: TextPart[] = [];
  const add = (text: string, found: boolean) => text === "" || parts.push({ text, found });
  if (from > within.from) add("… ", false);
  let at = from;
  for (const span of spans.filter((each) => each.from >= from && each.to <= to)) {
    add(characters.slice(at, span.from).join(""), false);
    add(characters.slice(span.from, span.to).join(""), true);
    at = span.to;
  }
  add(characters.slice(at, to).join("").trimEnd(), false);
  if (to < within.to) add(" …", false);
  return parts;
}
