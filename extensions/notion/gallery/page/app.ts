import type { Desk } from './desk.ts';
import { makeTemplateScreen, type TemplateScreen } from './screens/template-screen.ts';

/** Leads back to the list. */
const ALL = 'all';

const TITLE = 'Rapport: pages for product managers and their managers';

/**
 * Shows the screen that the address names: `#prd` is the template of that id, anything else the list. So every template can be
 * linked to, and *back* works.
 *
 * @param list the first screen, which stands in the HTML
 * @param place where a template's screen goes
 */
export function startApp(desk: Desk, list: HTMLElement, place: HTMLElement): void {
  let screen: TemplateScreen | undefined;
  let left = 0;

  const show = (first: boolean): void => {
    const id = idIn(location.hash);
    if (id === 'main') return;
    const template = desk.templates.find(id);
    if (!screen) left = window.scrollY;
    screen?.close();
    screen = template && makeTemplateScreen(template, desk);
    list.hidden = screen !== undefined;
    place.hidden = screen === undefined;
    place.replaceChildren(...(screen ? [screen.element] : []));
    document.title = template ? `${template.manifest.title} – Rapport` : TITLE;
    window.scrollTo(0, screen ? 0 : left);
    if (first) return;
    const focus = screen ? place.querySelector<HTMLElement>('h1') : list.querySelector<HTMLElement>('h1');
    focus?.focus({ preventScroll: true });
    if (!template && id !== '' && id !== ALL) desk.say(`There is no template called ${id}. Here are all of them.`);
  };
  window.addEventListener('hashchange', () => show(false));
  show(true);
}

/** A link that somebody typed by hand may hold anything, also a broken `%`. */
function idIn(hash: string): string {
  return hash.slice(1).replace(/[^a-z0-9-]/gi, '');
}
