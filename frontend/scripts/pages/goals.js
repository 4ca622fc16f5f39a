import { fill, find, h } from '../dom.js';
import { field } from '../fields.js';
import { done } from '../frame.js';
import { wire } from '../form.js';
import { t } from '../language.js';
import { answer, openLetter } from '../letter.js';
import { assessed, selfAssessment } from '../scale.js';
import { bullets, people } from '../words.js';

openLetter('/goals', ({ others, goals, goalsBy, settled = false, deeds, minGoals = 1, maxGoals: most, assesses, assessment, items, statements = [] }) => {
  const maxGoals = settled ? 0 : most; // who comes later finds them agreed
  const kind = maxGoals && assesses ? 'both' : maxGoals ? 'goals' : 'assessment';
  for (const part of ['title', 'lead', 'main-button']) fill(`#${part}`, t(`goals.${part}-${kind}`));
  fill('#others', people(others));
  fill('#others-text', t(maxGoals ? 'goals.others-text' : 'goals.others-hello'));

  fill('#agreed', settled && goals.length ? [h('h2', {}, t('mine.goals')), bullets(goals.map(({ text, deed }) => (deed ? `${text} – ${deed}` : text)))] : null);
  find('#goals-section').hidden = !maxGoals;
  fill('#set-by', goalsBy ? t('goals.set-by', { name: goalsBy }) : null);
  fill('#goals-text', t(deeds ? 'goals.deeds-text' : 'goals.goals-text'));
  fill('#goal-fields', Array.from({ length: maxGoals }, (_, index) => {
    const optional = Boolean(goalsBy) || index >= Math.max(1, minGoals);
    const { text = '', deed = '' } = goals[index] ?? {};
    const words = (name, label, hint, value) => field({ name: `${name}-${index}`, label: t(label, { number: index + 1 }), hint: index ? null : t(hint), maxlength: 200, optional, value });
    return h('div', { class: deeds ? 'twofold' : null },
      words('goals', 'goals.goal', 'goals.goal-hint', text), deeds ? words('deeds', 'goals.deed', 'goals.deed-hint', deed) : null);
  }));
  // A goal and its deed are told both or neither.
  for (const both of deeds ? [...find('#goal-fields').children] : []) {
    const [goal, deed] = both.querySelectorAll('input');
    const must = goal.required;
    both.addEventListener('input', () => { goal.required = deed.required = must || Boolean(goal.value.trim() || deed.value.trim()); });
  }

  find('#assessment-section').hidden = !assesses;
  if (assesses) fill('#assessment', selfAssessment(items, statements, assessment));

  const form = find('#goals');
  wire(form, {
    send: async () => {
      const read = (name, index) => find(`#${name}-${index}`)?.value.trim() || undefined;
      const typed = Array.from({ length: maxGoals }, (_, index) => ({ text: read('goals', index), deed: read('deeds', index) })).filter(({ text }) => text);
      await answer('/goals', { goals: typed, ...(assesses ? { assessment: assessed(form, items, statements) } : {}) });
      done(t('goals.done-title'), t('goals.done'));
    },
  });
});
