// Talks to /api. Every refusal, whatever its cause, reaches the page as a Problem with a code that the locales know.

export class Problem extends Error {
  constructor(code, { status = 0, fields = {}, retryAfter = null, lines = [], more = 0 } = {}) {
    super(code);
    this.code = code;
    this.status = status;
    this.fields = fields;
    this.retryAfter = retryAfter;
    this.lines = lines; // what is wrong with a list, by line; more: how much besides
    this.more = more;
  }
}

const patience = 20_000; // milliseconds before a silent server counts as out of reach

export async function call(method, path, { token = null, body, as = 'json', renewed = () => {} } = {}) {
  const headers = { Accept: 'application/json' };
  // Also as X-Link: a static web app on Azure writes its own Authorization over ours.
  if (token) Object.assign(headers, { Authorization: `Bearer ${token}`, 'X-Link': token });
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  let response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(patience),
    });
  } catch {
    throw new Problem('offline');
  }
  const younger = response.headers.get('X-Session');
  if (younger) renewed(younger);
  if (!response.ok) throw await refusal(response);
  if (as === 'blob') return response.blob();
  const text = await response.text();
  return text ? JSON.parse(text) : {};
}

async function refusal(response) {
  const told = await response.json().catch(() => ({}));
  const code = told.code ?? (response.status >= 500 ? 'busy' : 'unexpected');
  return new Problem(code, {
    status: response.status,
    fields: told.fields ?? {},
    lines: told.lines,
    more: told.more,
    retryAfter: Number(response.headers.get('Retry-After')) || null,
  });
}

export const get = (path, token) => call('GET', path, { token });
export const post = (path, body, token) => call('POST', path, { token, body });
export const put = (path, body, token) => call('PUT', path, { token, body });

let asked;
/** Who runs this place; asked once a page. A page still works when the answer does not come. */
export const about = () => (asked ??= get('/about').catch(() => ({ organisation: '', contact: '', languages: ['fi', 'sv', 'en'], local: false })));

/** Hands a file to the reader: what needs a token cannot be a plain link. */
export function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
