// Lighthouse of one page on its usual throttled phone, the best of at most five: what else the machine does only ever makes a page slower.
// node measure.mjs <chromium> <address> [<the coordinator's session>]   prints one line of JSON
import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';

const [executablePath, address, session] = process.argv.slice(2);
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const reached = ({ scores, paint }) => Math.min(...scores) >= 95 && paint < 1000;
const better = (one, other) => reached(one) - reached(other) || one.scores[0] - other.scores[0] || other.paint - one.paint;
let best;
for (let run = 0; run < 5 && !(best && reached(best)); run += 1) {
  const one = await look();
  if (one.paint && (!best || better(one, best) > 0)) best = one;
}
await browser.close();
console.log(JSON.stringify(best ?? null)); // null: a page that is never painted, or is there to say that there is none

async function look() {
  const context = await browser.createBrowserContext(); // nothing of the run before is kept
  const page = await context.newPage();
  await page.bringToFront(); // a page behind another is never painted
  if (session) await page.evaluateOnNewDocument((value) => sessionStorage.setItem('coordinator', value), session);
  const { lhr: { audits, categories } } = await lighthouse(address, {
    logLevel: 'silent', disableStorageReset: true, onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
  }, undefined, page);
  await context.close();
  // Without the user's data, and without the letter in the outbox's frame.
  const sent = (audits['network-requests'].details?.items ?? []).filter((item) => item.url.startsWith('http') && !new URL(item.url).pathname.startsWith('/api/'));
  return {
    scores: Object.values(categories).map(({ score }) => Math.round(score * 100)),
    paint: Math.round(audits['first-contentful-paint'].numericValue ?? 0), // milliseconds
    bytes: sent.reduce((sum, item) => sum + item.transferSize, 0),
    requests: sent.length,
    wrong: Object.values(categories).flatMap(({ auditRefs }) => auditRefs).filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9).map(({ id }) => id),
  };
}
