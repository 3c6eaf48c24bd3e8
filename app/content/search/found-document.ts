/** What a search found in a release. Types only. */
import type { SearchDocumentKind } from "./search-documents";

export interface FoundDocument {
  kind: SearchDocumentKind;
  /** How many documents of this kind were found. */
  total: number;
  releaseId: string;
  courseId: string;
  courseTitle: string;
  language: string;
  anchor: string;
  title: string;
  names: string;
  body: string;
  /** The body with marks around what was found (`markers` in `marked-text.ts`), and another character for each that is no word. */
  marked: string;
  lessonId: string | null;
  lessonNumber: number | null;
  piece: number | null;
}
