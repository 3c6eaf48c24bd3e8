/** The tables about a cohort that a trainer can download. */
export const exportedTableKinds = ["matrix", "results", "certificates"] as const;
export type ExportedTableKind = (typeof exportedTableKinds)[number];

/** The programs of schools whose gradebook imports results. */
export const gradebookKinds = ["moodle", "canvas"] as const;
export type GradebookKind = (typeof gradebookKinds)[number];
