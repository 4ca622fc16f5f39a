// The coordinator's session: a token that lives as long as the tab.
import { call, post } from './api.js';

const key = 'coordinator';
const tabs = new BroadcastChannel(key);

/** Begins here, and in a tab that waits for it: the letter's link opens in another than the one where something had been typed. */
export function begin(told) {
  keep(told);
  tabs.postMessage(told);
}

export function waitForAnotherTab() {
  tabs.addEventListener('message', ({ data }) => {
    keep(data);
    location.replace(afterwards());
  });
}

const keep = ({ token, expires, email }) => sessionStorage.setItem(key, JSON.stringify({ token, expires, email }));
export const session = () => JSON.parse(sessionStorage.getItem(key) ?? 'null');
const end = () => sessionStorage.removeItem(key);

/** Signs out here at once, and at the server as soon as it hears of it: the token is of no use to anybody afterwards. */
export async function signOut() {
  const token = session()?.token;
  sessionStorage.clear(); // with what was being typed
  if (token) await post('/session/end', {}, token).catch(() => {});
}

/** Calls the coordinator's side of the API; without a valid session the reader is taken to sign in, and back afterwards. */
export async function coordinator(method, path, options = {}) {
  const token = session()?.token;
  if (!token) return leave();
  try {
    return await call(method, `/coordinator/programmes${path}`, { ...options, token, renewed });
  } catch (problem) {
    if (problem.status !== 401) throw problem;
    end();
    return leave();
  }
}

/** A session that is in use goes on: the server sends a younger token along. */
const renewed = (token) => session() && keep({ ...session(), token });

function leave() {
  sessionStorage.setItem('afterwards', location.pathname + location.search);
  location.replace('/sign-in.html?again');
  return new Promise(() => {}); // the page is going away
}

/** Where the coordinator was going; only ever a page of ours. */
export function afterwards() {
  const path = sessionStorage.getItem('afterwards');
  sessionStorage.removeItem('afterwards');
  return /^\/[a-z-]+\.html(\?p=[\w-]+(&public)?)?$/.test(path ?? '') ? path : '/programmes.html';
}
