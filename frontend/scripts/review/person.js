// A person as the review shows them: the name and the place at once, everything else where it is asked for.
import { h } from '../dom.js';
import { languages, t } from '../language.js';

const words = (values, kind) => values.map((value) => t(`${kind}.${value}`)).join(', ');

export const brief = (one) => [h('strong', {}, one.name), h('span', { class: 'soft' },
  [one.role && one.role !== 'peer' ? t(`role.${one.role}`) : '', one.unit, t(`experience-of.${one.experience}`)].filter(Boolean).join(' · '))];

export const facts = (one) => [
  one.eligible ? t('proposals.eligible') : '',
  `${t('proposals.wishes')}: ${words(one.wishes, 'topic')}`,
  one.strengths.length ? `${t('proposals.strengths')}: ${words(one.strengths, 'topic')}` : '',
  `${t(`format.${one.format}`)} · ${words(one.times, 'times')} · ${one.speaks.map((tag) => languages[tag] ?? tag).join(', ')}`,
].filter(Boolean);

export const details = (one) => facts(one).map((line) => h('span', { class: 'soft' }, line));
