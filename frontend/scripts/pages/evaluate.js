import { all, fill, find, h } from '../dom.js';
import { done } from '../frame.js';
import { wire } from '../form.js';
import { many, t } from '../language.js';
import { answer, openLetter } from '../letter.js';
import { assessed, chosen, scale, selfAssessment } from '../scale.js';

const causes = ['time', 'priority', 'communication', 'technology', 'pause', 'match', 'other'];

const box = (type, name, value, label, checked) => h('label', { class: 'choice' },
  h('input', { type, name, id: `${name}-${value}`, value, checked, required: type === 'radio' }), h('span', {}, label));

openLetter('/evaluation', ({ goals, held, items, answers }) => {
  fill('#lead', many('evaluate.lead', held));
  fill('#goals', goals.map((goal, index) => h('fieldset', { class: 'field', role: 'radiogroup', 'data-field': `goal-outcome-${index}` },
    h('legend', {}, goal),
    h('div', { class: 'choices' }, ['reached', 'partly', 'not-yet'].map((one) =>
      box('radio', `goal-outcome-${index}`, one, t(`outcome-of-goal.${one}`), answers?.goals?.[index] === one))))));
  find('#goals-section').hidden = goals.length === 0;
  fill('#experience',
    ['usefulness', 'trust', 'reciprocity'].map((name) => scale({
      name, label: t(`evaluate.${name}`), low: t('scale.disagree'), high: t('scale.agree'), value: answers?.[name] ?? null,
    })),
    scale({ name: 'recommend', label: t('evaluate.recommend'), from: 0, to: 10, low: t('scale.not-likely'), high: t('scale.very-likely'), value: answers?.recommend ?? null }));
  for (const name of ['helped', 'hindered']) {
    fill(`#${name} .choices`, causes.map((one) => box('checkbox', name, one, t(`${name}.${one}`), answers?.[name]?.includes(one))));
  }
  fill('#assessment', selfAssessment(items, answers?.assessment));
  find('#insight').value = answers?.insight ?? '';
  fill('#share .choices', ['me', 'group', 'organisation'].map((one) => box('radio', 'share', one, t(`share.${one}`), (answers?.share ?? 'me') === one)));

  const form = find('#evaluate');
  wire(form, {
    send: async () => {
      const data = new FormData(form);
      const insight = data.get('insight').trim();
      await answer('/evaluation', {
        goals: goals.map((_, index) => data.get(`goal-outcome-${index}`)),
        ...Object.fromEntries(['usefulness', 'trust', 'reciprocity', 'recommend'].map((name) => [name, chosen(form, name)])),
        helped: data.getAll('helped'),
        hindered: data.getAll('hindered'),
        assessment: assessed(form, items),
        ...(insight ? { insight } : {}),
        share: all('[name=share]').find((one) => one.checked).value,
      });
      done(t('evaluate.done-title'), t('evaluate.done'));
    },
  });
});
