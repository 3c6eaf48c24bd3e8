/** The type of a loader's data as a page receives it: dates may have become text on the way. */
export type Serialized<T> = T extends Date
  ? string | Date
  : T extends readonly (infer Item)[]
    ? Serialized<Item>[]
    : T extends object
      ? { [Key in keyof T]: Serialized<T[Key]> }
      : T;
