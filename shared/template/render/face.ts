import type { Json } from '../../document/json.ts';
import { compileString } from '../compile/compile-node.ts';
import type { Compiler } from '../compile/compiler.ts';
import type { Place } from '../diagnostics/diagnostic.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { splitMarkup } from '../structure/markup.ts';
import { compileProperty, placeInside } from './compile-property.ts';
import { fileName } from './file-name.ts';
import type { State } from './state.ts';

/** What a page shows before it is opened, compiled. */
export interface Face {
  title(state: State): string;
  fileName(state: State): string;
  icon(state: State): string | undefined;
  properties(state: State): { [name: string]: Json };
  /** Whether the page is kept out of Notion. */
  never(state: State): boolean;
}

type PlaceIn = (path: readonly PropertyKey[]) => Place;

/**
 * Compiles title, file name, icon and properties. They are read by everybody, so they see shared answers only.
 *
 * @param written where title and file name stand in the front matter; one that repeats what stands elsewhere, such as the
 *   first heading, was looked at there
 */
export function compileFace(
  { page, notion }: Manifest,
  written: { title?: readonly string[] | undefined; file?: readonly string[] | undefined },
  place: PlaceIn,
  compiler: Compiler,
): Face {
  const quiet = compiler.within({ reporter: { ...compiler.reporter, report: () => undefined } });
  const line = (source: string, path: readonly string[] | undefined) => {
    if (!path) return compileString(source, quiet);
    const { offset, block } = placeInside(place(path), source, compiler);
    return compileString(source, compiler, offset, block);
  };
  const title = line(page.title, written.title);
  const file = folders(page.file).map(name => line(name, written.file));
  const icon = page.icon === undefined ? undefined : line(page.icon, ['page', 'icon']);
  const properties = Object.entries(notion.properties).map(([name, { value = '' }]) => {
    const path = ['notion', 'properties', name];
    return [name, compileProperty(value, place(path), compiler)] as const;
  });
  const never = compileProperty(notion.never ?? '', place(['notion', 'never']), compiler);
  return {
    never: state => [true, 'true'].some(yes => never(state) === yes),
    title: state => title(state).replace(/\s+/g, ' ').trim(),
    fileName: state => file.map(name => fileName(name(state))).join('/'),
    icon: state => icon?.(state).trim() || undefined,
    properties: state =>
      Object.fromEntries(
        properties
          .map(([name, of]) => [name, of(state)] as const)
          .filter(([, value]) => value !== null && value !== ''),
      ),
  };
}

/** A slash that the template wrote leads into a folder; one that an answer brings does not. */
function folders(file: string): string[] {
  const names = [''];
  for (const markup of splitMarkup({ text: file, offset: 0 })) {
    if (markup.kind !== 'literal') names[names.length - 1] += markup.whole.text;
    else {
      const [first = '', ...more] = markup.text.split('/');
      names[names.length - 1] += first;
      names.push(...more);
    }
  }
  return names;
}
