// What a meeting brings besides its time: a theme, an introductory talk, a way of working together.
import { h } from './dom.js';
import { has, t } from './language.js';
import { theme as themeWords } from './words.js';

/** Nothing where the model has none of these. */
export function aboutMeeting({ theme, talk, method }) {
  const facts = [
    theme ? [t('meeting.theme'), themeWords(theme)] : null,
    talk ? [t('meeting.talk'), talk.mine ? t('meeting.talk-mine') : talk.holder] : null,
    method && has(`method.${method}`) ? [t('meeting.method'), [h('strong', {}, t(`method.${method}`)), h('br'), t(`method.${method}-how`)]] : null,
  ].filter(Boolean);
  return facts.length ? h('dl', { class: 'facts' }, facts.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])) : null;
}
