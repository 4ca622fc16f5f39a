import { fill, h } from '../dom.js';
import { open } from '../frame.js';
import { t } from '../language.js';

open((_, { organisation, contact }) => {
  const names = { organisation: organisation || t('privacy.organiser'), contact: contact || t('privacy.organiser') };
  fill('#lead', t('accessibility.lead', names));
  fill('#text', ['how', 'gaps', 'tell', 'authority'].map((one) => [h('h2', {}, t(`accessibility.${one}-title`)), h('p', {}, t(`accessibility.${one}`, names))]));
});
