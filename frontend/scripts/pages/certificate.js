import { get } from '../api.js';
import { fill, find, h } from '../dom.js';
import { open } from '../frame.js';
import { date, many, number, t } from '../language.js';
import { token } from '../letter.js';
import { bullets } from '../words.js';

open((certificate) => {
  const { programme, organisation, name, meetings, hours, credits, diary, themes, completed, number: its, verifyPage } = certificate;
  fill('#organisation', organisation);
  fill('#name', name);
  fill('#has', t(themes.length ? 'certificate.has' : 'certificate.has-programme'));
  fill('#programme', programme.name ?? programme);
  fill('#extent', [
    many('certificate.meetings', meetings, { hours: number(hours) }), diary ? many('certificate.diary', diary) : null, credits ? many('certificate.credits', credits) : null,
  ].filter(Boolean).map((line) => h('span', {}, line)));
  fill('#themes', themes.length ? bullets(themes.map((one) => t(`course.${one}`))) : null);
  find('#themes-title').hidden = !themes.length;
  fill('#completed', date(completed));
  fill('#organiser', organisation);
  fill('#number', its);
  fill('#verify', verifyPage.replace(/^https?:\/\//, ''));
  find('#verify').href = verifyPage;
  find('#main-button').addEventListener('click', () => print());
}, () => get('/certificate', token()));
