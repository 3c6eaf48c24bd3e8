declare module "virtual:enhance" {
  export const url: string;
  /** `sha256-…`; undefined while developing. */
  export const integrity: string | undefined;
}
