/** What a key binding, a link or a line of the tree says beside the command. */
export interface Request {
  /** A template's id. */
  template?: string;
  person?: string;
  /** A place in Notion, by its id. */
  parent?: string;
  /** The id of something that comes up. */
  due?: string;
  /** A page, by its path in the folder. */
  path?: string;
  /** The address of a folder of this window. */
  folder?: string;
  answers: { readonly [input: string]: unknown };
}

/**
 * Reads the arguments of a command. What is not understood is left out, and asked for.
 *
 * @example
 * readRequest(['prd']) // { template: 'prd', answers: {} }
 * readRequest([{ template: 'prd', answers: { title: 'Invoices' } }]) // { template: 'prd', answers: { title: 'Invoices' } }
 */
export function readRequest(args: readonly unknown[]): Request {
  const [first] = args;
  if (typeof first === 'string') return { template: first, answers: {} };
  const given: { [key: string]: unknown } = Object.assign({}, ...args.filter(isPlain));
  const texts = TEXTS.flatMap(key => (typeof given[key] === 'string' ? [[key, given[key]]] : []));
  const answers = isPlain(given.answers) ? given.answers : {};
  return { ...Object.fromEntries(texts), answers };
}

const TEXTS = ['template', 'person', 'parent', 'due', 'path', 'folder'] as const;

/** Not an address of a file, which is an object of a class. */
const isPlain = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
