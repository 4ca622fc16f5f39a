// The life line on "My mentoring": the steps of the person's mentoring, as many as the model has.
import { h } from './dom.js';
import { t } from './language.js';

/** Each step, the stages it stands for, and whether a plan has it. */
const steps = [
  ['signing-up', ['asking', 'waiting']],
  ['approving', ['approving', 'joining'], ({ approval }) => approval !== 'coordinator'],
  ['goals', ['agreeing'], ({ maxGoals }) => maxGoals !== 0],
  ['assessing', ['agreeing'], ({ maxGoals }) => maxGoals === 0],
  ['themes', ['theming'], ({ themes }) => themes],
  ['meetings', ['finding', 'meeting', 'asking-held']],
  ['deciding', ['deciding'], ({ first, cap }) => first !== cap || first === undefined],
  ['evaluating', ['evaluating']],
];

export function path({ stage, plan = {} }) {
  const its = steps.filter(([, , has]) => !has || has(plan));
  const at = its.findIndex(([, stages]) => stages.includes(stage));
  const over = ['returning', 'ended', 'finished'].includes(stage);
  return its.map(([name], index) => {
    const past = over || index < at;
    return h('li', { class: past ? 'past' : null, 'aria-current': index === at ? 'step' : null },
      t(`path.${name}`), h('span', { class: 'unseen' }, past ? ` (${t('path.past')})` : ''));
  });
}
