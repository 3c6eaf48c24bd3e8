/** What a loader gave as a page gets it: moments may have become text on the way. */
export type Shown<T> = T extends Date
  ? string | Date
  : T extends readonly (infer Item)[]
    ? Shown<Item>[]
    : T extends object
      ? { [Key in keyof T]: Shown<T[Key]> }
      : T;
