/** Texts of the course check about whole files and folders. */
import type { FileFlaws } from "~/content/source/files/flaws";
import type { SentenceForEachFlaw } from "~/platform/markdown/problem";
import { list, whyUnreadable } from "./formats";

export const fileSentences: SentenceForEachFlaw<FileFlaws> = {
  "course-twice": ({ others }) =>
    `Deze cursus staat ook in ${others.join(" en ")}. Verwacht: elke naam één keer. Geef een van de mappen een andere naam.`,
  "folder-name": "De naam van de map heeft kleine letters, cijfers en streepjes.",
  "folder-unreadable": ({ reason }) =>
    `Deze map is niet te lezen (${whyUnreadable(reason)}). Verwacht: een map met een course.yaml.`,
  "folder-missing": ({ course }) =>
    `Deze map was er niet bij de laatste keer bouwen. Lezers zien de laatste goede versie. Verwacht: de map terug, of npm run course -- archive ${course}.`,
  "file-missing": ({ files }) => `Dit bestand ontbreekt. Een cursus heeft ${list(files)}.`,
  "file-not-plain": "Dit is geen gewoon bestand.",
  "file-not-text": "In dit bestand staat een teken dat geen tekst is.",
  "file-not-utf8": ({ line }) =>
    `Regel ${line} van dit bestand is geen UTF-8: lezers zouden � zien. Bewaar het bestand als UTF-8, en kijk of elke letter nog klopt.`,
  "file-outside": "Dit is een link naar iets buiten de map van de cursus. Verwacht: het bestand of de map zelf.",
  "file-too-large": ({ megabytes, most }) => `Dit bestand is ${megabytes} MB. Verwacht: ten hoogste ${most} MB.`,
  "file-unreadable": ({ reason }) => `Dit bestand is niet te lezen (${whyUnreadable(reason)}).`,
  "folder-unused": ({ folders }) =>
    folders.length === 0
      ? "Deze map wordt niet gelezen. Verwacht: hier alleen bestanden."
      : `Deze map wordt niet gelezen. Verwacht: hier alleen de mappen ${list([...folders])}.`,
  "edition-file-unused": "Dit bestand wordt niet gelezen. In editions/ heeft elke eerdere editie een map.",
  "lesson-file-unused": "Dit bestand wordt niet gelezen. Een les heet 01-naam.mdx, met kleine letters en streepjes.",
  "pool-file-unused": "Dit bestand wordt niet gelezen. In final-test/ staan .mdx-bestanden.",
  "pool-folder-without-final-test": ({ course }) =>
    `Deze map in POOL_DIR hoort bij de cursus ${course}, maar heeft geen map final-test/. Verwacht: de vragen van de eindtoets in final-test/, of geen map van deze cursus.`,
  "pool-folder-part-unused":
    "Dit wordt niet gelezen. In een map in POOL_DIR staan alleen final-test/, reviewed.yaml en, bij een cursus, editions/.",
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
  "edition-label": ({ edition, most }) =>
    `‘${edition}’ kan geen naam van een editie zijn, want haar map in editions/ heet later ook zo. Verwacht: letters en cijfers, met ertussen spaties, punten en streepjes; hooguit ${most} tekens.`,
  "edition-label-alike": ({ edition, other }) =>
    `De edities ${edition} en ${other} verschillen alleen in hoofdletters. Verwacht: namen die duidelijk anders zijn.`,
  "edition-folder-name": ({ folder, edition }) =>
    `In de map ${folder} van een eerdere editie staat editie ${edition}. Verwacht: een map met de naam van haar editie, en elke editie één keer.`,
  "edition-is-current": ({ edition }) =>
    `Editie ${edition} is de editie van de cursus zelf. Verwacht: in editions/ alleen eerdere edities, of een nieuwe naam bij edition van de cursus.`,
  "pool-folder-without-edition": ({ course, edition }) =>
    `Deze map in POOL_DIR hoort bij editie ${edition} van de cursus ${course}, maar die staat niet in editions/. Verwacht: de naam van een eerdere editie.`,
  "build-unreadable": ({ file }) => `De gebouwde cursus (${file}) is niet te lezen. Bouw opnieuw: npm run build.`,
  "as-written": ({ text }) => text,
};
