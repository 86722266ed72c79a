import { isObject, type Json, objectAt } from '../json.ts';
import { Html, html } from './html.ts';
import { safeSource } from './safe-link.ts';

const drawing = (paths: string): Html =>
  new Html(`<svg class="drawn" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${paths}</svg>`);

/** Line drawings, for what has no icon of its own. */
export const DRAWINGS = {
  page: drawing('<path d="M5 2.5h6.5L15 6v11.5H5z"/><path d="M11.5 2.5V6H15M7.5 10h5M7.5 13h5"/>'),
  database: drawing('<rect x="3" y="3.5" width="14" height="13" rx="1.5"/><path d="M3 8h14M8 8v8.5"/>'),
  link: drawing(
    '<path d="M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2L10 5.7M11.5 8.5a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1.5-1.4"/>',
  ),
  file: drawing('<path d="M13.5 7 8 12.5a1.8 1.8 0 0 0 2.5 2.5L16 9.5a3.5 3.5 0 0 0-5-5L5.2 10.3a5 5 0 0 0 0 0"/>'),
  comment: drawing('<path d="M3.5 4h13v9h-7L6 16v-3H3.5z"/>'),
  menu: drawing('<path d="M3 6h14M3 10h14M3 14h14"/>'),
  remove: drawing('<path d="M5.5 5.5l9 9M14.5 5.5l-9 9"/>'),
  trash: drawing('<path d="M3.5 5.5h13M8 5.5V3.5h4v2M5.5 5.5l.8 11h7.4l.8-11M8.5 8.5v5M11.5 8.5v5"/>'),
  arrow: drawing('<path d="M6 14 14 6M8 6h6v6"/>'),
} as const;

/** The icon of a page, callout or tab; a drawing where it has none, and nothing where no drawing is given. */
export const renderIcon = (icon: Json | undefined, fallback?: Html): Html | undefined => {
  if (!isObject(icon)) return fallback;
  if (icon.type === 'emoji') return html`<span class="emoji" aria-hidden="true">${String(icon.emoji)}</span>`;
  if (icon.type === 'icon')
    return html`<span class="emoji c-${String(objectAt(icon, 'icon').color ?? 'gray')}" aria-hidden="true">●</span>`;
  const source = safeSource(objectAt(icon, String(icon.type)).url);
  return source === undefined
    ? fallback
    : html`<img class="emoji" src="${source}" alt="" referrerpolicy="no-referrer">`;
};
