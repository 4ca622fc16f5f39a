// Every figure of a plan as a field: the few that matter most on the page, the rest folded by subject. Only what differs from the model is sent.
import { breathe, find, h } from './dom.js';
import { languages, t } from './language.js';
import { count, ladder, lines, one, ordered, seats, some, spans, yes } from './plan-kinds.js';
import { weights } from './plan-weights.js';

const named = (kind, values) => () => values.map((value) => [value, t(`${kind}.${value}`)]);
const zones = () => (Intl.supportedValuesOf?.('timeZone') ?? ['Europe/Helsinki']).filter((zone) => zone.startsWith('Europe/')).map((zone) => [zone, zone.split('/').pop().replaceAll('_', ' ')]);

const main = { first: count(1, 12), every: count(1, 12), cap: count(1, 12), cadenceDays: count(7, 92), minutes: count(15, 240) };

const folded = {
  table: {
    seats: seats(['mentor', 'actor', 'peer', 'facilitator', 'observer', 'trainer'], 12), minSize: count(2, 12), approval: one(named('approval', ['supervisor', 'named', 'coordinator'])), open: yes, smallFirst: yes,
  },
  matching: { weights },
  meetings: { poll: yes, methods: yes, talks: yes, restDays: count(0, 250), together: count(0, 12), missesAllowed: count(1, 6) },
  themes: {
    minGoals: count(0, 3), maxGoals: count(0, 3), deeds: yes, themes: yes, sides: some(named('side', ['individual', 'work', 'community', 'organisation'])),
    course: ordered(named('course', ['online-work', 'mentoring', 'ethics', 'group-agreement', 'own-strengths']), 5),
  },
  evaluation: {
    items: some(named('item', ['listening', 'online', 'ethics', 'change', 'productivity', 'competence']), { most: 3 }), statements: lines(3, 120),
    diary: count(0, 12), certificate: yes, credits: count(0, 15),
  },
  calendar: { languages: some(() => Object.entries(languages), { least: 1 }), zone: one(zones), pauses: spans(3) },
  ladders: {}, // whatever the plan asks for some days
  data: { retentionDays: count(30, 730), minCell: count(5, 50) },
};

export async function planForm(form, models) {
  for (const [name, its] of Object.entries(models[0].plan)) if (its?.remind) folded.ladders[name] = ladder;
  find('#main-figures', form).replaceChildren(...draw(main));
  for (const [name, its] of Object.entries(folded)) {
    await breathe();
    find('#all-figures', form).append(fold(name, its));
  }
  await breathe();

  const figures = Object.assign({}, main, ...Object.values(folded));
  const read = () => Object.fromEntries(Object.entries(figures).map(([name, kind]) => [name, kind.read(form, name)]));
  const fillIn = (plan) => { for (const [name, kind] of Object.entries(figures)) kind.write(form, name, plan[name]); };
  const chosen = () => models.find(({ key }) => key === find('[name=model]:checked', form)?.value) ?? models[0];
  // What a model says, as the form tells it: so that an order or a spelling is no change. First asked when it is chosen, and then it fills the form in any case.
  const presets = {};
  const preset = () => {
    const { key, plan } = chosen();
    return presets[key] ??= (fillIn(plan), read());
  };
  const changed = (its) => Object.keys(its).filter((name) => JSON.stringify(figures[name].read(form, name)) !== JSON.stringify(preset()[name]));
  const mark = () => { for (const [name, its] of Object.entries(folded)) find(`#plan-${name} .tag`, form).hidden = !changed(its).length; };

  const choose = () => {
    fillIn(chosen().plan);
    mark();
  };
  find('#model', form).addEventListener('change', choose);
  form.addEventListener('input', mark);
  choose();

  /** The figures that the coordinator has changed, by their names in the plan. */
  return () => Object.fromEntries(changed(figures).map((name) => [name, figures[name].read(form, name)]));
}

const fold = (name, its) => h('details', { id: `plan-${name}`, class: 'card' },
  h('summary', {}, t(`new.plan-${name}`), ' ', h('span', { class: 'tag warm', hidden: true }, t('new.changed'))),
  h('p', { class: 'soft' }, t(`new.plan-${name}-text`)), h('div', { class: ['ladders', 'matching'].includes(name) ? null : 'fields' }, draw(its)));

const draw = (its) => Object.entries(its).map(([name, kind]) => kind.draw(name));
