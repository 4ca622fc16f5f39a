import { post } from '../api.js';
import { fill, find, h } from '../dom.js';
import { wire } from '../form.js';
import { open } from '../frame.js';
import { date, t } from '../language.js';

open(() => {
  find('#number').value = new URLSearchParams(location.search).get('n') ?? '';
  wire(find('#verify'), {
    keep: false, // somebody else's name is nothing to keep
    send: async () => {
      fill('#told');
      const found = await post('/certificates/verify', { number: find('#number').value.trim(), name: find('#name').value.trim() });
      tell(found);
    },
  });
  if (find('#number').value) find('#name').focus();
});

function tell({ valid, programme, organisation, completed }) {
  const facts = [['verify.programme', programme], ['verify.organisation', organisation], ['verify.completed', completed ? date(completed) : '']];
  fill('#told', h('section', { class: `card ${valid ? 'next' : ''}`, 'aria-labelledby': 'told-title' },
    h('h2', { id: 'told-title', tabindex: '-1' }, t(valid ? 'verify.valid' : 'verify.unknown')),
    valid
      ? h('dl', { class: 'facts' }, facts.filter(([, value]) => value).map(([name, value]) => [h('dt', {}, t(name)), h('dd', {}, value)]))
      : h('p', {}, t('verify.unknown-text'))));
  find('#told-title').focus();
}
