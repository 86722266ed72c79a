/** What runs in the browser: live changes, ticks, edits in place, folding, the reader's name. Plain JavaScript. */
export const SCRIPT = `'use strict';
(() => {
  const content = document.getElementById('content');
  const sidebar = document.getElementById('sidebar');
  const notice = document.getElementById('notice');
  const opened = new Set(JSON.parse(sessionStorage.getItem('opened') ?? '[]'));
  let editing;
  let waiting;
  let pasted;

  const person = () => document.getElementById('person');
  const pageId = () => content.querySelector('[data-page]').dataset.page;

  const say = (text, undo) => {
    notice.textContent = text;
    if (undo) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = 'Undo';
      button.addEventListener('click', undo);
      notice.append(button);
    }
    clearTimeout(say.timer);
    say.timer = setTimeout(() => { notice.textContent = ''; }, undo ? 12000 : 6000);
  };

  const send = async (what, body) => {
    const answer = await fetch('/_viewer/' + what, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, person: person()?.value }),
    });
    const said = await answer.json();
    if (answer.ok) return said;
    say(said.message);
    await refresh([]);
  };

  const paste = async (text, line) => {
    const body = { page: pageId(), block: line?.dataset.edit, text };
    // Asked here first: a server stops listening to what is too long, and then its answer may not arrive.
    if (new Blob([JSON.stringify(body)]).size > 490000) {
      say('That is more than one paste can hold (500 kB). Nothing was changed: paste it in parts.');
      return;
    }
    const done = await send('paste', body);
    if (!done || done.made.length === 0) return;
    pasted = done;
    await refresh([]);
    focusLine(done.made.at(-1));
    say(done.made.length === 1 ? 'Pasted one block.' : 'Pasted ' + done.made.length + ' blocks.', unpaste);
  };

  const unpaste = async () => {
    if (!pasted) return;
    const back = pasted;
    pasted = undefined;
    if (!(await send('unpaste', back))) return;
    await refresh([]);
    if (back.room.length > 0) focusLine(back.room[0]);
    else content.focus();
    say('The paste was taken back.');
  };

  const focusLine = id => {
    const block = content.querySelector('[data-block="' + CSS.escape(id) + '"]');
    (block?.querySelector('[data-edit]') ?? content).focus();
    block?.scrollIntoView({ block: 'nearest' });
  };

  const dress = () => {
    for (const column of content.querySelectorAll('[data-ratio]')) column.style.flexGrow = column.dataset.ratio || 1;
    for (const button of content.querySelectorAll('button[data-open]')) fold(button, opened.has(button.dataset.open));
    for (const moment of document.querySelectorAll('time')) {
      const date = new Date(moment.dateTime);
      const isDay = moment.dateTime.length === 10;
      const zone = isDay ? { timeZone: 'UTC' } : { timeStyle: 'short' };
      if (!Number.isNaN(date.getTime())) moment.textContent = date.toLocaleString(undefined, { dateStyle: 'medium', ...zone });
    }
  };

  const fold = (button, isOpen) => {
    button.setAttribute('aria-expanded', String(isOpen));
    button.parentElement.nextElementSibling.hidden = !isOpen;
  };

  const refresh = async blocks => {
    if (editing) {
      waiting = [...(waiting ?? []), ...blocks];
      return;
    }
    const answer = await fetch('/_viewer/page/' + pageId() + location.search);
    if (!answer.ok) return false;
    const part = await answer.json();
    const { edit, tick, open } = document.activeElement?.dataset ?? {};
    const focused = edit ? ['edit', edit] : tick ? ['tick', tick] : open ? ['open', open] : undefined;
    document.title = part.title;
    content.innerHTML = part.content;
    sidebar.innerHTML = part.sidebar;
    dress();
    for (const id of blocks) content.querySelector('[data-block="' + CSS.escape(id) + '"]')?.classList.add('changed');
    if (focused) content.querySelector('[data-' + focused[0] + '="' + CSS.escape(focused[1]) + '"]')?.focus({ preventScroll: true });
    return true;
  };

  const begin = (line, event) => {
    if (editing === line) return;
    const { clientX, clientY } = event ?? {};
    editing = line;
    line.before = line.textContent;
    line.setAttribute('role', 'textbox');
    line.setAttribute('aria-label', 'Edit this line');
    line.contentEditable = 'plaintext-only';
    line.focus();
    if (!event) getSelection().selectAllChildren(line), getSelection().collapseToEnd();
    else if (document.caretPositionFromPoint) {
      const at = document.caretPositionFromPoint(clientX, clientY);
      if (at && line.contains(at.offsetNode)) getSelection().collapse(at.offsetNode, at.offset);
    }
  };

  const finish = async keep => {
    const line = editing;
    if (!line) return;
    editing = undefined;
    line.contentEditable = 'false';
    line.removeAttribute('role');
    line.removeAttribute('aria-label');
    const { before, textContent: after } = line;
    if (keep && after !== before) await send('text', { block: line.dataset.edit, before, after });
    else if (!keep || waiting) await refresh([]);
    if (waiting) {
      const blocks = waiting;
      waiting = undefined;
      await refresh(blocks);
    }
  };

  document.addEventListener('click', event => {
    const button = event.target.closest('button[data-open]');
    const line = event.target.closest('[data-edit]');
    if (button) {
      const isOpen = button.getAttribute('aria-expanded') !== 'true';
      fold(button, isOpen);
      if (isOpen) opened.add(button.dataset.open);
      else opened.delete(button.dataset.open);
      sessionStorage.setItem('opened', JSON.stringify([...opened]));
    } else if (event.target.closest('.menu')) {
      const isOpen = document.body.classList.toggle('with-sidebar');
      event.target.closest('.menu').setAttribute('aria-expanded', String(isOpen));
    } else if (line && !event.target.closest('a') && getSelection().isCollapsed) begin(line, event);
  });

  // Words pasted into a line that has some go there; on an empty line, or on the page, they become blocks.
  document.addEventListener('paste', async event => {
    const line = (event.target.closest?.('[data-edit]') ?? event.target.closest?.('.block')?.querySelector('[data-edit]')) || undefined;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (event.target.closest?.('select') || text.trim() === '') return;
    if (editing && editing.textContent !== '') return;
    event.preventDefault();
    if (editing) await finish(false);
    await paste(text, line);
  });

  document.addEventListener('keydown', event => {
    if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !editing && pasted) {
      event.preventDefault();
      unpaste();
      return;
    }
    const line = event.target.closest?.('[data-edit]');
    if (!line || event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (editing) finish(true).then(() => document.querySelector('[data-edit="' + line.dataset.edit + '"]')?.focus());
      else begin(line);
    } else if (event.key === 'Escape' && editing) {
      event.preventDefault();
      line.textContent = line.before;
      finish(false);
    }
  });

  document.addEventListener('focusout', event => {
    if (event.target === editing) finish(true);
  });

  document.addEventListener('change', event => {
    if (event.target.id === 'person') {
      document.cookie = 'person=' + event.target.value + '; path=/; max-age=31536000; samesite=strict';
      refresh([]).then(seen => (seen ? person()?.focus() : location.reload()));
    }
    if (event.target.dataset.tick) send('tick', { block: event.target.dataset.tick, checked: event.target.checked });
  });

  const stream = new EventSource('/_viewer/events');
  stream.onmessage = ({ data }) => {
    const { pages, blocks } = JSON.parse(data);
    const here = pageId();
    const touches = pages.includes(here) || blocks.some(id => id === here || content.querySelector('[data-block="' + CSS.escape(id) + '"]'));
    if (touches || pages.length > 0) refresh(touches ? blocks : []);
  };
  // After a break something may have been missed.
  stream.onerror = () => { stream.onopen = () => refresh([]); };

  dress();
})();
`;
