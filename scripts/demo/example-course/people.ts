/** The people of the invented allotment, and the numbers of their pieces of ground. */
import type { Topic } from "./topic";

const names = ["Noor", "Sami", "Bep", "Joost", "Amina", "Wim", "Fleur", "Ravi", "Tess", "Henk", "Lale", "Koen"];

/** Returns somebody by a number; neighbouring numbers are different people. */
export const personAt = (at: number) => names[at % names.length] as string;
/** Returns the number of somebody's piece of ground. */
export const plotAt = (at: number) => 3 + ((at * 7) % 38);

/** Returns a number for the person and the ground in a case of the final test. */
export const numberOfCase = ({ id }: Topic, at: number) => 5 * id.length + id.charCodeAt(0) + at;
