/** The longest name; every file system in use takes it, with room for a number behind it. */
const LONGEST = 120;

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A file name that Windows, macOS and Linux take. What an answer brings can't lead into another folder.
 *
 * @example
 * fileName('Ana / Bo: 1:1.md') // 'Ana - Bo- 1-1.md'
 */
export function fileName(name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  const clean = (text: string) => text.replace(/[/\\:*?"<>|\u0000-\u001f\u007f]/g, '-').replace(/\s+/g, ' ');
  const short = shortened(clean(stem)).replace(/^[\s.]+|[\s.]+$/g, '');
  return (RESERVED.test(short) ? `_${short}` : short || 'page') + clean(extension);
}

/** The first characters of a text; none is cut in two. */
const shortened = (text: string): string => (text.length > LONGEST ? [...text].slice(0, LONGEST).join('') : text);
