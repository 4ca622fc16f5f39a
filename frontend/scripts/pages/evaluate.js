import { fill, find, h } from '../dom.js';
import { question } from '../fields.js';
import { done } from '../frame.js';
import { wire } from '../form.js';
import { many, suited, t } from '../language.js';
import { answer, openLetter } from '../letter.js';
import { oneAtATime } from '../one-at-a-time.js';
import { assessed, chosen, scale, selfAssessment } from '../scale.js';

const causes = ['time', 'priority', 'communication', 'technology', 'pause', 'match', 'other'];

openLetter('/evaluation', ({ goals, held, items, statements = [], assesses = true, programme: { pair }, answers }) => {
  fill('#lead', many('evaluate.lead', held));
  fill('#goals', goals.map((goal, index) => question({
    name: `goals-${index}`, legend: goal, chosen: answers?.goals?.[index] ?? [],
    options: ['reached', 'partly', 'not-yet'].map((one) => [one, t(`outcome-of-goal.${one}`)]),
  })));
  find('#goals-section').hidden = goals.length === 0;
  fill('#experience',
    ['usefulness', 'trust', 'reciprocity'].map((name) => scale({
      name, label: t(`evaluate.${name}`), low: t('scale.disagree'), high: t('scale.agree'), value: answers?.[name] ?? null,
    })),
    scale({ name: 'recommend', label: t('evaluate.recommend'), from: 0, to: 10, low: t('scale.not-likely'), high: t('scale.very-likely'), value: answers?.recommend ?? null }));
  fill('#causes', ['helped', 'hindered'].map((name) => question({
    name, legend: t(`evaluate.${name}`), type: 'checkbox', optional: true, many: true, chosen: answers?.[name] ?? [],
    options: causes.map((one) => [one, one === 'match' ? suited(`${name}.match`, pair) : t(`${name}.${one}`)]),
  })));
  find('#assessment-section').hidden = !assesses;
  if (assesses) fill('#assessment', selfAssessment(items, statements, answers?.assessment));
  find('#insight').value = answers?.insight ?? '';
  fill('#sharing', question({
    name: 'share', legend: t('evaluate.share'), chosen: answers?.share ?? 'me',
    options: ['me', 'group', 'unit', 'organisation'].map((one) => [one, one === 'group' ? suited('share.group', pair) : t(`share.${one}`)]),
  }));

  const form = find('#evaluate');
  oneAtATime(form);
  wire(form, {
    send: async () => {
      const data = new FormData(form);
      const insight = data.get('insight').trim();
      await answer('/evaluation', {
        goals: goals.map((_, index) => data.get(`goals-${index}`)),
        ...Object.fromEntries(['usefulness', 'trust', 'reciprocity', 'recommend'].map((name) => [name, chosen(form, name)])),
        helped: data.getAll('helped'),
        hindered: data.getAll('hindered'),
        ...(assesses ? { assessment: assessed(form, items, statements) } : {}),
        ...(insight ? { insight } : {}),
        share: data.get('share'),
      });
      done(t('evaluate.done-title'), t('evaluate.done'));
    },
  });
});
