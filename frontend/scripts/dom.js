// Builds elements without innerHTML: what people typed is only ever text.

const svgNames = new Set(['svg', 'rect', 'circle', 'text', 'line', 'title', 'g']);

/** h('p', { class: 'soft' }, 'text', child): null children are left out, true attributes are bare, functions listen. */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  return dress(element, attributes, children);
}

export function s(name, attributes = {}, ...children) {
  if (!svgNames.has(name)) throw new Error(name);
  return dress(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

function dress(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(key.replace(/^on/, ''), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Between the parts of a large page: a slow phone draws it in several turns, and answers whoever presses something meanwhile. */
export const breathe = () => new Promise((goOn) => { setTimeout(goOn); });

export const find = (selector, root = document) => root.querySelector(selector);
export const all = (selector, root = document) => [...root.querySelectorAll(selector)];

/** Puts children in the place of what an element held; nothing to put hides it. */
export function fill(selector, ...children) {
  const element = find(selector);
  const kept = children.flat(Infinity).filter(Boolean);
  element.replaceChildren(...kept);
  element.hidden = kept.length === 0;
  return element;
}
