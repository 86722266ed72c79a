import type { MiddlewareHandler } from 'hono';

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

/** What a page may load and where it may send: itself, and nothing else. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Lets only the page that this server gave out ask for something. Another site that is open in the same browser can reach a
 * server on this machine, but can neither name its host nor read its key.
 *
 * @param key stands in the page that was served, and comes back in the header `x-rapport`
 */
export const guard =
  (key: string): MiddlewareHandler =>
  async (c, next) => {
    const host = c.req.header('host') ?? '';
    const origin = c.req.header('origin');
    const isOwn = LOOPBACK.test(host) && (origin === undefined || origin === `http://${host}`);
    const asks = c.req.path.startsWith('/api/');
    if (!isOwn || (asks && c.req.header('x-rapport') !== key)) {
      const message = asks
        ? 'This page is from an earlier start of the server. Load it again.'
        : 'This server answers on this machine only.';
      return c.json({ code: 'not_from_here', message }, 403);
    }
    await next();
    c.header('content-security-policy', POLICY);
    c.header('cache-control', 'no-store');
    c.header('referrer-policy', 'no-referrer');
    c.header('x-content-type-options', 'nosniff');
  };
