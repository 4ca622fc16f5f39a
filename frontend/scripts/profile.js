// The questions of a Profile, asked when signing up and when correcting one's own data.
import { all, fill, find, h } from './dom.js';
import { languages, t } from './language.js';

const topics = ['digital', 'guiding', 'encounters', 'wellbeing', 'recording', 'teamwork', 'leading', 'planning', 'development', 'networks'];

const choice = (type, name, value, label, required) => h('label', { class: 'choice' },
  h('input', { type, name, id: `${name}-${value}`, value, required }), h('span', {}, label));

/** Draws the choices of a group into its place on the page. */
function offer(name, type, values, label) {
  fill(`#${name} .choices`, values.map((value) => choice(type, name, value, label(value), type === 'radio')));
}

export function askProfile(known = topics) {
  offer('experience', 'radio', ['new', 'some', 'long'], (one) => t(`experience.${one}`));
  offer('speaks', 'checkbox', Object.keys(languages), (one) => languages[one]);
  offer('strengths', 'checkbox', known, (one) => t(`topic.${one}`));
  offer('wishes', 'checkbox', known, (one) => t(`topic.${one}`));
  offer('format', 'radio', ['online', 'in-person', 'either'], (one) => t(`format.${one}`));
  offer('times', 'checkbox', ['morning', 'afternoon', 'evening'], (one) => t(`times.${one}`));
  find('#language').replaceChildren(...Object.entries(languages).map(([value, name]) => h('option', { value, lang: value }, name)));
}

export function fillProfile(form, profile) {
  for (const [name, value] of Object.entries(profile)) {
    for (const control of all(`[name="${name}"]`, form)) {
      if (['radio', 'checkbox'].includes(control.type)) control.checked = [value].flat().includes(control.value);
      else control.value = value ?? '';
    }
  }
}

export function readProfile(form) {
  const data = new FormData(form);
  const text = (name) => (data.get(name) ?? '').trim();
  return {
    name: text('name'), email: text('email'), language: text('language'), unit: text('unit'), experience: data.get('experience'),
    speaks: data.getAll('speaks'), strengths: data.getAll('strengths'), wishes: data.getAll('wishes'), format: data.get('format'),
    times: data.getAll('times'), supervisorName: text('supervisorName'), supervisorEmail: text('supervisorEmail'),
  };
}

/** A profile in words, for reading over. */
export const profileFacts = (profile) => h('dl', { class: 'facts' }, [
  ['name', profile.name], ['email', profile.email], ['language', languages[profile.language]], ['unit', profile.unit],
  ['experience', t(`experience.${profile.experience}`)],
  ['strengths', profile.strengths.map((one) => t(`topic.${one}`)).join(', ')],
  ['wishes', profile.wishes.map((one) => t(`topic.${one}`)).join(', ')],
  ['speaks', profile.speaks.map((one) => languages[one] ?? one).join(', ')],
  ['format', t(`format.${profile.format}`)],
  ['times', profile.times.map((one) => t(`times.${one}`)).join(', ')],
  ['supervisorName', profile.supervisorName], ['supervisorEmail', profile.supervisorEmail],
].filter(([, value]) => value).map(([name, value]) => [h('dt', {}, t(`profile.${name}`)), h('dd', {}, value)]));
