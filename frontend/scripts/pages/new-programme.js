import { get } from '../api.js';
import { fill, find, h } from '../dom.js';
import { open } from '../frame.js';
import { wire } from '../form.js';
import { languages, spoken, t, usedZone } from '../language.js';
import { coordinator } from '../session.js';
import { toLocal } from '../zoned.js';

const figures = ['first', 'every', 'cap', 'cadenceDays', 'minutes', 'retentionDays'];

open(({ models }, { now = new Date().toISOString() }) => {
  fill('#model .choices', models.map(({ key }, index) => h('label', { class: 'choice' },
    h('input', { type: 'radio', name: 'model', id: `model-${key}`, value: key, required: true, checked: index === 0 }),
    h('span', {}, t(`model.${key}`), h('span', { class: 'soft' }, t(`model.${key}-what`))))));
  find('#language').replaceChildren(...Object.entries(languages).map(([value, name]) => h('option', { value, lang: value, selected: value === spoken() }, name)));
  const inDays = (days) => toLocal(new Date(Date.parse(now) + days * 86_400_000).toISOString(), usedZone()).date;
  Object.assign(find('#closes'), { min: inDays(0), max: inDays(365), value: inDays(21) });

  const form = find('#new-programme');
  const suggest = () => {
    const { plan } = models.find(({ key }) => key === new FormData(form).get('model'));
    for (const name of figures) find(`#${name}`).value = plan[name] ?? '';
  };
  find('#model').addEventListener('change', suggest);
  suggest();

  wire(form, {
    send: async () => {
      const data = new FormData(form);
      const { id } = await coordinator('POST', '', {
        body: {
          name: data.get('name').trim(), model: data.get('model'), closes: data.get('closes'), language: data.get('language'),
          ...Object.fromEntries(figures.map((name) => [name, Number(data.get(name))])),
        },
      });
      location.assign(`/programme.html?p=${id}`);
    },
  });
}, async () => ({ models: await get('/models') }));
