import { fill, find } from '../dom.js';
import { wire } from '../form.js';
import { done } from '../frame.js';
import { moment, t } from '../language.js';
import { answer, openLetter } from '../letter.js';
import { theme as themeWords } from '../words.js';

openLetter('/diary', ({ number, at, theme, text, written, needed, of }) => {
  fill('#lead', [t('diary.lead', { number, at: moment(at) }), theme ? t('diary.theme', { theme: themeWords(theme) }) : ''].join(' '));
  fill('#written', needed ? t('diary.written', { written, needed, of }) : null);
  find('#text').value = text ?? '';
  wire(find('#diary'), {
    send: async () => {
      await answer('/diary', { text: find('#text').value.trim() });
      done(t('diary.done-title'), t('diary.done'));
    },
  });
});
