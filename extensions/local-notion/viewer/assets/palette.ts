/** Each colour's letters and ground, on light paper and on dark: Notion's hues, each just strong enough to be read (4.5 to 1). */
const COLOURS: Readonly<Record<string, readonly [light: string, ground: string, dark: string, darkGround: string]>> = {
  gray: ['#6e6d6b', '#f1f1ef', '#9b9b9b', '#2f2f2f'],
  brown: ['#92624c', '#f4eeee', '#bc8973', '#4a3228'],
  orange: ['#a7590d', '#fbecdd', '#ca8553', '#5c3b23'],
  yellow: ['#906521', '#fbf3db', '#ca9849', '#564328'],
  green: ['#3e7758', '#edf3ec', '#5ba379', '#243d30'],
  blue: ['#2e739a', '#e7f3f8', '#5b9bd0', '#143a4e'],
  purple: ['#845da2', '#f6f3f9', '#ab84d3', '#3c2d49'],
  pink: ['#b2467f', '#faf1f5', '#d974a8', '#4e2c3c'],
  red: ['#bd443f', '#fdebec', '#e57371', '#522e2a'],
};

const LIGHT = {
  paper: '#ffffff',
  side: '#f8f8f7',
  ink: '#32302c',
  soft: '#6b6a66',
  faint: '#73716c',
  line: '#e9e9e7',
  'line-strong': '#cfcdc9',
  hover: '#efefed',
  accent: '#2383e2',
  'default-bg': '#f5f5f3',
  code: '#f7f6f3',
  'inline-code': '#f2f1ee',
  edit: '#f3f8fd',
  cell: '#f7f7f5',
  button: '#1a6fc4',
  flash: '#fff3bf',
};

const DARK = {
  paper: '#191919',
  side: '#202020',
  ink: '#e3e2e0',
  soft: '#a3a29e',
  faint: '#918f8b',
  line: '#2f2f2f',
  'line-strong': '#4a4a48',
  hover: '#2c2c2c',
  accent: '#529cca',
  'default-bg': '#252525',
  code: '#202020',
  'inline-code': '#2d2d2d',
  edit: '#202a33',
  cell: '#222222',
  button: '#1f6fb5',
  flash: '#574a1e',
};

const variables = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ');

const coloursFor = (dark: boolean): string =>
  Object.entries(COLOURS)
    .map(([name, [light, ground, darkLetters, darkGround]]) =>
      variables({ [name]: dark ? darkLetters : light, [`${name}-bg`]: dark ? darkGround : ground }),
    )
    .join(' ');

const classes = Object.keys(COLOURS)
  .map(
    name => `.c-${name} { color: var(--${name}); --block-bg: var(--${name}-bg); }
.c-${name}_background { background: var(--${name}-bg); --block-bg: var(--${name}-bg); }`,
  )
  .join('\n');

/** The colours of the viewer as a style sheet: those of Notion, and ink, paper and lines. */
export const PALETTE = `:root { ${variables(LIGHT)} ${coloursFor(false)} }
@media (prefers-color-scheme: dark) { :root { ${variables(DARK)} ${coloursFor(true)} } }
${classes}
.block[class*="_background"]:not(.is-callout) { padding-left: 4px; padding-right: 4px; }
`;
