/** Runs in the browser: shows what `/events` tells, and asks for the three things that can be done. */
export const SCRIPT = `
const at = id => document.getElementById(id);
const post = (path, body = {}) =>
  fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    .then(answer => answer.text());

function lines(list, texts) {
  list.replaceChildren(...texts.map(text => Object.assign(document.createElement('li'), { textContent: text })));
}

function showFile(file) {
  at('path').textContent = file ? file.path : 'not there yet';
  at('path').title = file ? file.folder : '';
  const all = file?.lines ?? [];
  const top = all[0]?.text === '---' ? all.findIndex(({ text }, i) => i > 0 && text === '---') : -1;
  const rows = all.map(({ text, lit }, i) => {
    const row = document.createElement('span');
    row.className = 'line' + (lit ? ' lit' : '') + (i <= top ? ' meta' : kind(text));
    row.append(...pieces(text || ' '));
    return row;
  });
  at('file').replaceChildren(...rows);
  at('file').querySelector('.lit')?.scrollIntoView({ block: 'nearest' });
}

// Addresses, comments and tags are part of the file, and not what one reads.
function pieces(text) {
  return text.split(/(\\]\\([^)\\s]*\\)|<!--.*?-->|<\\/?span[^>]*>)/).filter(Boolean).map(piece => {
    if (!/^(\\]\\(|<)/.test(piece)) return document.createTextNode(piece);
    return Object.assign(document.createElement('span'), { className: 'dim', textContent: piece });
  });
}

function kind(text) {
  if (/^#/.test(text)) return ' heading';
  if (/^- \\[x\\]/.test(text)) return ' done';
  if (/^- \\[ \\]/.test(text)) return ' open';
  return '';
}

let shown = '';
function showNotion(url) {
  if (!url || url === shown) return;
  shown = url;
  at('notion').src = url;
  at('notion').hidden = false;
  at('link').href = url;
  at('link').textContent = 'open it in a window of its own';
}

function showFound(found) {
  if (!found) return;
  const { inRequests, requests, path } = found;
  const nowhere = inRequests === 0;
  at('found').className = 'outcome ' + (nowhere ? 'good' : 'bad');
  at('found').textContent = nowhere
    ? 'It is not there. It stands in ' + path + ', and in none of the ' + requests + ' requests that Notion ever got.'
    : 'It was sent ' + inRequests + ' times. That must never happen: please report it.';
}

new EventSource('/events').onmessage = ({ data }) => {
  const scene = JSON.parse(data);
  const ready = Boolean(scene.file);
  showFile(scene.file);
  showNotion(scene.notion);
  showFound(scene.private);
  lines(at('carried'), ready ? scene.carried.map(text => 'Carried over: ' + text) : []);
  lines(at('log'), ready ? scene.log : []);
  at('prepare').disabled = ready;
  if (ready) at('prepare').textContent = 'Prepared';
  at('tick').disabled = !ready;
  for (const field of at('private').elements) field.disabled = !ready;
  at('step-prepare').classList.toggle('did', ready);
  at('step-tick').classList.toggle('did', scene.log.some(line => line.startsWith('Notion changed')));
  at('step-private').classList.toggle('did', scene.private?.inRequests === 0);
};

at('prepare').addEventListener('click', event => {
  event.currentTarget.disabled = true;
  event.currentTarget.textContent = 'Preparing…';
  post('/prepare');
});
at('tick').addEventListener('click', () => post('/tick'));
at('private').addEventListener('submit', event => {
  event.preventDefault();
  post('/private', { words: at('words').value });
});
`;
