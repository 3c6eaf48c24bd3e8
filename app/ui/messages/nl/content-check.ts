/** Texts of the course check for its author. */
import type { ErrorCode } from "yaml";
import type { CourseFlawDataByCode, FieldValueType } from "~/content/source/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";
import { translateBloomLevel } from "~/questions/bloom";
import { plural } from "./common";
import { courseReport } from "./course-report";
import { figureCheck } from "./figure-check";
import { finalTestCheck } from "./final-test-check";
import { normReport } from "./norm-report";
import { paperReport } from "./paper-report";
import { questionCheck } from "./question-check";
import { robotsReport } from "./robots-report";

const decimal = (value: number) => value.toFixed(1).replace(".", ",");
const list = (names: readonly string[]) => names.join(", ");
/** The word for a level; problems of before hold a word themselves. */
const bloom = (level: string) => translateBloomLevel("nl", level);
/** Adds a backslash before every character. */
const escaped = (marks: string) => marks.replace(/./g, "\\$&");
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

const itself = "Zet er een \\ voor als je het teken zelf bedoelt.";

const problems: SentenceForEachFlaw<CourseFlawDataByCode> = {
  ...figureCheck,
  ...finalTestCheck,
  ...questionCheck,

  "course-twice": ({ others }) =>
    `Deze cursus staat ook in ${others.join(" en ")}. Verwacht: elke naam één keer. Geef een van de mappen een andere naam.`,
  "folder-name": "De naam van de map heeft kleine letters, cijfers en streepjes.",
  "folder-unreadable": ({ reason }) => `Deze map is niet te lezen (${reason}). Verwacht: een map met een course.yaml.`,
  "folder-missing": ({ course }) =>
    `Deze map was er niet bij de laatste keer bouwen. Lezers zien de laatste goede versie. Verwacht: de map terug, of npm run course -- archive ${course}.`,
  "file-missing": ({ files }) => `Dit bestand ontbreekt. Een cursus heeft ${list(files)}.`,
  "file-not-plain": "Dit is geen gewoon bestand.",
  "file-not-text": "In dit bestand staat een teken dat geen tekst is.",
  "file-outside": "Dit is een link naar iets buiten de map van de cursus. Verwacht: het bestand of de map zelf.",
  "file-too-large": ({ megabytes, most }) => `Dit bestand is ${megabytes} MB. Verwacht: ten hoogste ${most} MB.`,
  "file-unreadable": ({ reason }) => `Dit bestand is niet te lezen (${reason}).`,
  "lesson-file-unused": "Dit bestand wordt niet gelezen. Een les heet 01-naam.mdx, met kleine letters en streepjes.",
  "pool-file-unused": "Dit bestand wordt niet gelezen. In final-test/ staan .mdx-bestanden.",
  "lesson-without-file": ({ lesson, file }) => `De les ${lesson} heeft geen bestand. Verwacht: ${file}.`,
  "lesson-unlisted": ({ lesson }) => `De les ${lesson} staat niet in course.yaml bij lessons.`,
  "lesson-listed-twice": ({ lesson }) => `De les ${lesson} staat er twee keer.`,
  "lesson-number": ({ number, place }) =>
    `Dit bestand heeft nummer ${number}, maar de les is nummer ${place} in course.yaml.`,
  "picture-missing": ({ name }) => `Het plaatje ${name} bestaat niet.`,
  "course-not-built": ({ reason }) => `Deze cursus kan niet worden gebouwd: ${reason}`,
  "course-not-loaded": ({ reason }) => `Deze cursus kan niet worden geladen: ${reason}`,
  "edition-in-use": ({ edition }) =>
    `Editie ${edition} is in gebruik, en haar regels zijn veranderd (leerdoelen, norm, pogingen, aanbieder, accreditatie of volgorde van de lessen). Verwacht: een nieuwe naam bij edition.`,
  "build-unreadable": ({ file }) => `De gebouwde cursus (${file}) is niet te lezen. Bouw opnieuw: npm run build.`,
  "as-written": ({ text }) => text,

  "yaml-syntax": ({ reason }) => `Dit is geen goede YAML: ${yaml[reason]}`,
  "yaml-alias": "Een verwijzing met * kan niet. Schrijf de tekst voluit.",
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

  "lesson-too-long": ({ most }) => `Dit bestand is te groot. Er passen ten hoogste ${most} tekens in.`,
  "top-block-start": "De eerste regel moet precies --- zijn, zonder iets erachter.",
  "top-block-end": "Het blok bovenaan is niet afgesloten. Zet er een regel met --- onder.",
  "link-address": ({ address }) =>
    `De link ${address} kan niet. Gebruik http, https, mailto of een adres binnen de cursus.`,
  "tag-unknown": ({ tag, tags }) => `<${tag}> kan niet in een les. Deze tags kunnen wel: ${list(tags)}.`,
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

  "box-outside-question": "Een lijst met vakjes kan alleen in een vraag.",
  "hint-outside-question": "Een hint (> [?] …) kan alleen in een vraag.",
  "tag-in-line": ({ tag }) => `<${tag}> hoort op een eigen regel, met een lege regel ervoor en erna.`,
  "tag-not-on-top": ({ tag }) => `<${tag}> hoort op het hoogste niveau, niet in een ander blok.`,
  "tag-outside": ({ tag, parents }) => `<${tag}> hoort in <${parents.join("> of <")}>.`,
  "attribute-missing": ({ tag, attribute }) => `<${tag}> heeft geen ${attribute}.`,
  "case-id": "Het id van een casus heeft kleine letters, cijfers en streepjes.",
  "aside-id": ({ tag }) => `Het id van <${tag}> heeft letters, cijfers en streepjes.`,
  "heading-in-block": "Een kop kan niet in een blok staan.",
  "heading-depth": "Gebruik ## voor een kop in een les, en ### voor een kop eronder.",
  "picture-outside-figure": "Een plaatje hoort in <Figure>.",
  "picture-undescribed": "Dit plaatje heeft geen tekst voor wie het niet ziet. Schrijf ![wat je ziet](media/…).",
  "picture-name": "Een plaatje staat in media/ en eindigt op .png, .jpg, .webp, .avif of .gif.",
  "case-shape": "Een casus is een verhaal met daarna een lijst met cijfers om over na te denken.",
  "case-after-questions": "Na de vragen van een casus kan alleen <Guidance> komen.",
  "case-too-much": "Dit stuk staat te veel in de casus. Na <Guidance> komt niets meer.",
  "aside-start": ({ tag }) => `<${tag}> begint met een vraag in één alinea.`,
  "aside-second": ({ tag, listAllowed }) =>
    `Dit stuk zou wegvallen. <${tag}> heeft één alinea${listAllowed ? " en misschien een lijst" : ""}.`,
  "aside-too-much": ({ tag }) => `Dit stuk zou wegvallen. Het staat te veel in <${tag}>.`,
  "aside-choice":
    "Een keuze is één regel gewone tekst, zonder opmaak. Eronder kan één alinea staan met > ervoor: wat de les erover zegt.",
  "aside-one-choice": "Hier staat één keuze. Schrijf er minstens twee, of haal de lijst weg.",
  "aside-answer-missing":
    "Bij deze keuze ontbreekt wat de les erover zegt. Zet eronder een regel met > ervoor, twee spaties ingesprongen.",
  "aside-answer-unseen":
    'Niemand ziet dit antwoord. Zet bij <PreQuestion> het stuk waar het terugkomt: passage="…", met het anker van een kop of het id van een casus.',
  "pool-holds-other": "In final-test/ staan alleen vragen en de casussen waar ze over gaan.",
  "pool-case-shape":
    "Een casus in de eindtoets is een verhaal: alinea's, lijsten of tabellen, zonder koppen of vragen.",
  "term-in-block": "<Term> hoort in een zin en kan niet alleen op een regel staan.",
  "term-not-plain": "In <Term> staat alleen gewone tekst.",
  "term-unknown": ({ term }) => `Het begrip ‘${term}’ staat niet in glossary.yaml.`,
  "citation-form": ({ written }) => `De bron ${written} is niet goed geschreven. Schrijf [@sleutel] of [@een; @twee].`,

  "question-id-taken": ({ id, first }) =>
    `Het id ${id} bestaat al (${first}). Elk id komt één keer voor in een cursus.`,
  "place-name-taken": ({ name }) => `‘${name}’ staat al in deze les. Geef een kop, casus of vraag een eigen naam.`,
  "place-name-reserved": ({ name }) =>
    `De pagina van een les gebruikt het id ‘${name}’ zelf. Geef deze kop, casus of vraag een andere naam.`,
  "objective-twice": ({ objective }) => `Leerdoel ${objective} staat er twee keer. Elk id komt één keer voor.`,
  "objective-not-of-lesson": ({ objective }) => `Leerdoel ${objective} staat niet bij deze les in course.yaml.`,
  "objective-of-no-lesson": ({ objective }) => `Leerdoel ${objective} staat bij geen enkele les in course.yaml.`,
  "objective-left-out": ({ objective }) =>
    `Leerdoel ${objective} hoort volgens course.yaml bij deze les, maar staat niet in objectives.`,
  "objective-without-question": ({ objective }) =>
    `Leerdoel ${objective} heeft geen vraag. Elk leerdoel heeft er ten minste één.`,
  "source-unknown": ({ source }) => `De bron ${source} staat niet in sources.yaml.`,
  "source-not-read": ({ source }) => `De bron ${source} is niet gelezen (read: not). Daar mag geen bewering op rusten.`,
  "term-without-letters": ({ term }) => `‘${term}’ heeft geen letters.`,
  "term-twice": ({ term, other }) => `‘${term}’ staat twee keer in de begrippenlijst, ook bij ‘${other}’.`,
  "misconception-unknown": ({ key }) => `De misvatting ${key} staat niet in misconceptions.yaml.`,
  "misconception-unused": ({ key }) =>
    `Geen enkel fout antwoord noemt de misvatting ${key}. Zet [!${key}] voor de feedback van een antwoord, of haal haar hier weg.`,
  "passage-unknown": ({ passage, passages }) =>
    `De les heeft geen kop of casus ‘${passage}’. Kies uit: ${list(passages)}.`,
  "case-unknown": ({ case: name, cases }) =>
    `De les heeft geen casus ‘${name}’. ${cases.length > 0 ? `Kies uit: ${list(cases)}.` : "Deze les heeft geen casus."}`,
  "enemy-itself": "Een vraag kan geen enemy van zichzelf zijn.",
  "enemy-unknown": ({ id }) => `De vraag ${id} bij enemies bestaat niet.`,
  "enemy-one-sided": ({ id }) => `De vraag ${id} noemt deze vraag bij enemies. Noem daarom hier ook ${id}.`,

  "place-apart": ({ place, line }) =>
    `De plek ${place} begon al op regel ${line}. Zet vragen met dezelfde place direct na elkaar, zonder iets ertussen.`,
  "place-of-two-passages": ({ place }) =>
    `De vragen van de plek ${place} gaan over verschillende stukken. Geef ze dezelfde passage en dezelfde case.`,
  "place-before-passage": ({ title }) =>
    `Deze vraag staat voor ‘${title}’, het stuk waar hij over gaat. Zet hem erna, of haal place weg.`,
  "place-named-as-question": ({ place }) =>
    `${place} is het id van een andere vraag in deze les. Geef de plek een eigen naam.`,
  "attribute-only-in-lesson": ({ attribute }) => `${attribute} werkt alleen in een les. Haal het hier weg.`,
  "look-back-second": "Een les heeft ten hoogste één vraag over een eerdere les.",
  "look-back-late": "Een vraag over een eerdere les staat aan het begin, voor de eerste kop en voor de casus.",
  "look-back-objective": ({ objective }) =>
    `Leerdoel ${objective} hoort niet bij een eerdere les. Een vraag met role="lookback" gaat over een les hiervoor.`,
  "look-back-attribute": ({ attribute }) =>
    `Een vraag met role="lookback" gaat over een andere les en heeft geen ${attribute}. Haal het weg.`,

  "feedback-short": ({ length, least }) =>
    `Deze feedback is te kort (${length} tekens). Leg in ten minste ${least} tekens uit waarom.`,
  "feedback-repeated": "Deze feedback staat al bij een ander antwoord. Geef elk antwoord eigen feedback.",
  "hint-gives-answer": ({ word }) =>
    `In deze hint staat ‘${word}’, en dat staat alleen in het goede antwoord. Schrijf een hint die het antwoord niet geeft.`,
  "hint-unseen":
    "Niemand ziet deze hint, want deze vraag heeft geen tweede poging. Dat geldt voor een open vraag, een vraag met twee antwoorden en de eindtoets. Haal de hint weg.",
  "option-count": ({ count }) =>
    `De vraag heeft ${plural(count, "antwoord", "antwoorden")}. Verwacht: twee tot vijf, liefst drie.`,
  "five-options": "De vraag heeft vijf antwoorden. Drie is meestal genoeg.",
  "all-of-the-above": ({ option }) =>
    `‘${option}’ kan geen antwoord zijn. Schrijf een eigen antwoord, zonder naar de andere te wijzen.`,
  "negative-unmarked": ({ word }) =>
    `In de vraag staat ‘${word}’. Vraag liever naar wat wel zo is, of zet het woord vet: **${word}**.`,
  "right-option-longer": ({ ratio }) =>
    `Het goede antwoord is ${decimal(ratio)} keer zo lang als de foute. Verwacht: ten hoogste 1,3 keer.`,
  "level-above-objective": ({ level, objective, highest }) =>
    `De vraag is op het niveau ${bloom(level)}, maar leerdoel ${objective} is ${bloom(highest)}. Een vraag gaat niet hoger dan haar leerdoel.`,
  "few-places": ({ count, least }) =>
    `De les vraagt iets op ${plural(count, "plek", "plekken")}. Verwacht: ten minste ${least}. Vragen met dezelfde place zijn samen één plek, en een vraag over een eerdere les telt niet.`,
  "enemies-in-first-round": ({ id }) =>
    `Deze vraag en ${id} zijn enemies, maar iedereen krijgt ze samen in de eerste ronde. Maak er één plek van (dezelfde place), of schrijf een andere vraag.`,
  "variant-never-asked": ({ places }) =>
    `Deze variant komt nooit aan de beurt, want hij heeft enemies op ${list(places)}. Zet daar een vraag bij die geen enemy is.`,
  "pre-question-count": ({ count }) => `De les heeft ${count} keer <PreQuestion>. Verwacht: één tot drie.`,
  "little-applied": ({ applied, total, least }) =>
    `${applied} van de ${total} vragen zijn op niveau toepassen of hoger. Verwacht: ten minste ${least} (40 %).`,

  "marks-in-text": ({ marks }) =>
    `Lezers zien hier ${marks} staan. Schrijf ${marks}woord${marks}: binnen de tekens geen spatie, erbuiten wel. Bedoel je de tekens zelf? Schrijf ${escaped(marks)}.`,
  "marks-in-yaml": ({ marks }) =>
    `In dit bestand werkt opmaak niet: lezers zien hier ${marks} staan. Haal de tekens weg.`,
  "year-became-list": ({ number }) =>
    `Hier begint een lijst met nummer ${number}. Is het een jaartal? Schrijf ${number}\\. of begin met een ander woord.`,
  "brackets-without-address": ({ text }) =>
    `Lezers zien hier [${text}] met de haken. Is het een link? Schrijf [${text}](https://…). Bedoel je de haken zelf? Schrijf \\[${text}\\].`,
  "character-lost":
    "Hier staat �: een teken dat niet te lezen was. Bewaar het bestand als UTF-8, en typ het teken opnieuw.",
  "piece-count": ({ count, least, most }) =>
    `De les heeft ${plural(count, "stuk", "stukken")} (koppen met ## en casussen). Verwacht: ${least} of ${most}.`,
  "piece-without-place": ({ title }) => `Bij ‘${title}’ hoort geen vraag. Verwacht: een vraag bij elk stuk.`,
  "places-without-variants": ({ places }) =>
    `Een nieuwe ronde vraagt hier hetzelfde: ${list(places)}. Geef elke plek twee of drie vragen met dezelfde place.`,
  "sentence-long": ({ words, beginning, most }) =>
    `Deze zin heeft ${words} woorden: ‘${beginning} …’. Verwacht: ten hoogste ${most}.`,
  "lesson-sentences-long": ({ mean, most }) =>
    `De zinnen van deze les hebben gemiddeld ${decimal(mean)} woorden. Verwacht: ten hoogste ${most}.`,
};

export const contentCheck = {
  problems,
  course: courseReport,
  robots: robotsReport,
  paper: paperReport,
  norm: normReport,
  /** A stored problem with a code that this version doesn't know. */
  otherVersion: (code: string) =>
    `Een andere versie van deze site vond hier iets (${code}). Kijk de cursus opnieuw na.`,
  warning: "let op",
  fine: (
    lessons: number,
    questions: number,
    mean: number | null,
    finalTest: { questions: number; folder: string } | null,
  ) => {
    const sentences = mean === null ? "" : `, gemiddeld ${decimal(mean)} woorden per zin`;
    const pool = finalTest && `; eindtoets: ${plural(finalTest.questions, "vraag", "vragen")} uit ${finalTest.folder}`;
    return `in orde (${plural(lessons, "les", "lessen")}, ${questions} vragen${sentences}${pool ?? ""})`;
  },
  built: (lessons: number, questions: number) => `${plural(lessons, "les", "lessen")}, ${questions} vragen`,
  count: (n: number) => plural(n, "probleem", "problemen"),
  notRenewed: "wordt niet vernieuwd",
  unreadable: (file: string, reason: string) => `${file} is niet te lezen (${reason}).`,
  noCourse: "Er is geen cursus gevonden. Een cursus is een map in content/ met een course.yaml.",
  noFolder: (folder: string) => `de map ${folder} is er niet.`,
  noPoolFolder: (folder: string) =>
    `POOL_DIR is ${folder}, en die map is er niet. Verwacht: een map met eindtoetsen, of geen POOL_DIR.`,
  poolWithoutCourse: (folder: string) =>
    `de map ${folder} in POOL_DIR hoort bij geen cursus. Verwacht: de naam van de map van een cursus.`,
};
