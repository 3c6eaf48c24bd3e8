/** How these texts write lists and numbers. */
export const list = (names: readonly string[]) => names.join(", ");
/** Writes a number with one decimal. */
export const decimal = (value: number) => value.toFixed(1);
/** Writes a share from 0 to 1 as a percentage with one decimal. */
export const percent = (share: number) => `${decimal(100 * share)}%`;
