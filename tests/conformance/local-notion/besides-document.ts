import type { Json } from '../../../extensions/local-notion/json.ts';

/** What requests may say although the document does not: it is older than some of it, and describes one version only. */
const BESIDES: readonly (readonly [request: RegExp, body: RegExp, why: string])[] = [
  [/^POST /, /"start_cursor":"/, 'cursors are opaque since April 2026; the document still has them as ids'],
  [/^POST \/v1\/comments$/, /"markdown":/, 'comments as Markdown came in April 2026'],
  [
    /^(POST|PATCH) \/v1\/pages/,
    /"title":\[/,
    'a title may be a plain list of runs: recorded sessions were answered with 200',
  ],
  [/^PATCH \/v1\/blocks\/[^/]+\/children$/, /"after":"/, 'up to 2025-09-03, before `position`'],
  [/^PATCH /, /"archived":/, 'up to 2025-09-03, before `in_trash`'],
  [/^PATCH \/v1\/blocks\//, /"paragraph":\{.*"icon":\{/, 'the icon of a tab came in March 2026, after the document'],
  [
    /^PATCH \/v1\/blocks\//,
    /"image":\{"file":\{"url":/,
    'what somebody does in the app: a picture is taken for another',
  ],
  [/^(POST|PATCH) \/v1\/pages/, /"(allow_async|markdown_version)":/, 'came in June 2026'],
];

/** Whether a request says what the document does not know, and the real one takes all the same. */
export const saysMoreThanDocument = (method: string, path: string, body: Json): boolean => {
  const text = JSON.stringify(body);
  return BESIDES.some(([request, pattern]) => request.test(`${method} ${path}`) && pattern.test(text));
};
