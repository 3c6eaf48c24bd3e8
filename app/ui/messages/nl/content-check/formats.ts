/** How these texts write lists and numbers. */
export const list = (names: readonly string[]) => names.join(", ");
/** Writes a number with one decimal. */
export const decimal = (value: number) => value.toFixed(1).replace(".", ",");
/** Writes a number with one decimal, or with as many as it takes to differ from its limits. */
export const decimalBeyond = (value: number, ...limits: readonly number[]) => {
  const digits = [1, 2, 3, 4].find((each) => !limits.includes(Number(value.toFixed(each)))) ?? 5;
  return value.toFixed(digits).replace(".", ",");
};
/** Writes a share from 0 to 1 as a percentage with one decimal. */
export const percent = (share: number) => `${decimal(100 * share)} %`;
/** Says why a file or folder can't be read, by the code of the system. */
export const whyUnreadable = (code: string): string =>
  ({
    ENOENT: "het bestaat niet; klopt de naam?",
    EACCES: "dat mag hier niet; kijk naar de rechten",
    EPERM: "dat mag hier niet; kijk naar de rechten",
    EISDIR: "het is een map",
    ENOTDIR: "een deel van het pad is geen map",
  })[code] ?? code;
