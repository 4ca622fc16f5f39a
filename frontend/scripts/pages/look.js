import { Problem } from '../api.js';
import { all, fill, find, h } from '../dom.js';
import { box, field, select } from '../fields.js';
import { complain, clear, wire } from '../form.js';
import { announce, open, sentence } from '../frame.js';
import { has, languages, t } from '../language.js';
import { fit, show } from '../letter-frame.js';
import { coordinator } from '../session.js';
import { small } from '../small-picture.js';

const id = new URLSearchParams(location.search).get('p') ?? '';
const address = `/${encodeURIComponent(id)}/look`;
const ours = '#1d5f59'; // the colour of letters without one
const still = 400; // milliseconds after the last key, before a letter is asked for

let asked = 0;
let waiting = null;

const wordsName = (kind, language) => `words-${kind}-${language}`;
/** What mail programs make a link of: the server refuses it, wherever it stands; here the place can be shown. */
const leads = (text) => /:\/\/|https?:|mailto:|www\.|[\p{L}\p{N}-]{2,}\.\p{L}{2,}/iu.test(text);

open((look) => {
  const form = find('#look');
  find('#back').href = `/programme.html?p=${encodeURIComponent(id)}`;
  find('#back').textContent = look.programme;
  fill('#sender', sender(look));
  fill('#words', words(look));
  fill('#preview-language', field({
    name: 'language', label: t('look.language'), control: select({ name: 'language', options: Object.entries(languages), value: look.language }),
  }));
  wireLogo(form);
  const change = () => {
    for (const part of all('[data-kind]', form)) part.hidden = part.dataset.kind !== find('#kind').value;
    later();
  };
  form.addEventListener('input', change);
  find('#language').addEventListener('input', later);
  for (const area of all('textarea', form)) area.addEventListener('input', () => { if (area.value.includes('\n')) area.value = area.value.replace(/\n+/g, ' '); });

  wire(form, {
    send: async () => {
      const wrong = all('textarea', form).find((area) => leads(area.value));
      if (wrong) {
        find('#kind').value = wrong.closest('[data-kind]').dataset.kind;
        change();
        throw new Problem('form-refused', { fields: { [wrong.name]: 'no-links' } });
      }
      await coordinator('PUT', address, { body: read(form) });
      fill('#told', t('look.saved'));
      announce(t('look.saved'));
      scrollTo(0, 0);
    },
  });
  addEventListener('resize', () => fit(find('#preview')));
  change(); // after the draft is back

  function later() {
    fill('#told');
    clearTimeout(waiting);
    waiting = setTimeout(() => preview(form), still);
  }
}, () => coordinator('GET', address));

const sender = (look) => [
  field({ name: 'organisation', label: t('look.organisation'), hint: t('look.organisation-hint', { usual: look.usual }), required: false, value: look.organisation, maxlength: 80 }),
  field({
    name: 'logo', label: t('look.logo'), hint: t('look.logo-hint'),
    control: [
      h('input', { type: 'file', id: 'logo', accept: 'image/png,image/jpeg,image/webp' }),
      h('input', { type: 'hidden', name: 'logo', value: look.logo ?? '' }),
      h('div', { class: 'buttons', id: 'logo-shown', hidden: true },
        h('img', { class: 'logo', alt: t('look.logo-alt') }), h('button', { type: 'button', id: 'logo-remove' }, t('look.logo-remove'))),
    ],
  }),
  field({
    name: 'colour', label: t('look.colour'), hint: t('look.colour-hint'),
    control: [h('input', { type: 'color', id: 'colour', name: 'colour', value: look.colour ?? ours }), h('output', { for: 'colour', id: 'colour-told', class: 'in-words' })],
  }),
];

const words = (look) => [
  field({ name: 'kind', label: t('look.kind'), control: select({ name: 'kind', options: look.kinds.map((kind) => [kind, t(`letter-kind.${kind}`)]), value: look.kinds[0] }) }),
  look.kinds.map((kind) => h('div', { 'data-kind': kind }, Object.entries(languages).map(([language, name]) => field({
    name: wordsName(kind, language), label: t('look.words-in', { language: name }),
    control: box({ name: wordsName(kind, language), value: look.words[kind]?.[language] ?? '', lines: 3, required: false, max: 300 }),
  })))),
];

function wireLogo(form) {
  const data = find('input[name="logo"]', form);
  const file = find('#logo', form);
  const change = (value) => {
    data.value = value;
    data.dispatchEvent(new Event('input', { bubbles: true }));
  };
  data.addEventListener('input', draw);
  file.addEventListener('change', async () => {
    if (!file.files[0]) return;
    const made = await small(file.files[0]);
    clear(form);
    if (made) change(made);
    else complain(form, { logo: 'logo-unknown' });
    file.value = '';
  });
  find('#logo-remove', form).addEventListener('click', () => {
    change('');
    file.focus();
  });
  draw();

  function draw() {
    find('#logo-shown', form).hidden = !data.value;
    if (data.value) find('#logo-shown img', form).src = data.value;
  }
}

/** The form as the API takes it. */
function read(form) {
  const data = new FormData(form);
  const said = {};
  for (const area of all('textarea', form)) {
    const { kind } = area.closest('[data-kind]').dataset;
    if (area.value.trim()) (said[kind] ??= {})[area.name.slice(wordsName(kind, '').length)] = area.value.trim();
  }
  return { organisation: data.get('organisation').trim(), colour: data.get('colour') === ours ? null : data.get('colour'), logo: data.get('logo') || null, words: said };
}

async function preview(form) {
  const turn = ++asked;
  const body = { ...read(form), kind: find('#kind').value, language: find('#language').value };
  const letter = await coordinator('POST', `${address}/preview`, { body }).catch((problem) => problem);
  if (turn !== asked) return; // something newer is on its way
  const code = letter.fields?.colour;
  fill('#colour-told', code ? t(`field.${code}`) : t('look.colour-good'));
  if (letter.html) {
    fill('#preview-told');
    fill('#subject', letter.subject);
    show(find('#preview'), letter.html);
  } else {
    const [wrong] = Object.values(letter.fields ?? {});
    fill('#preview-told', wrong && has(`field.${wrong}`) ? t(`field.${wrong}`) : sentence(letter));
  }
  document.body.dataset.previewed = turn;
}
