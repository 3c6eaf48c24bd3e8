/** Texts of the course check about the text of a lesson: what it may not contain, and what can't be parsed. */
import type { LessonFlaws } from "~/content/source/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";
import { list } from "./formats";

const itself = "Zet er een \\ voor als je het teken zelf bedoelt.";

export const lessonTextSentences: SentenceForEachFlaw<LessonFlaws> = {
  "lesson-too-long": ({ most }) => `Dit bestand is te groot. Er passen ten hoogste ${most} tekens in.`,
  "top-block-start": "De eerste regel moet precies --- zijn, zonder iets erachter.",
  "top-block-end": "Het blok bovenaan is niet afgesloten. Zet er een regel met --- onder.",
  "link-address": ({ address }) =>
    `De link ${address} kan niet. Gebruik http, https, mailto of een adres binnen de cursus.`,
  "tag-unknown": ({ tag, tags }) => `<${tag}> kan hier niet. Deze tags kunnen wel: ${list(tags)}.`,
  "html-tag": ({ tag }) =>
    `HTML kan niet in een les, dus ook <${tag}> niet. Gebruik Markdown: **vet**, *cursief*, en een lege regel voor een nieuwe alinea.`,
  "attribute-not-text": ({ tag }) => `<${tag}> mag alleen tekst tussen aanhalingstekens hebben, zoals id="a".`,
  "attribute-unknown": ({ tag, attribute, attributes }) =>
    `<${tag}> kent ${attribute} niet. ${attributes.length > 0 ? `Wel: ${list(attributes)}.` : "Deze tag heeft niets tussen de haken."}`,
  "attribute-twice": ({ tag, attribute }) => `<${tag}> heeft twee keer ${attribute}.`,
  "code-line": "import en export kunnen niet in een les.",
  "code-line-words": ({ word }) =>
    `Een alinea kan niet met het woord ${word} beginnen: dan leest de computer hem als code. Begin met een ander woord.`,
  braces: "Tekst tussen { en } kan niet. Zet er een \\ voor als je het teken zelf bedoelt.",
  "braces-open": `Na { ontbreekt een }, en tekst ertussen kan niet. ${itself}`,
  html: "HTML kan niet in een les. Gebruik Markdown.",
  "html-comment": "HTML-commentaar kan niet in een les. Haal <!-- … --> weg.",
  "link-reference": "Een link met een verwijzing kan niet. Schrijf het adres erbij: [tekst](https://…).",
  footnote: "Een voetnoot kan niet. Zet het in de tekst, of gebruik een bron: [@sleutel].",
  "markdown-unknown": ({ type }) => `Dit stuk Markdown (${type}) kan niet in een les.`,
  "less-than": ({ text }) =>
    `Met ${text} begint een tag, maar dit is er geen. Schrijf \\${text}, of zet een spatie na <.`,
  "address-in-brackets": ({ address }) =>
    address.includes("://")
      ? `Een adres tussen < en > kan niet. Schrijf [tekst](${address}), of haal < en > weg.`
      : `Een mailadres tussen < en > kan niet. Schrijf [tekst](mailto:${address}), of haal < en > weg.`,
  "attribute-broken": 'Deze tag klopt niet. Na elke naam komt = en tekst tussen rechte aanhalingstekens, zoals id="a".',
  "tag-broken": `Deze tag is niet af. Klopt elke <, elke > en elk aanhalingsteken? ${itself}`,
  "tag-unclosed": ({ tag }) =>
    `De tag <${tag}> is niet goed afgesloten. Zet <${tag}> en </${tag}> op eigen regels, met lege regels ertussen. Staat de tag in een zin? Dan staan ze allebei in die zin.`,
  "tag-unopened": ({ tag }) =>
    `Hier sluit </${tag}>, maar <${tag}> is niet geopend. Haal de regel weg, of zet <${tag}> ervoor.`,
  "text-unreadable": "Dit kan niet worden gelezen als tekst met tags.",
};
