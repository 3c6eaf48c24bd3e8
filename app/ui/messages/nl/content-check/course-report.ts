/** Texts of npm run course. */
export const courseReport = {
  unknown: (course: string, folders: readonly string[]) => `Er is geen cursus ${course} in ${folders.join(" of ")}.`,
  taken: (folder: string) => `${folder} bestaat al. Kies een andere naam, of pas aan wat erin staat.`,
  made: (folder: string) =>
    `${folder} is gemaakt: een kleine cursus die de controle doorstaat. Pas de bestanden aan; docs/writing-a-course.md zegt hoe.`,
  notLoaded: (course: string) => `${course} is niet geladen: lezers zien wat ze al zagen.`,
  earlierNotLoaded: (course: string) =>
    `${course} is geladen, maar niet elke eerdere editie: wie daarin zit, ziet wat hij al zag.`,
  /** After what stops only an edition that the site does not have. */
  excused: "Een nieuwe editie zou hierop wachten. De site heeft deze editie al, en een verbeterde sleutel gaat voor.",
  loaded: (course: string) => `${course} is geladen: binnen enkele seconden staat de cursus op de site.`,
  archived: (course: string) =>
    `${course} is gearchiveerd: niemand kan nog beginnen, en wie begon, gaat door. Met npm run course -- load ${course} bied je de cursus weer aan.`,
  notOnSite: (course: string) => `De site heeft geen cursus ${course}.`,
};
