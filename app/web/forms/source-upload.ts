/** The file of a form with which an author brings a source, or why there is none. `path`: where it stands on the disk of the site. */
export type SourceUpload =
  | { kind: "file"; path: string; name: string; bytes: number }
  | { kind: "none" }
  | { kind: "too-large" }
  | { kind: "too-often"; retryAfterSeconds: number };
