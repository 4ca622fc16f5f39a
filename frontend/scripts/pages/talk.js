import { fill, find, h } from '../dom.js';
import { wire } from '../form.js';
import { done } from '../frame.js';
import { day, moment, t } from '../language.js';
import { answer, mark, openLetter } from '../letter.js';
import { aboutMeeting } from '../meeting.js';

openLetter('/talk', ({ number, at, around, theme, answer: before }) => {
  fill('#lead', t('talk.lead', { number }));
  fill('#meeting', h('h2', {}, t('mine.meeting', { number })),
    h('p', {}, at ? moment(at) : around ? t('talk.around', { day: day(around) }) : t('talk.open')), aboutMeeting({ theme }));
  mark(find(`[value="${before}"]`));
  wire(find('#talk'), {
    send: async (_, button) => {
      await answer('/talk', { hold: button.value === 'yes' });
      done(t('talk.done-title'), t(`talk.done-${button.value}`));
    },
  });
});
