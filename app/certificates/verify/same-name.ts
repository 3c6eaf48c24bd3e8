/** Compares a typed name with the name on a certificate, regardless of keyboard. */

/** Longer than a name may be: the paper may have it in Latin letters, which are more. */
export const maxTypedNameLength = 200;

/** Replaces the many forms of apostrophes and hyphens, which people can't tell apart. */
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
      // Turkish has two letters i, which are not distinguished in capitals in every language.
      .replace(/i\u0307|\u0131/g, "i")
      .normalize("NFC")
  );
}

export function isSameName(typed: string, name: string): boolean {
  return plain(typed) === plain(name);
}
