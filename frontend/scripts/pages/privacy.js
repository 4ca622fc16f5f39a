import { fill, h } from '../dom.js';
import { open } from '../frame.js';
import { t } from '../language.js';

open((_, { organisation, contact }) => {
  const names = { organisation: organisation || t('privacy.organiser'), contact: contact || t('privacy.organiser') };
  fill('#lead', t('privacy.lead', names));
  fill('#text', ['what', 'why', 'who', 'never', 'long', 'rights', 'browser', 'contact'].map((one) => [
    h('h2', {}, t(`privacy.${one}-title`)), h('p', {}, t(`privacy.${one}`, names))]));
});
