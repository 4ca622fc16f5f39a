// What a meeting brings besides its time: a theme, an introductory talk, a way of working together.
import { h } from './dom.js';
import { t } from './language.js';
import { theme as themeWords } from './words.js';

/** Nothing where the model has none of these. */
export function aboutMeeting({ theme, talk, method }) {
  const facts = [
    theme ? [t('meeting.theme'), themeWords(theme)] : null,
    talk ? [t('meeting.talk'), talk.mine ? t('meeting.talk-mine') : talk.holder] : null,
    method ? [t('meeting.method'), t(`method.${method}`)] : null,
  ].filter(Boolean);
  return facts.length ? h('div', {}, h('dl', { class: 'facts' }, facts.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
    method ? h('p', { class: 'soft' }, t(`method.${method}-how`)) : null) : null;
}
