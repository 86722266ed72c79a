/** The languages that Notion's code blocks know; a request with any other is refused. */
export const LANGUAGES: ReadonlySet<string> = new Set(
  (
    'abap,abc,agda,arduino,ascii art,assembly,bash,basic,bnf,c,c#,c++,clojure,coffeescript,coq,css,dart,dhall,diff,docker,ebnf,' +
    'elixir,elm,erlang,f#,flow,fortran,gherkin,glsl,go,graphql,groovy,haskell,hcl,html,idris,java,javascript,json,julia,kotlin,' +
    'latex,less,lisp,livescript,llvm ir,lua,makefile,markdown,markup,matlab,mathematica,mermaid,nix,notion formula,objective-c,' +
    'ocaml,pascal,perl,php,plain text,powershell,prolog,protobuf,purescript,python,r,racket,reason,ruby,rust,sass,scala,scheme,' +
    'scss,shell,smalltalk,solidity,sql,swift,toml,typescript,vb.net,verilog,vhdl,visual basic,webassembly,xml,yaml,java/c/c++/c#'
  ).split(','),
);

/** What people write for them. */
const ALIASES: { [alias: string]: string } = {
  asm: 'assembly',
  cjs: 'javascript',
  coffee: 'coffeescript',
  console: 'shell',
  cpp: 'c++',
  cs: 'c#',
  csharp: 'c#',
  'c++11': 'c++',
  dockerfile: 'docker',
  erl: 'erlang',
  ex: 'elixir',
  exs: 'elixir',
  fs: 'f#',
  fsharp: 'f#',
  golang: 'go',
  gql: 'graphql',
  h: 'c',
  hpp: 'c++',
  hs: 'haskell',
  htm: 'html',
  js: 'javascript',
  json5: 'json',
  jsonc: 'json',
  jsx: 'javascript',
  kt: 'kotlin',
  make: 'makefile',
  md: 'markdown',
  mjs: 'javascript',
  mts: 'typescript',
  objc: 'objective-c',
  patch: 'diff',
  pl: 'perl',
  plain: 'plain text',
  plaintext: 'plain text',
  proto: 'protobuf',
  ps1: 'powershell',
  pwsh: 'powershell',
  py: 'python',
  py3: 'python',
  rb: 'ruby',
  rs: 'rust',
  sh: 'bash',
  shellscript: 'shell',
  svg: 'xml',
  terraform: 'hcl',
  tex: 'latex',
  text: 'plain text',
  tf: 'hcl',
  ts: 'typescript',
  tsx: 'typescript',
  txt: 'plain text',
  vb: 'visual basic',
  wasm: 'webassembly',
  yml: 'yaml',
  zsh: 'bash',
};

/** Where Notion's name for no language stands, this model has none. */
export const PLAIN = 'plain text';

/**
 * Notion's name for a language as people write it; `plain text` for what it doesn't know.
 *
 * @example
 * notionLanguage('ts')      // 'typescript'
 * notionLanguage('cobol')   // 'plain text'
 */
export function notionLanguage(language: string | undefined): string {
  const name = language?.toLowerCase() ?? PLAIN;
  if (LANGUAGES.has(name)) return name;
  return Object.hasOwn(ALIASES, name) ? ALIASES[name]! : PLAIN;
}

/** Whether Notion knows the language, by whatever name. */
export const isKnownLanguage = (language: string): boolean =>
  LANGUAGES.has(language.toLowerCase()) || Object.hasOwn(ALIASES, language.toLowerCase());
