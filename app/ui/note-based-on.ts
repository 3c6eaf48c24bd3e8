/** The name of the form field that says on which text a note is based: the version of what was saved when the page was made. */
export const basedOnFieldName = "basedOn";
