// Keeping two apart: from a card its people are offered, elsewhere everybody.
import { field, select } from '../fields.js';
import { byName, t } from '../language.js';
import { ask } from './dialog.js';

export function askApart({ ids, people, back, done }) {
  const options = byName(ids.map((id) => ({ id, name: people[id].name }))).map(({ id, name }) => [id, name]);
  const controls = ['one', 'other'].map((name, place) => select({ name, options, value: options[place]?.[0] }));
  const { yes } = ask({
    title: t('proposals.apart-ask'), label: t('proposals.apart'), back,
    content: controls.map((control) => field({ name: control.name, label: t(`proposals.apart-${control.name}`), control })),
    act: () => done(...controls.map(({ value }) => value)),
  });
  const check = () => { yes.disabled = controls[0].value === controls[1].value; };
  for (const control of controls) control.addEventListener('change', check);
  check();
}
