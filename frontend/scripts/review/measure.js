// The score, told calmly: in words and as a small bar, never as a number by itself.
import { h, s } from '../dom.js';
import { t } from '../language.js';

const first = (steps, share) => steps.find(([least]) => share >= least)[1];

/** How near the groups are to the best that there could be; nothing where it was not worked out. */
export function quality(score, bound) {
  if (!bound || bound <= 0) return null;
  const share = Math.min(1, score / bound);
  return shown(share, t(`measure.whole-${first([[0.995, 'best'], [0.95, 'nearly'], [-Infinity, 'least']], share)}`, { percent: Math.floor(100 * share) }));
}

/** How well the people of a group fit, beside the best group of these. */
export function fit(score, best) {
  const share = best > 0 ? Math.max(0, Math.min(1, score / best)) : 0;
  return shown(share, t('measure.fit', { words: t(`measure.fit-${first([[0.8, 'strong'], [0.55, 'good'], [0.3, 'some'], [-Infinity, 'weak']], share)}`) }));
}

const shown = (share, words) => h('p', { class: 'measure' },
  s('svg', { viewBox: '0 0 100 8', 'aria-hidden': 'true', preserveAspectRatio: 'none' },
    s('rect', { class: 'track', width: 100, height: 8, rx: 4 }), s('rect', { class: 'bar', width: Math.max(4, share * 100), height: 8, rx: 4 })),
  h('span', {}, words));

/** What a change costs, in what one group is worth on average. */
export function cost(before, after, groups) {
  const one = groups > 0 && before > 0 ? before / groups : 1;
  const change = (after - before) / one;
  if (Math.abs(change) < 0.05) return t('measure.same');
  return t(`measure.${change > 0 ? 'better' : first([[-0.3, 'little-worse'], [-1.05, 'worse'], [-Infinity, 'much-worse']], change)}`);
}
