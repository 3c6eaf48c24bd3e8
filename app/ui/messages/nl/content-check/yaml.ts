/** Texts of the course check about YAML files and the frontmatter of a lesson. */
import type { ErrorCode } from "yaml";
import type { FieldValueType, YamlFlaws } from "~/content/source/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";
import { list } from "./formats";

const field = (name: string) => (name === "" ? "Dit bestand" : `Het veld ${name}`);

const kinds: Record<FieldValueType, string> = {
  string: "tekst tussen aanhalingstekens",
  number: "een getal",
  int: "een heel getal",
  boolean: "true of false",
  array: "een lijst",
  object: "velden met een naam",
  null: "niets",
  other: "iets anders",
};

const quote = "Zet de tekst tussen aanhalingstekens.";
const reference = `met & of * vooraan wijst tekst naar een andere plek. ${quote}`;
const label = `met ! vooraan krijgt tekst een soort. ${quote}`;

const yaml: Record<ErrorCode, string> = {
  ALIAS_PROPS: reference,
  BAD_ALIAS: reference,
  BAD_COLLECTION_TYPE: label,
  BAD_DIRECTIVE: "een regel kan niet met % beginnen.",
  BAD_DQ_ESCAPE: "na \\ staat een teken dat daar niet kan. Schrijf \\\\ als je de streep zelf bedoelt.",
  BAD_INDENT: "het inspringen klopt niet. Zet wat bij elkaar hoort even ver naar rechts.",
  BAD_PROP_ORDER: label,
  BAD_SCALAR_START: `tekst kan niet met dit teken beginnen. ${quote}`,
  BLOCK_AS_IMPLICIT_KEY: `op deze regel staan twee dubbele punten. ${quote} Zo: naam: "Een zin: met een dubbele punt".`,
  BLOCK_IN_FLOW: "tussen [ ] of { } kan geen lijst op eigen regels staan.",
  DUPLICATE_KEY: "deze naam staat er twee keer. Laat er één staan.",
  IMPOSSIBLE: "dit is niet te lezen.",
  KEY_OVER_1024_CHARS: "de naam van dit veld is te lang.",
  MISSING_CHAR: "er ontbreekt een teken, zoals een aanhalingsteken, een komma, ], } of een dubbele punt.",
  MULTILINE_IMPLICIT_KEY: "de naam van een veld staat op één regel, met een dubbele punt erachter.",
  MULTIPLE_ANCHORS: reference,
  MULTIPLE_DOCS: "er staat een regel met --- te veel. Haal hem weg.",
  MULTIPLE_TAGS: label,
  NON_STRING_KEY: "de naam van een veld is tekst.",
  RESOURCE_EXHAUSTION: "er staat te veel in elkaar. Schrijf het eenvoudiger.",
  TAB_AS_INDENT: "er staat een tab. Spring in met spaties.",
  TAG_RESOLVE_FAILED: label,
  UNEXPECTED_TOKEN: `hier staat een teken dat niet past. ${quote}`,
};

export const yamlSentences: SentenceForEachFlaw<YamlFlaws> = {
  "yaml-syntax": ({ reason }) => `Dit is geen goede YAML: ${yaml[reason]}`,
  "yaml-bracket-open": ({ bracket }) =>
    `Dit is geen goede YAML: bij een haak op deze regel ontbreekt de ${bracket} die haar sluit.`,
  "yaml-bracket-extra": ({ bracket }) => `Dit is geen goede YAML: hier staat een ${bracket} te veel.`,
  "yaml-alias": "Een verwijzing met * kan niet. Schrijf de tekst voluit.",
  "yaml-empty": ({ references }) =>
    references === 0
      ? "Dit bestand is leeg. Zijn de regels weggevallen?"
      : `Dit bestand is leeg, en de cursus noemt ${references} keer iets wat hier hoort te staan. Zijn de regels weggevallen?`,
  "character-not-text": ({ character }) =>
    `Hier staat een teken dat geen tekst is (${character}). Haal het weg, of haal de code met \\ weg die het schrijft.`,
  "field-unknown": ({ field: name, names }) => `${field(name)} kent dit niet: ${list(names)}. Is het een tikfout?`,
  "field-missing": ({ field: name, expected }) => `${field(name)} ontbreekt. Verwacht: ${kinds[expected]}.`,
  "field-kind": ({ field: name, expected }) => `${field(name)} klopt niet. Verwacht: ${kinds[expected]}.`,
  "field-choice": ({ field: name, choices }) => `${field(name)} klopt niet. Kies uit: ${list(choices)}.`,
  "field-too-small": ({ field: name, least }) => `${field(name)} is leeg of te klein. Verwacht: ten minste ${least}.`,
  "field-too-large": ({ field: name, most }) => `${field(name)} is te groot. Verwacht: ten hoogste ${most}.`,
  "field-address": ({ field: name }) =>
    `${field(name)} heeft niet de goede vorm. Verwacht: een adres dat met https:// begint.`,
  "field-format": ({ field: name }) => `${field(name)} heeft niet de goede vorm.`,
  "field-wrong": ({ field: name }) => `${field(name)} klopt niet.`,
  "title-unquoted": 'Zet de titel tussen aanhalingstekens: title: "…".',
};
