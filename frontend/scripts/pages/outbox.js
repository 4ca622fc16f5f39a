import { get, post, save } from '../api.js';
import { fill, find, h } from '../dom.js';
import { open, sentence } from '../frame.js';
import { press } from '../form.js';
import { many, moment, number, t } from '../language.js';

const most = 40; // letters drawn at first, and with each press of the button under them
let shown = most;
let newest = null;
let reading = null;

open(({ letters, clock }) => {
  if (clock) showClock(clock);
  showLetters(letters);
  press(find('#main-button'), () => turn({ next: true }));
  press(find('#day'), () => turn({ days: 1 }));
  press(find('#week'), () => turn({ days: 7 }));
  setInterval(look, 3_000);
}, async () => {
  const [outbox, clock] = await Promise.all([get('/outbox'), get('/clock').catch(none)]);
  return { letters: outbox.letters, clock };
});

/** On Azure time goes by itself: there is no clock to be turned. */
function none(problem) {
  if (problem.status !== 404) throw problem;
  return null;
}

async function look() {
  if (document.visibilityState !== 'visible') return;
  try {
    showLetters((await get('/outbox')).letters);
  } catch (problem) {
    console.warn(sentence(problem));
  }
}

async function turn(how) {
  const clock = await post('/clock', how);
  showClock(clock);
  fill('#turned', many('outbox.turned', clock.letters));
  await look();
}

function showClock({ now, next }) {
  find('#clock').hidden = false;
  fill('#now', t('outbox.now', { at: moment(now) }), ' ', next ? t('outbox.next-at', { at: moment(next) }) : t('outbox.no-next'));
}

function showLetters(letters) {
  if (letters[0]?.key === newest && newest) return;
  newest = letters[0]?.key ?? null;
  draw(letters);
}

function draw(letters) {
  const focused = document.activeElement?.dataset.key;
  fill('#letters', letters.length ? letters.slice(0, shown).map(line) : h('li', { class: 'soft' }, t('outbox.none')),
    letters.length > shown ? h('li', {}, h('button', { type: 'button', id: 'older', onclick: () => older(letters) }, t('outbox.older', { count: number(letters.length - shown) }))) : null);
  if (letters.length && !reading) fill('#letter', h('p', { class: 'soft choose' }, t('outbox.choose')));
  if (focused) find(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

const line = (one) => h('li', {}, h('button', { type: 'button', 'data-key': one.key, 'data-kind': one.kind, 'aria-current': one.key === reading ? 'true' : null, onclick: (event) => read(one, event.currentTarget) },
  h('strong', {}, one.subject), h('span', {}, one.name ? `${one.name} <${one.to}>` : one.to), h('span', { class: 'soft small' }, moment(one.at))));

function older(letters) {
  const first = letters[shown];
  shown += most;
  draw(letters);
  find(`[data-key="${CSS.escape(first.key)}"]`).focus(); // the button is gone: to the first letter that it has brought
}

async function read({ key }, button) {
  for (const other of document.querySelectorAll('.letters [aria-current]')) other.removeAttribute('aria-current');
  button.setAttribute('aria-current', 'true');
  reading = key;
  const path = `/outbox/${encodeURIComponent(key)}`;
  const letter = await get(path).catch((problem) => problem);
  if (!letter.subject) return fill('#letter', h('p', { class: 'note warm' }, sentence(letter)));
  fill('#letter',
    h('h2', { tabindex: '-1' }, letter.subject),
    h('dl', { class: 'facts' },
      h('dt', {}, t('outbox.from')), h('dd', {}, letter.from), h('dt', {}, t('outbox.to')), h('dd', {}, letter.to), h('dt', {}, t('outbox.at')), h('dd', {}, moment(letter.at))),
    // No scripts run in the letter; its links open outside the frame, where this page's origin is not theirs to touch.
    h('iframe', { src: `/api${path}/html`, title: letter.subject, sandbox: 'allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation' }),
    h('details', {}, h('summary', {}, t('outbox.text')), h('pre', {}, linked(letter.text))),
    letter.calendar ? [h('details', {}, h('summary', {}, t('outbox.calendar')), h('pre', {}, letter.calendar)),
      h('button', { type: 'button', onclick: () => save(new Blob([letter.calendar], { type: 'text/calendar' }), 'ementoring.ics') }, t('outbox.save'))] : null);
  find('#letter h2').focus();
  find('#letter').scrollIntoView({ block: 'nearest' });
}

/** The addresses in a plain text as links, the way a mail program shows them. */
const linked = (text) => text.split(/(https?:\/\/[^\s<>"]*[\w/=-])/).map((part, index) => (index % 2 ? h('a', { href: part }, part) : part));
