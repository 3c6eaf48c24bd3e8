/** Numbers as people write them, in the language of the page. */
import { type Locale, languageTags } from "./messages/locale";

/** At most so many decimals, and none that are zero: 2,5 or 2.5; 2. */
export function formatNumber(value: number, locale: Locale, decimals: number): string {
  return new Intl.NumberFormat(languageTags[locale], { maximumFractionDigits: decimals }).format(value);
}
