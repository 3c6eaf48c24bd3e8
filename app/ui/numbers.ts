/** Writes numbers in the language of the page. */
import { type Locale, languageTags } from "./messages/locale";

/** Writes a number with at most `decimals` decimals, and without zeros at the end: 2,5 in Dutch, 2.5 in English, or 2. */
export function formatNumber(value: number, locale: Locale, decimals: number): string {
  return new Intl.NumberFormat(languageTags[locale], { maximumFractionDigits: decimals }).format(value);
}
