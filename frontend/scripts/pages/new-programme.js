import { get } from '../api.js';
import { breathe, fill, find } from '../dom.js';
import { field, question, select } from '../fields.js';
import { open } from '../frame.js';
import { wire } from '../form.js';
import { languages, spoken, t, usedZone } from '../language.js';
import { planForm } from '../plan-form.js';
import { coordinator } from '../session.js';
import { toLocal } from '../zoned.js';

open(async ({ models }, { now = new Date().toISOString() }) => {
  const inDays = (days) => toLocal(new Date(Date.parse(now) + days * 86_400_000).toISOString(), usedZone()).date;
  const form = find('#new-programme');
  fill('#what',
    field({ name: 'name', label: t('new.name'), hint: t('new.name-hint'), minlength: 3, maxlength: 80 }),
    question({
      name: 'model', legend: t('new.model'), many: true, chosen: models[0].key,
      options: models.map(({ key }) => [key, t(`model.${key}`), t(`model.${key}-what`), `/images/models/${key}.svg`]),
    }),
    field({ name: 'closes', label: t('new.closes'), hint: t('new.closes-hint'), type: 'date', min: inDays(0), max: inDays(365), value: inDays(21) }),
    field({ name: 'language', label: t('new.language'), hint: t('new.language-hint'), control: select({ name: 'language', options: Object.entries(languages), value: spoken() }) }));
  await breathe();
  const changes = await planForm(form, models);

  wire(form, {
    send: async () => {
      const data = new FormData(form);
      const { id } = await coordinator('POST', '', {
        body: { name: data.get('name').trim(), model: data.get('model'), closes: data.get('closes'), language: data.get('language'), ...changes() },
      });
      location.assign(`/programme.html?p=${id}`);
    },
  });
}, async () => ({ models: await get('/models') }));
