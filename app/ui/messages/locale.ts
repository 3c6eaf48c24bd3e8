export { defaultLocale, isLocale, type Locale, languageTags, locales } from "~/platform/locale";
