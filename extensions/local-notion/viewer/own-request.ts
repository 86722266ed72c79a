import type { IncomingMessage } from 'node:http';

const LOCAL_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * Whether a request comes from this machine's own pages or programs. A page elsewhere must not read or change anything
 * here, not even under a name that leads to this machine: the host has to be loopback by name, and what a browser says
 * of the request's origin has to be this server.
 */
export const isOwnRequest = (request: IncomingMessage): boolean => {
  const { headers, method } = request;
  if (!isLocalHost(request)) return false;
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) return false;
  const from = headers['sec-fetch-site'];
  if (from !== undefined && from !== 'same-origin' && from !== 'none') return false;
  // A form elsewhere can send anything but JSON without being asked first.
  return method === 'GET' || method === 'DELETE' || headers['content-type']?.startsWith('application/json') === true;
};

/** Whether this server was asked for by a name of this machine. */
export const isLocalHost = ({ headers }: IncomingMessage): boolean => LOCAL_HOST.test(headers.host ?? '');
