// The coordinator's session: a token that lives as long as the tab.
import { call } from './api.js';

const key = 'coordinator';

export const begin = ({ token, expires, email }) => sessionStorage.setItem(key, JSON.stringify({ token, expires, email }));
export const session = () => JSON.parse(sessionStorage.getItem(key) ?? 'null');
export const end = () => sessionStorage.removeItem(key);

/** Calls the coordinator's side of the API; without a valid session the reader is taken to sign in, and back afterwards. */
export async function coordinator(method, path, options = {}) {
  const token = session()?.token;
  if (!token) return leave();
  try {
    return await call(method, `/coordinator/programmes${path}`, { ...options, token });
  } catch (problem) {
    if (problem.status !== 401) throw problem;
    end();
    return leave();
  }
}

function leave() {
  sessionStorage.setItem('afterwards', location.pathname + location.search);
  location.replace('/sign-in.html?again');
  return new Promise(() => {}); // the page is going away
}

/** Where the coordinator was going; only ever a page of ours. */
export function afterwards() {
  const path = sessionStorage.getItem('afterwards');
  sessionStorage.removeItem('afterwards');
  return /^\/[a-z-]+\.html(\?p=[\w-]+)?$/.test(path ?? '') ? path : '/programmes.html';
}
