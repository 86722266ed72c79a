import { CODE_LANGUAGES } from '../blocks/code-languages.ts';

const ALIASES: Readonly<Record<string, string>> = {
  '': 'plain text',
  js: 'javascript',
  jsx: 'javascript',
  ts: 'typescript',
  tsx: 'typescript',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  sh: 'shell',
  zsh: 'shell',
  yml: 'yaml',
  md: 'markdown',
  cpp: 'c++',
  cs: 'c#',
  text: 'plain text',
  txt: 'plain text',
};

/** The language that a fence names, as a code block calls it; unknown ones are plain text. */
export const codeLanguage = (name: string): string => {
  const given = name.trim().toLowerCase();
  const language = ALIASES[given] ?? given;
  return CODE_LANGUAGES.includes(language) ? language : 'plain text';
};
