// What a summary's figures look like: for each question its picture, its words and its table.
import { bars, columns } from './chart.js';
import { changes, divided } from './chart-rows.js';
import { many, month, number, t } from './language.js';
import { item as itemWords } from './words.js';

const growing = 'growth.';

/** Each ready for `figure`, or null where there is nothing to show. */
export function pictures(summary) {
  const of = (...keys) => summary.figures.filter(({ key }) => keys.includes(key));
  const growth = summary.figures.filter(({ key }) => key.startsWith(growing));
  return {
    agreed: agreed(growth, summary), changed: changed(growth, summary),
    said: rated(of('usefulness', 'trust', 'reciprocity'), summary), reached: reached(of('goals')[0], summary), recommended: rated(of('recommend'), summary),
    path: picture({ title: t('summary.funnel-title'), rows: summary.funnel.map(({ step, count }) => [t(`funnel.${step}`), count]) }),
    ended: outcomes(summary), held: timeline(summary), helped: causes(summary, 'helped'), hindered: causes(summary, 'hindered'),
  };
}

const picture = ({ title, note, rows, of, hidden }) => ({
  title, note, hidden, rows, heads: [t('summary.what'), t('summary.count')],
  picture: bars(rows.map(([label, count]) => ({ label, count })), { title, of }),
});

const why = ({ threshold }) => t('summary.hidden-note', { threshold: number(threshold) });

function outcomes({ outcomes: all }) {
  return all.length ? picture({ title: t('summary.outcomes'), rows: all.map(({ outcome, count }) => [t(`outcome.${outcome}`), count]) }) : null;
}

function timeline({ months }) {
  if (!months.length) return null;
  const title = t('summary.months');
  return { title, heads: [t('summary.month'), t('summary.count')], rows: months.map(({ month: one, held }) => [month(one), held]),
    picture: columns(months.map(({ month: one, held }) => ({ label: month(one), count: held })), { title }) };
}

const words = (summary) => ({ key }) => itemWords(key.slice(growing.length), summary.statements);
const answered = (all) => (all.some(({ answers }) => answers) ? many('summary.answered', Math.max(...all.map(({ answers }) => answers ?? 0))) : t('summary.too-few'));

/** From the start to the end; a summary from before this was counted has none. */
function agreed(growth, summary) {
  if (!summary.figures.some(({ key }) => key.startsWith('start.'))) return null;
  const count = (when, { key }) => summary.figures.find((one) => one.key === `${when}.${key.slice(growing.length)}`)?.cells[0].count ?? null;
  const rows = growth.map((one) => ({ label: words(summary)(one), first: count('start', one), last: count('end', one), of: one.answers }));
  const title = t('summary.agreed');
  return { title, note: answered(growth), hidden: why(summary), heads: [t('summary.what'), t('assessment.first'), t('assessment.last')], rows: rows.map(({ label, first, last }) => [label, first, last]),
    legend: [['before', t('assessment.first')], ['after', t('assessment.last')]], picture: changes(rows, { title }) };
}

const changed = (growth, summary) => (growth.length ? parts(growth, { title: t('summary.changed'), label: words(summary), cell: (one) => t(`growth.${one}`), summary }) : null);

/** From those who agree to those who do not. */
function rated(all, summary) {
  if (!all.length) return null;
  const one = all.length === 1;
  return parts(all.map((its) => ({ ...its, cells: its.cells.toReversed() })), {
    title: t(one ? `figure.${all[0].key}` : 'summary.ratings'),
    label: ({ key }) => (one ? '' : t(`figure.${key}`)), cell: (cell) => (one ? cell.replace('-', '–') : t(`level.${cell}`)), summary,
  });
}

function parts(all, { title, label, cell, summary }) {
  const told = all[0].cells.map((its) => cell(its.cell));
  const rows = all.map((one) => ({ label: label(one), answers: one.answers, counts: one.cells.map(({ count }) => count) }));
  return { title, note: answered(all), hidden: why(summary), heads: [t('summary.what'), ...told], rows: rows.map((one) => [one.label || title, ...one.counts]),
    legend: told.map((its, index) => [`part-${index}`, its]), picture: divided(rows, { title, cells: told }) };
}

/** Questions to which a person may have given several answers: a bar for each. */
function several({ title, cells, answers, summary, label }) {
  return picture({ title, note: answered([{ answers }]), of: answers ?? 0, hidden: why(summary), rows: cells.map(({ cell, count }) => [label(cell), count]) });
}

const reached = (goals, summary) => (goals ? several({ ...goals, title: t('figure.goals'), summary, label: (cell) => t(`outcome-of-goal.${cell}`) }) : null);

function causes(summary, name) {
  const { cells = [], answers } = summary[name] ?? {};
  if (!cells.length) return null;
  return several({ title: t(`evaluate.${name}`), cells: cells.toSorted((a, b) => (b.count ?? -1) - (a.count ?? -1)), answers, summary, label: (cell) => t(`${name}.${cell}`) });
}
