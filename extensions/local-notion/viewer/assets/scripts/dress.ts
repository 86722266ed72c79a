/** What only the browser can say: the reader's way of writing a time, what is unfolded, how wide a column is. */
export const DRESS = `/** Opens or closes what a button folds. */
export const fold = (button, isOpen) => {
  button.setAttribute('aria-expanded', String(isOpen));
  button.parentElement.nextElementSibling.hidden = !isOpen;
};

/** Finishes what the server has sent. */
export const dress = (viewer, within) => {
  for (const column of within.querySelectorAll('[data-ratio]')) column.style.flexGrow = column.dataset.ratio || 1;
  for (const button of within.querySelectorAll('button[data-open]')) fold(button, viewer.opened.has(button.dataset.open));
  for (const moment of within.querySelectorAll('time')) {
    const date = new Date(moment.dateTime);
    const zone = moment.dateTime.length === 10 ? { timeZone: 'UTC' } : { timeStyle: 'short' };
    if (!Number.isNaN(date.getTime())) moment.textContent = date.toLocaleString(undefined, { dateStyle: 'medium', ...zone });
  }
};

/** A click on a button that folds; it is remembered as long as the window lives. */
export const toggle = (viewer, button) => {
  const isOpen = button.getAttribute('aria-expanded') !== 'true';
  fold(button, isOpen);
  if (isOpen) viewer.opened.add(button.dataset.open);
  else viewer.opened.delete(button.dataset.open);
  sessionStorage.setItem('opened', JSON.stringify([...viewer.opened]));
};
`;
