/** Rapport's own folder: nothing in it is sent, and nothing that is sent leads into it. */
const OWN = /^\.rapport(?:\/|$)/i;

/**
 * The path within the workspace folder that an address in a file leads to.
 *
 * @param file the file that has the address, by its path
 * @returns `undefined` for an address of the web, a path out of the folder or into what is private, and a mere `#heading`
 * @example
 * pathIn('one-on-ones/Ana.md', '../plans/the%20plan.md#risks') // 'plans/the plan.md'
 */
export function pathIn(file: string, address: string): string | undefined {
  const written = address.split(/[#?]/)[0]!;
  if (written === '' || /^(?:[a-z][a-z0-9+.-]*:|\/|\\)/i.test(written)) return undefined;
  const steps = file.split('/').slice(0, -1);
  for (const step of decoded(written).split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== '.' && step !== '') steps.push(step);
  }
  const path = steps.join('/');
  return path === '' || OWN.test(path) ? undefined : path;
}

/**
 * The address by which a file leads to another one.
 *
 * @example
 * pathFrom('one-on-ones/Ana.md', 'plans/the plan.md') // '../plans/the%20plan.md'
 */
export function pathFrom(file: string, target: string): string {
  const [from, to] = [file.split('/').slice(0, -1), target.split('/')];
  const folders = to.slice(0, -1);
  const differs = folders.findIndex((step, i) => step !== from[i]);
  const common = differs < 0 ? folders.length : differs;
  const up = from.slice(common).map(() => '..');
  return [...up, ...to.slice(common).map(encoded)].join('/');
}

/** What a Markdown file may have in an address as it is. Brackets and blanks would end it. */
const encoded = (step: string): string =>
  encodeURI(step).replace(/[#?()]/g, one => `%${one.charCodeAt(0).toString(16)}`);

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // A per cent sign that encodes nothing is part of the name.
    return address;
  }
}
