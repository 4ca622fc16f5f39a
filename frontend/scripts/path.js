// Where somebody's mentoring is: the steps that their model has, which are past, and which it is at. "My mentoring" and the board draw it.
import { h } from './dom.js';
import { t } from './language.js';

/** Each step, the stages it stands for, and whether a plan has it. */
const steps = [
  ['signing-up', ['asking', 'waiting']],
  ['approving', ['approving', 'joining'], ({ approval }) => approval !== 'coordinator'],
  ['goals', ['agreeing'], ({ maxGoals }) => maxGoals !== 0],
  ['assessing', ['agreeing'], ({ maxGoals }) => maxGoals === 0],
  ['themes', ['theming'], ({ themes }) => themes],
  ['meetings', ['finding', 'meeting', 'asking-held', 'reporting']],
  ['deciding', ['deciding'], ({ first, cap }) => first !== cap || first === undefined],
  ['evaluating', ['evaluating']],
];

/**
 * The steps in their order: [ { name, past, now } ]. `target`: meetings agreed on so far; more than the first few of them mean that
 * the members have decided to go on, though their meetings are not over.
 */
export function standing({ stage, target = 0, plan = {} }) {
  const its = steps.filter(([, , has]) => !has || has(plan));
  const at = its.findIndex(([, stages]) => stages.includes(stage));
  const over = ['returning', 'ended', 'finished'].includes(stage);
  return its.map(([name], index) => ({ name, past: over || index < at || (name === 'deciding' && index > at && target > plan.first), now: index === at }));
}

/** The life line on "My mentoring". */
export const path = (where) => standing(where).map(({ name, past, now }) => h('li', { class: past ? 'past' : null, 'aria-current': now ? 'step' : null },
  t(`path.${name}`), h('span', { class: 'unseen' }, past ? ` (${t('path.past')})` : '')));
