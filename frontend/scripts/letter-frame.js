// Shows a letter that is not sent in a frame of the page.
import { all } from './dom.js';

/**
 * The page's policy lets no inline styles in, nor into its frame; a letter has nothing else, so they are set one by one. Nothing
 * runs in the frame, and nothing in it leads anywhere.
 */
export function show(iframe, html) {
  const style = /<style>([^]*?)<\/style>/;
  const letter = new DOMParser().parseFromString(html.replace(style, '').replaceAll(' style="', ' data-style="'), 'text/html');
  for (const link of all('a', letter)) link.removeAttribute('href');
  const page = iframe.contentDocument;
  page.documentElement.replaceWith(page.adoptNode(letter.documentElement));
  for (const one of all('[data-style]', page)) one.style.cssText = one.dataset.style;
  const sheet = new iframe.contentWindow.CSSStyleSheet();
  sheet.replaceSync(`${html.match(style)[1]} .a { text-decoration: underline; }`); // a link that leads nowhere would lose its line
  page.adoptedStyleSheets = [sheet];
  fit(iframe);
}

/** As high as the letter, so that only the page is scrolled. */
export function fit(iframe) {
  iframe.style.height = '0';
  iframe.style.height = `${iframe.contentDocument.documentElement.scrollHeight + 2}px`; // and its border
}
