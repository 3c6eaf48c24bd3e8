declare module "virtual:enhance" {
  interface Script {
    url: string;
    /** `sha256-…`; undefined in development. */
    integrity?: string;
  }
  export const scripts: Record<"main" | "matrix", Script>;
}
