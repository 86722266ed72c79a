/** A block is dragged by its handle and dropped between others. */
export const DRAG = `import { act } from './act.js';

/** The block under the pointer, and the side on which what is dragged would come to stand. */
const spotAt = (viewer, event) => {
  const blocks = viewer.content.querySelector('.blocks');
  let near = event.target.closest?.('.blocks .block');
  if (!near && blocks) near = [...blocks.children].filter(child => child.matches('.block')).findLast(child => child.getBoundingClientRect().top <= event.clientY);
  const dragged = near?.closest('[data-block="' + CSS.escape(viewer.dragged) + '"]');
  if (!near || dragged) return undefined;
  const box = near.getBoundingClientRect();
  return { near, box, side: event.clientY < box.top + box.height / 2 ? 'before' : 'after' };
};

/** Connects the mouse. */
export const connectDrag = viewer => {
  const mark = document.createElement('div');
  mark.className = 'drop-mark';
  mark.hidden = true;
  document.body.append(mark);
  const end = () => {
    mark.hidden = true;
    viewer.content.querySelector('.dragged')?.classList.remove('dragged');
    viewer.dragged = null;
  };
  document.addEventListener('dragstart', event => {
    const block = event.target.closest?.('.handle')?.closest('.block');
    if (!block) return;
    viewer.dragged = block.dataset.block;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', '');
    event.dataTransfer.setDragImage(block, 0, 0);
    block.classList.add('dragged');
  });
  viewer.content.addEventListener('dragover', event => {
    const spot = viewer.dragged && spotAt(viewer, event);
    mark.hidden = !spot;
    if (!spot) return;
    event.preventDefault();
    mark.style.left = spot.box.left + 'px';
    mark.style.width = spot.box.width + 'px';
    mark.style.top = (spot.side === 'before' ? spot.box.top : spot.box.bottom) - 2 + 'px';
  });
  viewer.content.addEventListener('drop', event => {
    const block = viewer.dragged;
    const spot = block && spotAt(viewer, event);
    end();
    if (!spot) return;
    event.preventDefault();
    act(viewer, 'place', { block, side: spot.side, of: spot.near.dataset.block });
  });
  document.addEventListener('dragend', end);
};
`;
