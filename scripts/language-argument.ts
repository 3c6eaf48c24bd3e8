/** Reads the argument `--lang`: the language in which a check prints what it found. */
import { defaultLocale, isLocale, type Locale, locales } from "../app/ui/messages/locale";

interface LanguageArgument {
  /** The chosen language, or null if `--lang` names a language that does not exist. */
  locale: Locale | null;
  /** The arguments without `--lang` and its value. */
  rest: string[];
}

export const unknownLanguageMessage = `--lang is one of ${locales.join(", ")}.`;

export function readLanguageArgument(args: readonly string[]): LanguageArgument {
  const at = args.indexOf("--lang");
  if (at < 0) return { locale: defaultLocale, rest: [...args] };
  const named = args[at + 1];
  return { locale: isLocale(named) ? named : null, rest: args.toSpliced(at, 2) };
}
