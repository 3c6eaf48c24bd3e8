import { notesPath } from "./addresses";
import { CachedElement } from "./cached-element";
import { Form } from "./forms/form";
import { useMessages } from "./messages";
import { type Locale, locales } from "./messages/locale";
import type { Theme } from "./theme";
import { themeNames } from "./theme";

/** Returns the name of a language in that language itself, so that people who can't read this page find their own. */
const nameOf = (locale: Locale) => new Intl.DisplayNames([locale], { type: "language" }).of(locale);

/**
 * The footer of every page: what the site is, links to other pages, and forms to choose the theme and the language. `path`: the page to
 * which these forms return. `guest`: whether the footer tells a guest how to keep their answers.
 */
export function SiteFooter({ theme, path, guest }: { theme: Theme; path: string; guest: boolean }) {
  const { footer } = useMessages().common;
  return (
    <footer className="foot">
      <div className="wrap">
        <div className="flow">
          <p>{footer.about}</p>
          {guest ? (
            <p>
              {footer.guest} <a href="/register">{footer.register}</a>
            </p>
          ) : null}
        </div>
        <CachedElement as="nav" aria-label={footer.links} of={["footer links"]}>
          <FooterLinks />
        </CachedElement>
        <div className="flow">
          <Form action="/theme">
            <input type="hidden" name="back" value={path} />
            <CachedElement as="fieldset" className="theme" of={["footer themes", theme]}>
              <ThemeButtons theme={theme} />
            </CachedElement>
          </Form>
          <Form action="/language">
            <input type="hidden" name="back" value={path} />
            <CachedElement as="fieldset" className="theme" of={["footer languages"]}>
              <LanguageButtons />
            </CachedElement>
          </Form>
        </div>
      </div>
    </footer>
  );
}

function FooterLinks() {
  const { certificate, common, ownNotes } = useMessages();
  const { footer } = common;
  return (
    <ul className="links">
      <li>
        <a href="/">{footer.home}</a>
      </li>
      <li>
        <a href="/learning">{footer.progress}</a>
      </li>
      <li>
        <a href={notesPath()}>{ownNotes.title}</a>
      </li>
      <li>
        <a href="/certificates">{certificate.lookup.title}</a>
      </li>
      <li>
        <a href="/contact">{footer.contact}</a>
      </li>
      <li>
        <a href="/privacy">{footer.privacy}</a>
      </li>
      <li>
        <a href="/accessibility">{footer.accessibility}</a>
      </li>
    </ul>
  );
}

function ThemeButtons({ theme }: { theme: Theme }) {
  const words = useMessages().common.theme;
  const choices = themeNames.map((each) => ({ value: each, label: words[each] }));
  return <ChoiceButtons legend={words.legend} name="theme" current={theme} choices={choices} />;
}

function LanguageButtons() {
  const { common, locale } = useMessages();
  const choices = locales.map((each) => ({
    value: each,
    label: nameOf(each),
    lang: each === locale ? undefined : each,
  }));
  return <ChoiceButtons legend={common.language} name="locale" current={locale} choices={choices} />;
}

interface ChoiceButtonsProps {
  legend: string;
  name: string;
  /** The value of the choice that is made now; its button is shown as pressed. */
  current: string;
  choices: { value: string; label: string | undefined; lang?: string | undefined }[];
}

function ChoiceButtons({ legend, name, current, choices }: ChoiceButtonsProps) {
  return (
    <>
      <legend>{legend}</legend>
      {choices.map(({ value, label, lang }) => (
        <button
          key={value}
          type="submit"
          className="btn quiet slim"
          name={name}
          value={value}
          lang={lang}
          aria-pressed={value === current}
        >
          {label}
        </button>
      ))}
    </>
  );
}
