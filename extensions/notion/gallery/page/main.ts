import '../../../../shared/blocks/shapes.ts';
import { CONTENT_NAME, type GalleryContent } from '../content/gallery-content.ts';
import { startApp } from './app.ts';
import type { Desk } from './desk.ts';
import { openMemory } from './device/remember.ts';
import { make } from './make.ts';
import { openTemplates } from './open-templates.ts';
import { wakeListScreen } from './screens/list-screen.ts';
import { connect } from './served/connect.ts';

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page of the gallery lacks #${id}.`);
  return found;
};

/** The day on this device's clock, `2026-11-21`. */
function localDay(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What is said stands for a moment, so that the same words said twice are heard twice. */
function speaker(region: HTMLElement): (words: string) => void {
  return words => {
    region.textContent = '';
    setTimeout(() => {
      region.textContent = words;
    }, 50);
  };
}

/** Without a server nothing that is typed here can leave: from now on the browser itself refuses. */
function forbidSending(): void {
  document.head.append(make('meta', { 'http-equiv': 'Content-Security-Policy', content: "connect-src 'none'" }));
}

/** What holds of a page from disk, that nothing leaves it, does not hold where pages are inserted. */
function sayServed(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-served]')) {
    element.textContent = element.dataset.served ?? '';
  }
}

async function start(): Promise<void> {
  const content = (globalThis as { [CONTENT_NAME]?: GalleryContent })[CONTENT_NAME];
  if (!content) throw new Error('The templates are missing: put content.js beside index.html.');
  const say = speaker(byId('said'));
  const list = byId('list');
  const titles = wakeListScreen(list, say);
  const key = document.querySelector<HTMLMetaElement>('meta[name=rapport-server]')?.content;
  if (key === undefined) forbidSending();
  else sayServed();
  const served = key === undefined ? undefined : await connect(key, byId('notices'));
  const desk: Desk = {
    templates: openTemplates(content, titles),
    today: served?.start.today ?? localDay(),
    memory: openMemory(() => localStorage),
    brief: openMemory(() => sessionStorage),
    say,
    ...(content.bank ? { bank: content.bank } : {}),
    ...(content.competencies ? { competencies: content.competencies } : {}),
    ...(served ? { served } : {}),
  };
  startApp(desk, list, byId('template'));
}

start().catch((error: unknown) => {
  const notices = byId('notices');
  notices.hidden = false;
  notices.textContent = `The gallery could not start. ${error instanceof Error ? error.message : String(error)}`;
  console.error(error);
});
