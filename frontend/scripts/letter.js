// Pages that open from a letter's link: the token is in the fragment, and stays there so that a reload works.
import { get, post } from './api.js';
import { fill, find, h } from './dom.js';
import { open } from './frame.js';
import { lastDay, t, useZone } from './language.js';

export const token = () => location.hash.slice(1);

/**
 * Opens such a page: asks the API, says what state the question is in, and shows the rest unless it is closed.
 * `over` names the words for that, where a page has its own.
 */
export function openLetter(path, show, over = 'letter') {
  return open(async (data, host) => {
    useZone(data.programme.zone);
    fill('#programme', data.programme.name);
    if (data.state === 'closed') return closed(data, over);
    if (find('#state')) {
      fill('#state',
        data.state === 'answered' ? h('p', { class: 'note' }, data.closes ? t('letter.answered-until', { day: lastDay(data.closes) }) : t('letter.answered')) : null,
        data.state === 'open' && data.closes ? h('p', { class: 'soft' }, t('letter.closes', { day: lastDay(data.closes) })) : null);
    }
    return show(data, host);
  }, () => get(path, token()));
}

export const answer = (path, body) => post(path, body, token());

/** The answer this reader has given, marked on its button while it can still be corrected. */
export const mark = (button) => button?.append(` (${t('form.your-answer')})`);

function closed(data, over) {
  fill('main',
    h('p', { class: 'soft' }, data.programme.name),
    h('h1', {}, t(`${over}.closed-title`)),
    h('p', { class: 'lead', id: 'problem' }, t(`${over}.closed`)));
}
