/** The content types that files of an ending may have, the usual one first. What is not here is refused. */
const TYPES: Readonly<Record<string, string>> = {
  // Sound
  aac: 'audio/aac',
  adts: 'audio/aac',
  flac: 'audio/flac audio/x-flac',
  m4a: 'audio/mp4 audio/x-m4a',
  m4b: 'audio/mp4',
  mid: 'audio/midi',
  midi: 'audio/midi',
  mp3: 'audio/mpeg audio/mp3',
  mpga: 'audio/mpeg',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  opus: 'audio/opus audio/ogg',
  wav: 'audio/wav audio/x-wav audio/wave',
  weba: 'audio/webm',
  wma: 'audio/x-ms-wma',
  // Documents
  '7z': 'application/x-7z-compressed',
  bz2: 'application/x-bzip2',
  css: 'text/css',
  csv: 'text/csv',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  dot: 'application/msword',
  dotx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template',
  epub: 'application/epub+zip',
  gz: 'application/gzip application/x-gzip',
  gzip: 'application/gzip application/x-gzip',
  htm: 'text/html',
  html: 'text/html',
  ics: 'text/calendar',
  js: 'text/javascript application/javascript',
  json: 'application/json',
  markdown: 'text/markdown',
  md: 'text/markdown',
  odp: 'application/vnd.oasis.opendocument.presentation',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  pot: 'application/vnd.ms-powerpoint',
  potx: 'application/vnd.openxmlformats-officedocument.presentationml.template',
  ppa: 'application/vnd.ms-powerpoint',
  pps: 'application/vnd.ms-powerpoint',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  py: 'text/x-python',
  rar: 'application/vnd.rar application/x-rar-compressed',
  rtf: 'application/rtf text/rtf',
  tar: 'application/x-tar',
  ts: 'text/typescript',
  tsv: 'text/tab-separated-values',
  tsx: 'text/typescript',
  txt: 'text/plain',
  xla: 'application/vnd.ms-excel',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xlt: 'application/vnd.ms-excel',
  xltx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.template',
  xml: 'application/xml text/xml',
  yaml: 'application/yaml text/yaml',
  yml: 'application/yaml text/yaml',
  zip: 'application/zip',
  // Pictures
  apng: 'image/apng',
  avif: 'image/avif',
  bmp: 'image/bmp',
  gif: 'image/gif',
  heic: 'image/heic',
  ico: 'image/vnd.microsoft.icon image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  webp: 'image/webp',
  // Films
  '3g2': 'video/3gpp2',
  '3gp': 'video/3gpp',
  amv: 'video/x-amv',
  asf: 'video/x-ms-asf',
  avi: 'video/x-msvideo',
  f4v: 'video/x-f4v',
  flv: 'video/x-flv',
  gifv: 'video/mp4',
  m4v: 'video/x-m4v video/mp4',
  mkv: 'video/x-matroska',
  mov: 'video/quicktime',
  mp4: 'video/mp4 audio/mp4',
  mpeg: 'video/mpeg',
  ogv: 'video/ogg',
  qt: 'video/quicktime',
  webm: 'video/webm',
  wmv: 'video/x-ms-wmv',
};

/** The ending of a name in small letters, or `undefined` for a name without one. */
export const endingOf = (name: string): string | undefined => /[^/]\.([^./]+)$/.exec(name)?.[1]?.toLowerCase();

/** The content types that a file of this name may have, the usual one first; `undefined` where such files are refused. */
export const typesOf = (name: string): readonly string[] | undefined => {
  const ending = endingOf(name);
  return ending !== undefined && Object.hasOwn(TYPES, ending) ? TYPES[ending]?.split(' ') : undefined;
};

/** The usual ending of a content type; `undefined` for one that is refused. */
export const endingFor = (type: string): string | undefined =>
  Object.entries(TYPES).find(([, types]) => types.split(' ').includes(type))?.[0];

/** A content type without its parameters: `text/plain; charset=utf-8` is `text/plain`. */
export const bareType = (type: string): string => (type.split(';')[0] ?? '').trim().toLowerCase();
