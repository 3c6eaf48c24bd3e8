export { defaultLocale, isLocale, type Locale, locales } from "~/platform/locale";
