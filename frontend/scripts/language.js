// The page's words, and its dates and numbers, in the reader's language.

export const languages = { fi: 'Suomi', sv: 'Svenska', en: 'English' };
const regions = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

let words = {};
let language = 'fi';
let zone = 'Europe/Helsinki';

/** An address that names a language comes first, then what the reader pressed in this tab, what the letter says, and older choices. */
const wanted = (letters) => [
  new URLSearchParams(location.search).get('lang'),
  sessionStorage.getItem('language'),
  letters,
  localStorage.getItem('language'),
  ...navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()),
].find((one) => Object.hasOwn(languages, one ?? '')) ?? 'fi';

/** The lists that the page's head names: everyone's words, and the members' or the coordinator's. */
const lists = document.documentElement.dataset.words.split(' ');
const wordsOf = (one) => Promise.all(lists.map((list) => fetch(`/locales/${one}/${list}.json`).then((answer) => answer.json()).catch(() => ({}))))
  .then((its) => Object.assign({}, ...its));

/** "4–10" stays on one line: by itself a line may end after a dash. */
const unbroken = (sentence) => sentence.replace(/(?<=\d–)(?=\d)/g, '\u2060');

// Where no letter has a say, the language is known at once: its words travel while the page's data do.
const byLetter = location.hash !== '';
const early = byLetter ? null : wordsOf(wanted());

/** Loads the words of the reader's language, and says them. `letters`: the language of the letter that led here, if one did. */
export async function speak(letters) {
  language = wanted(byLetter ? letters : null);
  words = await (early ?? wordsOf(language));
  document.documentElement.lang = language;
  translate(document);
}

/** The reader pressed a language. A reload keeps the link's token, and what was typed is in the draft. */
export function choose(one) {
  sessionStorage.setItem('language', one);
  localStorage.setItem('language', one);
  const address = new URL(location.href);
  address.searchParams.delete('lang');
  history.replaceState(history.state, '', address);
  location.reload();
}

export const spoken = () => language;
export const useZone = (name) => { if (name) zone = name; };
export const usedZone = () => zone;

export const has = (key) => Object.hasOwn(words, key);

/** The sentence of a key with its {places} filled; a key that nobody translated shows its last words rather than nothing. */
export function t(key, values = {}) {
  const sentence = words[key] ?? untold(key);
  return unbroken(sentence.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place));
}

function untold(key) {
  console.warn(`no words for ${key}`);
  return key.slice(key.lastIndexOf('.') + 1).replaceAll('-', ' ');
}

/** t, with the form that the number takes: `key.one` or `key.other`. */
export function many(key, count, values = {}) {
  const form = intl('PluralRules').select(count);
  return t(has(`${key}.${form}`) ? `${key}.${form}` : `${key}.other`, { count: number(count), ...values });
}

/** A key's words for a pair or for a group; those that suit both, where it is not known which it is. */
export const suited = (key, pair) => t(pair === undefined ? key : `${key}-${pair ? 'pair' : 'group'}`);

export function translate(root) {
  for (const element of root.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
  for (const element of root.querySelectorAll('[data-t-label]')) element.setAttribute('aria-label', t(element.dataset.tLabel));
  for (const element of root.querySelectorAll('[data-t-title]')) element.title = t(element.dataset.tTitle);
}

/** One of each kind is made and kept: making one takes a hundred times as long as using it. */
const made = new Map();
function intl(kind, options = {}) {
  const key = kind + language + Object.values(options);
  if (!made.has(key)) made.set(key, new Intl[kind](regions[language], options));
  return made.get(key);
}
const format = (options) => intl('DateTimeFormat', options);
const dayParts = () => ({ weekday: 'short', day: 'numeric', month: language === 'en' ? 'long' : 'numeric', year: 'numeric' });

/** "ma 15.3.2027" of an instant, or of a date alone; never broken over two lines. */
export function day(value) {
  const alone = /^\d{4}-\d{2}-\d{2}$/.test(value);
  return format({ ...dayParts(), timeZone: alone ? 'UTC' : zone }).format(new Date(value)).replaceAll(' ', '\u00a0');
}

/**
 * The last whole day before a wait ends, as the letters name it: most end at nine in the morning, sign-up at midnight,
 * and who is told that morning's date would come too late in its afternoon.
 */
export const lastDay = (closes) => day(new Date(Date.parse(closes) - 12 * 3_600_000).toISOString());

export const clock = (instant) => format({ hour: 'numeric', minute: '2-digit', timeZone: zone }).format(new Date(instant));

/** "ma 15.3.2027 klo 9.00" */
export const moment = (instant) => t('date.at', { date: day(instant), time: clock(instant) }).replaceAll(' ', '\u00a0');

/** "15. maaliskuuta 2027" of a date alone: for what is kept on paper. */
export const date = (value) => format({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(value.slice(0, 10)));

/** "2/2027" of "2027-02": short enough to stand under a column, and read alike in all three languages. */
export const month = (yearMonth) => `${Number(yearMonth.slice(5))}/${yearMonth.slice(0, 4)}`;
export const number = (value, digits = 1) => intl('NumberFormat', { maximumFractionDigits: digits }).format(value);
/** In the order of the reader's alphabet: å, ä and ö come last in Finnish and Swedish. */
export const byName = (items) => items.toSorted((a, b) => intl('Collator').compare(a.name ?? '', b.name ?? ''));
export const list = (items) => intl('ListFormat', { type: 'conjunction' }).format(items);
