/**
 * Compares a typed name with the name on a certificate. Differences that only come from the keyboard don't matter, such as the kind of
 * apostrophe.
 */

/** The most characters of a typed name. It is more than a holder's name may have, because its spelling in Latin letters may be longer. */
export const maxTypedCertificateNameLength = 200;

/**
 * Returns a name in the form in which names are compared: in lower case, with one kind of apostrophe, hyphen and space, because people
 * can't tell the others apart.
 */
function plain(name: string): string {
  return (
    name
      .normalize("NFC")
      .replace(/[\u0060\u00b4\u02b9\u02bb\u02bc\u02c8\u2018\u2019\u201b\u2032\uff07]/g, "'")
      .replace(/\p{Pd}|\u2212|\u00ad/gu, "-")
      .normalize("NFKC")
      .replace(/\s+/g, " ")
      .replace(/ ?- ?/g, "-")
      .trim()
      .toLowerCase()
      // The dotless ı of Turkish becomes i, because both have the same capital I in other languages.
      .replace(/i\u0307|\u0131/g, "i")
      .normalize("NFC")
  );
}

export function isEquivalentTypedName(typed: string, name: string): boolean {
  return plain(typed) === plain(name);
}
