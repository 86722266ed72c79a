/** Content types of files that Notion takes, by their endings; `-` stands for the ending itself. */
const TYPES: { readonly [group: string]: string } = {
  'audio/-': 'aac flac midi ogg wav',
  'audio/aac': 'adts',
  'audio/midi': 'mid',
  'audio/mp4': 'm4a m4b',
  'audio/mpeg': 'mp3 mpga',
  'audio/ogg': 'oga opus',
  'audio/webm': 'weba',
  'audio/x-ms-wma': 'wma',
  'image/-': 'apng avif bmp gif heic jpeg png tiff webp',
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
  'image/tiff': 'tif',
  'image/vnd.microsoft.icon': 'ico',
  'video/-': 'mp4 mpeg webm',
  'video/3gpp': '3gp',
  'video/3gpp2': '3g2',
  'video/ogg': 'ogv',
  'video/quicktime': 'mov qt',
  'video/x-flv': 'flv',
  'video/x-m4v': 'm4v',
  'video/x-matroska': 'mkv',
  'video/x-ms-asf': 'asf',
  'video/x-ms-wmv': 'wmv',
  'video/x-msvideo': 'avi',
  'text/-': 'css csv html markdown',
  'text/calendar': 'ics',
  'text/html': 'htm',
  'text/javascript': 'js',
  'text/markdown': 'md',
  'text/plain': 'txt',
  'text/tab-separated-values': 'tsv',
  'text/typescript': 'ts tsx',
  'text/x-python': 'py',
  'application/-': 'json pdf rtf xml yaml zip',
  'application/epub+zip': 'epub',
  'application/gzip': 'gz',
  'application/msword': 'doc dot',
  'application/vnd.ms-excel': 'xls xlt xla',
  'application/vnd.ms-powerpoint': 'ppt pot pps ppa',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.rar': 'rar',
  'application/x-7z-compressed': '7z',
  'application/x-tar': 'tar',
  'application/yaml': 'yml',
};

/**
 * The content type of a file by its ending, `undefined` where Notion takes no such files.
 *
 * @example
 * fileType('img/Chart.PNG') // 'image/png'
 * fileType('deploy.exe')    // undefined
 */
export function fileType(path: string): string | undefined {
  const ending = /[^/]\.([^./]+)$/.exec(path)?.[1]?.toLowerCase();
  if (ending === undefined) return undefined;
  const group = Object.keys(TYPES).find(type => TYPES[type]!.split(' ').includes(ending));
  return group?.replace('-', group.endsWith('/-') ? ending : '-');
}
