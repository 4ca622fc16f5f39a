// The parts of a programme's board, drawn anew from what the API says.
import { find, h } from './dom.js';
import { announce } from './frame.js';
import { press } from './form.js';
import { moreOf } from './more.js';
import { day, moment, t } from './language.js';
import { attentionWords, figures } from './words.js';

function button(label, act, attributes = {}) {
  const element = h('button', { type: 'button', ...attributes }, label);
  press(element, act);
  return element;
}

/** What was given up can be tried again; what bounced would bounce again, so it is only taken off the list. */
function again({ kind, instance, key }, act, index) {
  const how = kind.startsWith('bounced') ? 'seen' : 'retry';
  return button(t(`board.${how}`), () => act(how, { instance, key }), { id: `${how}-${index}` });
}

/** Nothing to say where nothing is wrong and what comes next, which stands below, is the coordinator's. */
export const attention = ({ attention: entries, concerns, stage }, act, more) => (!entries.length && !['running', 'summing-up'].includes(stage) ? null : h('section', { 'aria-labelledby': 'attention-title' },
  h('h2', { id: 'attention-title' }, t('board.attention')),
  entries.length
    ? [
      h('ul', { class: 'attention', id: 'attention' }, entries.map((one, index) => h('li', {},
        h('p', {}, attentionWords(one), ' ', h('span', { class: 'soft small' }, t('board.since', { day: day(one.since) }))),
        one.instance && one.key ? again(one, act, index) : null))),
      moreOf('more-concerns', concerns - entries.length, () => more(entries.length)),
    ]
    : h('p', { class: 'note', id: 'attention' }, t('board.calm'))));

export const counts = ({ counts: its }) => h('section', { 'aria-labelledby': 'counts-title' },
  h('h2', { id: 'counts-title' }, t('board.counts')),
  figures(['asked', 'confirmed', 'waiting', 'live', 'ended'].map((one) => [t(`counts.${one}`), its[one]])));

/** What the coordinator may do now: one main button, which depends on the stage. */
export function steps({ id, stage, counts: its, deadline }, act) {
  const link = (page, label) => h('a', { class: 'button main', id: 'main-button', href: `/${page}.html?p=${id}` }, label);
  return h('section', { 'aria-labelledby': 'steps-title' },
    h('h2', { id: 'steps-title' }, t('board.steps')),
    h('p', {}, t(`board.steps-${stage}`)),
    deadline && stage !== 'open' ? h('p', { class: 'soft' }, t(`board.deadline-${stage}`, { at: moment(deadline), day: day(deadline) })) : null,
    fullOf(
      stage === 'open' ? h('button', { type: 'button', id: 'close', onclick: () => find('#close-dialog').showModal() }, t('board.close')) : null,
      stage === 'reviewing' ? link('proposals', t('board.proposals')) : null,
      stage === 'closed' || stage === 'erased' ? link('summary', t('board.summary')) : null,
      stage === 'running' && its.waiting > 1 ? button(t('board.propose'), () => act('propose'), { id: 'propose', class: deadline ? 'main' : null }) : null));
}

const fullOf = (...buttons) => (buttons.some(Boolean) ? h('div', { class: 'buttons' }, buttons) : null);

/** After sign-up has closed the same address leads to the waiting list. */
export function signUp({ signUpPage, stage }) {
  if (!['open', 'reviewing', 'running'].includes(stage)) return null;
  const field = h('input', { type: 'text', id: 'sign-up-page', readonly: true, value: signUpPage, onfocus: (event) => event.target.select() });
  return h('section', { class: 'card', 'aria-labelledby': 'share-title' },
    h('h2', { id: 'share-title' }, h('label', { for: 'sign-up-page' }, t('board.share'))),
    h('p', {}, t(stage === 'open' ? 'board.share-text' : 'board.share-waiting')),
    h('div', { class: 'copy' }, field, button(t('board.copy'), async () => {
      field.select();
      // The clipboard is only there on a secure page; the selected address can always be copied by hand.
      const copied = await navigator.clipboard?.writeText(signUpPage).then(() => true, () => false);
      announce(t(copied ? 'board.copied' : 'board.copy-by-hand'));
    }, stage === 'open' ? { id: 'main-button', class: 'main' } : { id: 'copy' })));
}
