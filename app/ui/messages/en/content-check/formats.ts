/** How these texts write lists and numbers. */
export const list = (names: readonly string[]) => names.join(", ");
/** Writes a number with one decimal. */
export const decimal = (value: number) => value.toFixed(1);
/** Writes a number with one decimal, or with as many as it takes to differ from its limits. */
export const decimalBeyond = (value: number, ...limits: readonly number[]) => {
  const digits = [1, 2, 3, 4].find((each) => !limits.includes(Number(value.toFixed(each)))) ?? 5;
  return value.toFixed(digits);
};
/** Writes a share from 0 to 1 as a percentage with one decimal. */
export const percent = (share: number) => `${decimal(100 * share)}%`;
/** Says why a file or folder can't be read, by the code of the system. */
export const whyUnreadable = (code: string): string =>
  ({
    ENOENT: "it does not exist; is its name right?",
    EACCES: "that is not allowed here; see its permissions",
    EPERM: "that is not allowed here; see its permissions",
    EISDIR: "it is a folder",
    ENOTDIR: "a part of its path is no folder",
  })[code] ?? code;
