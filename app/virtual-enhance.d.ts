declare module "virtual:enhance" {
  interface Script {
    url: string;
    /** `sha256-…`; undefined while developing. */
    integrity?: string;
  }
  export const scripts: Record<"main" | "matrix", Script>;
}
