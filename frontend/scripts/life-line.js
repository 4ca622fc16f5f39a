// A group's life line, small enough to stand in a row: a dot for each step, and for the meetings one each. Under the same heads, all the groups are seen at a glance.
import { h } from './dom.js';
import { has, number, t } from './language.js';
import { standing } from './path.js';

/** Outcomes of groups that came to their last step; the others broke off. */
const whole = ['completed', 'stopped'];

/** Who signed up is behind every group. One that broke off came as far as its meetings, or not even there. */
function stepsOf({ stage, outcome, held, target }, plan) {
  const its = standing({ stage, target, plan }).filter(({ name }) => name !== 'signing-up');
  if (stage !== 'ended' || whole.includes(outcome)) return its;
  const meetings = its.findIndex(({ name }) => name === 'meetings');
  return its.map((one, index) => ({ ...one, past: held > 0 && index < meetings, broken: true }));
}

export const heads = (plan) => h('div', { class: 'life heads' }, stepsOf({ stage: 'finding' }, plan).map(({ name }) => h('span', { class: name },
  t(has(`path.${name}-short`) ? `path.${name}-short` : `path.${name}`))));

export function lifeLine(group, plan) {
  const { held, target } = group;
  const its = stepsOf(group, plan);
  const told = its.map(({ name, past, now }) => {
    const words = t(`path.${name}`);
    if (name === 'meetings' && (held || now)) return `${words} ${number(held)} / ${number(target)}`;
    return past ? `${words} (${t('path.past')})` : now ? words : null;
  }).filter(Boolean);
  return h('div', { class: 'life', role: 'img', 'aria-label': `${t('board.line')}: ${told.join(', ') || '–'}` },
    its.map(({ name, past, now, broken }) => h('span', { class: [name, past ? 'past' : '', now ? 'now' : '', broken ? 'broken' : ''].join(' ').trim() },
      name === 'meetings' ? Array.from({ length: Math.max(target, held) }, (_, index) => h('i', { class: index < held ? 'past' : now && index === held ? 'now' : null })) : h('i'))));
}
