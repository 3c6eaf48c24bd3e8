/** What we use of saxen, which has no types of its own. */
declare module "saxen" {
  export class Parser {
    ns(prefixes: Record<string, string>): this;
    on(event: "openTag", listener: (name: string, getAttributes: () => Record<string, string> | false) => void): this;
    on(event: "closeTag", listener: (name: string) => void): this;
    on(event: "text" | "cdata" | "attention", listener: (text: string) => void): this;
    on(event: "error" | "warn", listener: (error: Error) => void): this;
    parse(xml: string): Error | undefined;
    stop(): void;
  }
}
