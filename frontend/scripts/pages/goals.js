import { fill, find, h } from '../dom.js';
import { done } from '../frame.js';
import { wire } from '../form.js';
import { t } from '../language.js';
import { answer, openLetter } from '../letter.js';
import { assessed, selfAssessment } from '../scale.js';
import { people } from '../words.js';

openLetter('/goals', ({ others, goals, goalsBy, maxGoals, assesses, assessment, items }) => {
  fill('#others', people(others));
  fill('#set-by', goalsBy ? t('goals.set-by', { name: goalsBy }) : null);
  fill('#goal-fields', Array.from({ length: maxGoals }, (_, index) => h('div', { class: 'field' },
    h('label', { for: `goal-${index}` }, h('span', {}, t('goals.goal', { number: index + 1 })),
      index || goalsBy ? h('span', { class: 'optional' }, ` (${t('form.optional')})`) : null),
    index ? null : h('p', { class: 'hint' }, t('goals.goal-hint')),
    h('input', { type: 'text', id: `goal-${index}`, name: `goal-${index}`, maxlength: 200, required: index === 0 && !goalsBy, value: goals[index] ?? '' }))));
  find('#assessment-section').hidden = !assesses;
  if (assesses) fill('#assessment', selfAssessment(items, assessment));

  const form = find('#goals');
  wire(form, {
    send: async () => {
      const typed = Array.from({ length: maxGoals }, (_, index) => find(`#goal-${index}`).value.trim()).filter(Boolean);
      await answer('/goals', { goals: typed, ...(assesses ? { assessment: assessed(form, items) } : {}) });
      done(t('goals.done-title'), t('goals.done'));
    },
  });
});
