// The questions of a Profile, asked when signing up and when correcting one's own data. What is asked follows the programme's plan.
import { all, find, h } from './dom.js';
import { field, flag, question, section, select } from './fields.js';
import { languages, t } from './language.js';

const known = ['digital', 'guiding', 'encounters', 'wellbeing', 'recording', 'teamwork', 'leading', 'planning', 'development', 'networks'];
const named = (kind, values) => values.map((one) => [one, t(`${kind}.${one}`)]);
const spoken = (plan) => (plan.languages ?? Object.keys(languages)).map((one) => [one, languages[one] ?? one]);

/** The roles one can choose from; a model where everybody is alike does not ask. */
export const roles = (plan) => (plan.seats ?? []).map(({ role }) => role);

export function profileFields(plan, { topics = known, email = false } = {}) {
  const tongues = spoken(plan);
  return [
    roles(plan).length > 1 ? section(t('profile.role-title'), question({
      name: 'role', legend: t('profile.role'), options: roles(plan).map((one) => [one, t(`role.${one}`), t(`role.${one}-what`)]),
    })) : null,
    section(t('profile.you'),
      field({ name: 'name', label: t('profile.name'), maxlength: 80, autocomplete: 'name' }),
      email ? field({ name: 'email', label: t('profile.email'), hint: t('profile.email-hint'), type: 'email', maxlength: 254, autocomplete: 'email' }) : null,
      tongues.length > 1 ? field({ name: 'language', label: t('profile.language'), control: select({ name: 'language', options: tongues }) }) : null,
      field({ name: 'unit', label: t('profile.unit'), hint: t('profile.unit-hint'), maxlength: 80, autocomplete: 'organization' }),
      plan.smallFirst ? flag({ name: 'smallUnit', label: t('profile.smallUnit'), note: t('profile.smallUnit-why') }) : null,
      question({ name: 'experience', legend: t('profile.experience'), options: named('experience', ['new', 'some', 'long']) })),
    section(t('profile.skills'),
      question({ name: 'strengths', legend: t('profile.strengths'), hint: t('profile.strengths-hint'), type: 'checkbox', options: named('topic', topics), most: 5, optional: true, many: true }),
      question({ name: 'wishes', legend: t('profile.wishes'), hint: t('profile.wishes-hint'), type: 'checkbox', options: named('topic', topics), least: 1, most: 3, many: true })),
    section(t('profile.meeting'),
      tongues.length > 1 ? question({ name: 'speaks', legend: t('profile.speaks'), hint: t('profile.speaks-hint'), type: 'checkbox', options: tongues, least: 1 }) : null,
      question({ name: 'format', legend: t('profile.format'), options: named('format', ['online', 'in-person', 'either']) }),
      question({ name: 'times', legend: t('profile.times'), hint: t('profile.times-hint'), type: 'checkbox', options: named('times', ['morning', 'afternoon', 'evening']), least: 1 })),
    supervisor(plan.approval ?? 'supervisor'),
    section(t('profile.avoid-title'), field({ name: 'avoid', label: t('profile.avoid'), hint: t('profile.avoid-hint'), maxlength: 200, optional: true })),
  ].filter(Boolean);
}

/** Some programmes need a supervisor, some ask for one who may be left out, and the others do not want to know who it is. */
function supervisor(approval) {
  if (approval === 'coordinator') return null;
  const optional = approval === 'named';
  const part = section(t('profile.supervisor'),
    h('p', {}, t('profile.supervisor-why')), optional ? h('p', {}, t('profile.supervisor-optional')) : null,
    field({ name: 'supervisorName', label: t('profile.supervisorName'), maxlength: 80, optional }),
    field({ name: 'supervisorEmail', label: t('profile.supervisorEmail'), type: 'email', maxlength: 254, optional }));
  part.id = 'supervisor';
  // Of an optional supervisor both are told or neither.
  const inputs = all('input', part);
  if (optional) part.addEventListener('input', () => { for (const one of inputs) one.required = inputs.some((any) => any.value.trim()); });
  return part;
}

export function fillProfile(form, profile) {
  for (const [name, value] of Object.entries(profile)) {
    for (const control of all(`[name="${name}"]`, form)) {
      if (['radio', 'checkbox'].includes(control.type)) control.checked = value === true || [value].flat().includes(control.value);
      else control.value = value ?? '';
    }
  }
}

export function readProfile(form, plan) {
  const data = new FormData(form);
  const text = (name) => (data.get(name) ?? '').trim();
  const only = spoken(plan).length === 1 ? spoken(plan)[0][0] : null;
  return {
    ...(roles(plan).length > 1 ? { role: data.get('role') } : {}),
    name: text('name'), ...(find('[name=email]', form) ? { email: text('email') } : {}), language: only ?? text('language'), unit: text('unit'),
    ...(plan.smallFirst ? { smallUnit: data.has('smallUnit') } : {}),
    experience: data.get('experience'), speaks: only ? [only] : data.getAll('speaks'), strengths: data.getAll('strengths'), wishes: data.getAll('wishes'),
    format: data.get('format'), times: data.getAll('times'),
    ...(text('avoid') ? { avoid: text('avoid') } : {}),
    ...(text('supervisorName') || text('supervisorEmail') ? { supervisorName: text('supervisorName'), supervisorEmail: text('supervisorEmail') } : {}),
  };
}

/** A profile in words, for reading over. */
export function profileFacts(profile) {
  const words = (kind, values) => [values ?? []].flat().map((one) => t(`${kind}.${one}`)).join(', ');
  return h('dl', { class: 'facts' }, [
    ['role', profile.role === 'peer' ? '' : words('role', profile.role)], ['name', profile.name], ['email', profile.email], ['language', languages[profile.language]], ['unit', profile.unit],
    ['smallUnit', profile.smallUnit ? t('form.yes') : ''],
    ['experience', words('experience', profile.experience)], ['strengths', words('topic', profile.strengths)], ['wishes', words('topic', profile.wishes)],
    ['speaks', profile.speaks.map((one) => languages[one] ?? one).join(', ')], ['format', words('format', profile.format)], ['times', words('times', profile.times)],
    ['supervisorName', profile.supervisorName], ['supervisorEmail', profile.supervisorEmail],
    ['avoid-short', profile.avoid],
  ].filter(([, value]) => value).map(([name, value]) => [h('dt', {}, t(`profile.${name}`)), h('dd', {}, value)]));
}
