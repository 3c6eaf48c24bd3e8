/**
 * The name of the form field that says on what a form is based, such as a note: the version of what was saved when the page was made. A draft
 * in the browser keeps it.
 */
export const basedOnFieldName = "basedOn";
