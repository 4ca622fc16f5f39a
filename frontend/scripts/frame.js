// What every page shares: opening it, the header with the languages, the footing, and saying kindly that something went wrong.
import { about } from './api.js';
import { choose, has, languages, speak, spoken, t } from './language.js';
import { breathe, fill, find, h } from './dom.js';

/** Runs a page. `load` gets what it needs (its `language` speaks first), `show` fills the page with it. */
export async function open(show, load = async () => ({})) {
  const hosting = about();
  const [data, failure] = await load().then((it) => [it, null], (problem) => [null, problem]);
  await speak(data?.language);
  const host = await hosting;
  dressUp(host);
  await breathe();
  try {
    if (failure) throw failure;
    await show(data, host);
  } catch (problem) {
    tell(problem);
  }
  document.title = `${find('h1')?.textContent || 'EMentoring'} – EMentoring`;
  document.head.append(h('meta', { name: 'description', content: find('.lead')?.textContent || t('frame.about') }));
  document.body.dataset.ready = 'true';
}

function dressUp(host) {
  document.body.prepend(h('a', { class: 'skip button', href: '#main' }, t('frame.skip')));
  find('.masthead > div').append(h('nav', { 'aria-label': t('frame.languages') }, h('ul', { class: 'languages' },
    host.languages.filter((one) => languages[one]).map((one) => h('li', {}, h('button', {
      type: 'button', lang: one, 'aria-current': one === spoken() ? 'true' : null, onclick: () => choose(one),
    }, languages[one]))))));
  document.body.append(h('footer', { class: 'footing' }, h('div', {},
    h('p', {}, host.organisation, ' ', host.contact.includes('@') ? h('a', { href: `mailto:${host.contact}` }, host.contact) : host.contact),
    h('ul', {},
      h('li', {}, h('a', { href: '/privacy.html' }, t('frame.privacy'))),
      h('li', {}, h('a', { href: '/accessibility.html' }, t('frame.accessibility'))),
      host.local ? h('li', {}, h('a', { href: '/outbox.html' }, t('frame.outbox'))) : null))));
}

/** A link into the page moves the focus but leaves the address alone: the fragment holds the letter's token. */
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  const target = document.getElementById(link.getAttribute('href').slice(1));
  target?.focus();
  target?.scrollIntoView({ block: 'center' });
});

// Another letter's link to the same page changes only the fragment, which by itself would not load anything.
addEventListener('hashchange', () => location.reload());

/** What a problem is called in plain words. */
export function sentence(problem) {
  if (!problem?.code) {
    console.error(problem);
    return t('problem.unexpected');
  }
  if (problem.code === 'too-many' && problem.retryAfter) {
    return t('problem.too-many-until', { minutes: Math.max(1, Math.ceil(problem.retryAfter / 60)) });
  }
  return t(has(`problem.${problem.code}`) ? `problem.${problem.code}` : 'problem.unexpected');
}

/** The whole page could not be shown: says why, and offers to try again where that can help. */
export function trouble(problem) {
  const again = ['offline', 'busy', 'unexpected', 'too-many'].includes(problem?.code) || !problem?.code;
  return [
    h('h1', {}, t(problem?.code === 'offline' ? 'problem.title-offline' : 'problem.title')),
    h('p', { class: 'lead', id: 'problem' }, sentence(problem)),
    h('div', { class: 'buttons' }, again
      ? h('button', { type: 'button', class: 'main', id: 'main-button', onclick: () => location.reload() }, t('frame.again'))
      : h('a', { class: 'button', href: '/' }, t('frame.home')))];
}

export const tell = (problem) => fill('main', trouble(problem));

export const panel = (title, ...rest) => h('section', { id: 'done', tabindex: '-1', 'aria-labelledby': 'done-title' },
  h('h1', { id: 'done-title' }, title),
  ...rest.flat().filter(Boolean).map((one) => (typeof one === 'string' ? h('p', {}, one) : one)));

/** The act is done: the page says so and takes the reader there. */
export function done(title, ...rest) {
  fill('main', panel(title, ...rest));
  document.title = `${title} – EMentoring`;
  find('#done').focus();
  scrollTo(0, 0);
}

/** Speaks to those who listen, without moving anyone. */
export function announce(text) {
  let region = find('#announcer');
  if (!region) document.body.append(region = h('p', { id: 'announcer', class: 'unseen', role: 'status' }));
  region.textContent = text;
}
