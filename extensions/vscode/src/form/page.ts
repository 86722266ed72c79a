/** Runs in the form's page: sends what was filled in, and shows what is wrong beside the question. */

interface Problem {
  input?: string;
  message: string;
}

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

const host = acquireVsCodeApi();
const form = document.querySelector('form')!;
const fields = [...form.querySelectorAll<HTMLElement>('[data-field]')];
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const controlOf = (field: HTMLElement): Control => field.querySelector<Control>('input, textarea, select')!;

function say(kind: 'submit' | 'change'): void {
  const values = fields.map(field => {
    const control = controlOf(field);
    const ticked = control instanceof HTMLInputElement && control.type === 'checkbox';
    return [field.dataset.field, ticked ? control.checked : wordsOf(control)];
  });
  host.postMessage({ kind, values: Object.fromEntries(values) });
}

function wordsOf(control: Control): string {
  if (!(control instanceof HTMLSelectElement && control.multiple)) return control.value;
  return [...control.selectedOptions].map(({ value }) => value).join('\n');
}

function show(problems: readonly Problem[]): void {
  for (const field of fields) {
    const mine = problems.filter(({ input }) => input === field.dataset.field).map(({ message }) => message);
    const place = field.querySelector<HTMLElement>('.problem')!;
    place.textContent = mine.join(' ');
    place.hidden = mine.length === 0;
    controlOf(field).setAttribute('aria-invalid', String(mine.length > 0));
    if (mine.length > 0) field.closest('details')?.setAttribute('open', '');
  }
  const all = form.querySelector<HTMLElement>('.problems')!;
  const others = problems.filter(({ input }) => !fields.some(field => field.dataset.field === input));
  const words = others.map(({ message }) => message);
  all.textContent = problems.length === 0 ? '' : [all.dataset.title, ...words].join(' ');
  const first = fields.map(controlOf).find(control => control.getAttribute('aria-invalid') === 'true');
  first?.focus();
}

form.addEventListener('submit', event => {
  event.preventDefault();
  say('submit');
});
form.addEventListener('input', () => show([]));
form.addEventListener('change', () => say('change'));
form.querySelector('[data-cancel]')!.addEventListener('click', () => host.postMessage({ kind: 'cancel' }));
document.addEventListener('keydown', event => {
  if (event.key === 'Escape') host.postMessage({ kind: 'cancel' });
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) say('submit');
});
window.addEventListener('message', ({ data }) => {
  if (data.kind === 'problems') show(data.problems);
  if (data.kind === 'hidden') for (const field of fields) field.hidden = data.names.includes(field.dataset.field);
});

const empty = fields.map(controlOf).find(control => control.value === '' && control.type !== 'checkbox');
(empty ?? controlOf(fields[0]!)).focus();

export {};
