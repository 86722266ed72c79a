/** A small window beside something: a menu, or a form. */
export const POPUP = `/** Closes whatever is open; the focus goes back to where it came from. */
export const closePopup = (viewer, returns = true) => {
  const { popup } = viewer;
  if (!popup) return;
  viewer.popup = null;
  popup.element.remove();
  popup.from?.setAttribute('aria-expanded', 'false');
  if (returns) popup.back?.();
};

/** Opens an element beside a place on the screen, within the window. */
export const openPopup = (viewer, element, rect, { from, back, cancel } = {}) => {
  closePopup(viewer, false);
  element.classList.add('popup');
  element.dataset.local = '';
  viewer.content.append(element);
  const { width, height } = element.getBoundingClientRect();
  const below = rect.bottom + 4 + height < innerHeight;
  element.style.left = Math.max(8, Math.min(rect.left, innerWidth - width - 8)) + 'px';
  element.style.top = Math.max(8, below ? rect.bottom + 4 : rect.top - 4 - height) + 'px';
  from?.setAttribute('aria-expanded', 'true');
  viewer.popup = { element, from, back, cancel };
};

/** A list of things to do, for the mouse and the arrow keys. */
export const openMenuOf = (viewer, label, items, rect, more) => {
  const menu = document.createElement('div');
  menu.setAttribute('role', 'menu');
  menu.setAttribute('aria-label', label);
  for (const { name, hint, run, head } of items) {
    if (head) {
      const heading = document.createElement('div');
      heading.className = 'menu-head';
      heading.setAttribute('role', 'presentation');
      heading.textContent = head;
      menu.append(heading);
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('role', 'menuitem');
    button.tabIndex = -1;
    button.append(name);
    if (hint) {
      const keys = document.createElement('kbd');
      keys.setAttribute('aria-hidden', 'true');
      keys.textContent = hint;
      button.append(keys);
    }
    button.addEventListener('click', () => { closePopup(viewer); run(); });
    menu.append(button);
  }
  menu.addEventListener('keydown', event => walk(menu, event));
  openPopup(viewer, menu, rect, more);
  menu.querySelector('button')?.focus();
};

const WALKS = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

const walk = (menu, event) => {
  const buttons = [...menu.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement);
  const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && event.key !== ' ';
  const starts = button => button.textContent.toLowerCase().startsWith(event.key.toLowerCase());
  const next = isLetter
    ? (buttons.slice(at + 1).find(starts) ?? buttons.find(starts))
    : buttons[WALKS[event.key]?.(at, buttons.length)];
  if (event.key === 'Tab' || next) event.preventDefault();
  next?.focus();
};

/** Connects what closes it: Escape, and a click elsewhere. */
export const connectPopup = viewer => {
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !viewer.popup) return;
    event.preventDefault();
    viewer.popup.cancel?.();
    closePopup(viewer);
  }, true);
  document.addEventListener('pointerdown', event => {
    if (viewer.popup && !viewer.popup.element.contains(event.target)) closePopup(viewer, false);
  }, true);
};
`;
