/**
 * Every flaw code of the course check, with the data that its sentence needs. The sentences are in
 * app/ui/messages/<language>/content-check/.
 */
import type { ErrorCode } from "yaml";
import type { QuestionFlawDataByCode } from "~/questions/flaws";
import type { DossierFlaws } from "../dossier/flaws";
import type { ToWriteFlaws } from "../draft/flaws";
import type { CellLevel } from "./cell-level";
import type { ClosingCaseFlaws } from "./closing-case/flaws";
import type { FileFlaws } from "./files/flaws";
import type { TaskFlaws } from "./tasks/flaws";

export type FieldValueType = "string" | "number" | "int" | "boolean" | "array" | "object" | "null" | "other";

/** Flaws in YAML files and in the frontmatter of a lesson. An empty `field` means the whole file. */
export interface YamlFlaws {
  "yaml-syntax": { reason: ErrorCode };
  /** `bracket`: the one that is missing. The line is that of the bracket to which it belongs. */
  "yaml-bracket-open": { bracket: string };
  "yaml-bracket-extra": { bracket: string };
  "yaml-alias": null;
  /** `references`: how often the course names what should stand in the file; 0 if it needs the file itself. */
  "yaml-empty": { references: number };
  /** `character` is the code of the character, such as U+0007. */
  "character-not-text": { character: string };
  "field-unknown": { field: string; names: string[] };
  "field-missing": { field: string; expected: FieldValueType };
  "field-kind": { field: string; expected: FieldValueType };
  "field-choice": { field: string; choices: string[] };
  "field-too-small": { field: string; least: number };
  "field-too-large": { field: string; most: number };
  "field-address": { field: string };
  "field-format": { field: string };
  "field-wrong": { field: string };
  "title-unquoted": null;
}

/** Flaws in the text of a lesson: what it may not contain, and what can't be parsed. */
export interface LessonFlaws {
  "lesson-too-long": { most: number };
  "top-block-start": null;
  "top-block-end": null;
  "link-address": { address: string };
  "tag-unknown": { tag: string; tags: string[] };
  /** A tag of HTML: its name begins with a small letter, and no tag of a lesson does. */
  "html-tag": { tag: string };
  "attribute-not-text": { tag: string };
  "attribute-unknown": { tag: string; attribute: string; attributes: string[] };
  "attribute-twice": { tag: string; attribute: string };
  "code-line": null;
  "code-line-words": { word: string };
  braces: null;
  "braces-open": null;
  html: null;
  "html-comment": null;
  "link-reference": null;
  footnote: null;
  "markdown-unknown": { type: string };
  "less-than": { text: string };
  "address-in-brackets": { address: string };
  "attribute-broken": null;
  "tag-broken": null;
  "tag-unclosed": { tag: string };
  "tag-unopened": { tag: string };
  "text-unreadable": null;
}

/** Flaws of tags, headings, pictures and citations: one is in the wrong place, has a wrong form, or lacks something. */
export interface PlacementFlaws {
  "box-outside-question": null;
  "hint-outside-question": null;
  "tag-in-line": { tag: string };
  "tag-not-on-top": { tag: string };
  "tag-outside": { tag: string; parents: string[] };
  "attribute-missing": { tag: string; attribute: string };
  "case-id": null;
  "aside-id": { tag: string };
  "heading-in-block": null;
  "heading-depth": null;
  "picture-outside-figure": null;
  "picture-undescribed": null;
  "picture-name": null;
  "case-shape": null;
  "case-after-questions": null;
  "case-too-much": null;
  "aside-start": { tag: string };
  "aside-second": { tag: string; listAllowed: boolean };
  "aside-too-much": { tag: string };
  "aside-choice": null;
  "aside-one-choice": null;
  "aside-answer-missing": null;
  "aside-answer-unseen": null;
  "pool-holds-other": null;
  "pool-case-shape": null;
  "term-in-block": null;
  "term-not-plain": null;
  "term-unknown": { term: string };
  "citation-form": { written: string };
}

/** A figure has the wrong shape. */
export interface FigureFlaws {
  "figure-kind": { kinds: string[] };
  "figure-without-picture": null;
  "figure-without-list": { kind: string };
  "figure-not-numbered": { kind: string };
  "figure-items": { kind: string; least: number; most: number; found: number };
  "figure-item": null;
  "figure-name": { kind: string };
  "figure-name-twice": { kind: string; name: string };
  "figure-group": { kind: string };
  "figure-step": { kind: string };
  "figure-inner-items": { most: number; found: number };
  "figure-inner-item": null;
  "figure-caption": null;
  "figure-too-much": null;
}

/** Flaws of ids and references: something is named twice, does not exist, is not used, or refers to the wrong thing. */
export interface KeyFlaws {
  "question-id-taken": { id: string; first: string };
  "question-of-earlier-edition": { id: string; edition: string };
  "place-name-taken": { name: string };
  "place-name-reserved": { name: string };
  "objective-twice": { objective: string };
  "objective-not-of-lesson": { objective: string };
  "objective-of-no-lesson": { objective: string };
  "objective-left-out": { objective: string };
  "objective-without-question": { objective: string };
  "source-unknown": { source: string };
  "source-not-read": { source: string };
  "term-without-letters": { term: string };
  "term-twice": { term: string; other: string };
  "misconception-unknown": { key: string };
  "misconception-unused": { key: string };
  "passage-unknown": { passage: string; passages: string[] };
  "case-unknown": { case: string; cases: string[] };
  "enemy-itself": null;
  "enemy-unknown": { id: string };
  "enemy-one-sided": { id: string };
  /** `line`: the line of the first question of the place. */
  "place-apart": { place: string; line: number };
  "place-of-two-passages": { place: string };
  "place-before-passage": { title: string };
  "place-named-as-question": { place: string };
  "attribute-only-in-lesson": { attribute: string };
  "look-back-second": null;
  "look-back-late": null;
  "look-back-objective": { objective: string };
  "look-back-attribute": { attribute: string };
}

export type GuessingRobotName =
  | "longest"
  | "shortest"
  | "first"
  | "middle"
  | "last"
  | "echo"
  | "no-absolutes"
  | "participatory"
  | "hedges"
  | "bayes"
  | "logit"
  | "bayes-from-practice"
  | "logit-from-practice"
  | "always-true"
  | "always-false"
  | "shared-words"
  | "copied-number";

/** Flaws of a final test: its blueprint, its pool, and questions that can be guessed. */
export interface FinalTestFlaws {
  "pool-without-blueprint": null;
  "blueprint-without-pool": { course: string };
  "cell-twice": { cell: string };
  "course-objective-missing": { lesson: string; objectives: string[] };
  "course-objective-unknown": { objective: string; objectives: string[] };
  "course-objective-without-cell": { objective: string };
  "course-objective-with-one-cell": { objective: string };
  /** `round`: the mark of the last round of judges. */
  "norm-of-other-mark": { mark: number; round: number };
  "pool-without-cell": { cells: string[] };
  "cell-unknown": { cell: string; cells: string[] };
  "cell-of-other-objective": { cell: string; objective: string };
  "cell-of-other-level": { cell: string; level: CellLevel };
  "attribute-only-in-pool": { attribute: string };
  "pool-kind-unscored": { kind: string };
  "pool-case-unknown": { case: string; cases: string[] };
  "pool-case-twice": { case: string };
  "cell-with-few-questions": { cell: string; count: number; least: number };
  /** `cells`: the cells with enemies. */
  "pool-not-dealt": { attempts: number; cells: string[] };
  "pool-repeats-text": { id: string };
  "pool-repeats-options": { id: string };
  "pool-repeats-itself": { id: string };
  "pool-repeats-feedback": { id: string };
  "pool-repeats-case": { lesson: string; case: string };
  "pool-without-misconception": null;
  "reviewed-unknown": { question: string };
  /** `revision`: that of the question now. */
  "reviewed-before": { question: string; initials: string; revision: string };
  /** A robot guesses questions too well. Shares are from 0 to 1; `lower` is the lower end of the interval around `score`. */
  "robot-guesses": {
    pool: "practice" | "final";
    robot: GuessingRobotName;
    count: number;
    score: number;
    chance: number;
    most: number;
    lower: number;
    questions: string[];
  };
}

/** Flaws by which questions, or the course as a whole, break a rule of the course check. */
export interface RuleFlaws {
  "feedback-short": { length: number; least: number };
  "feedback-repeated": null;
  /** `word`: the word, number or gap in the hint that gives the right answer away. */
  "hint-gives-answer": { word: string };
  "hint-unseen": null;
  "option-count": { count: number };
  "five-options": null;
  "all-of-the-above": { option: string };
  "negative-unmarked": { word: string };
  "right-option-longer": { ratio: number };
  "level-above-objective": { level: string; objective: string; highest: string };
  "few-places": { count: number; least: number };
  "enemies-in-first-round": { id: string };
  /** `places`: the places that ask enemies of the variant. */
  "variant-never-asked": { places: string[] };
  "pre-question-count": { count: number };
  "little-applied": { applied: number; total: number; least: number };
}

/** Flaws that are only warnings: the course can still be built. */
export interface WarningFlaws {
  "marks-in-text": { marks: string };
  "marks-in-yaml": { marks: string };
  /** A text of a new course, which its author should have replaced. */
  "placeholder-left": { text: string };
  "year-became-list": { number: number };
  "brackets-without-address": { text: string };
  "character-lost": null;
  "speaker-unnamed": { speaker: string };
  "sentence-long": { words: number; beginning: string; most: number };
  "piece-count": { count: number; least: number; most: number };
  "piece-without-place": { title: string };
  "places-without-variants": { places: string[] };
  /** The running text of a lesson, or of the course. `mean` and `spread`: of the numbers of words in a sentence. */
  "lesson-sentences-mean": { mean: number; least: number; most: number };
  "lesson-sentences-alike": { spread: number; least: number };
  "course-sentences-mean": { mean: number; least: number; most: number };
  /** `count`: how many sentences of fewer than `words` words there are in a row. */
  "short-sentences-in-row": { count: number; most: number; words: number };
}

/** All flaw codes of the course check, including those of reading questions. */
export interface CourseFlawDataByCode
  extends FileFlaws,
    YamlFlaws,
    LessonFlaws,
    PlacementFlaws,
    TaskFlaws,
    ClosingCaseFlaws,
    FigureFlaws,
    KeyFlaws,
    RuleFlaws,
    FinalTestFlaws,
    DossierFlaws,
    ToWriteFlaws,
    WarningFlaws,
    QuestionFlawDataByCode {}
