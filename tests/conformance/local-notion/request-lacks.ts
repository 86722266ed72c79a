import type { Json } from '../../../extensions/local-notion/json.ts';
import { saysMoreThanDocument } from './besides-document.ts';
import { notionDocument } from './openapi.ts';

/**
 * What the body of a request that was answered with success lacks, or has too much, by Notion's document: then either we
 * send what Notion would refuse, or Local Notion takes it.
 * @example requestLacks('POST', '/v1/search', '{"query":1}') // ['/query must be string …']
 */
export const requestLacks = (method: string, path: string, text: string): string[] => {
  if (!text.startsWith('{')) return [];
  const body = JSON.parse(text) as Json;
  if (saysMoreThanDocument(method, path, body)) return [];
  return notionDocument?.checkRequest(method, path, body) ?? [];
};
