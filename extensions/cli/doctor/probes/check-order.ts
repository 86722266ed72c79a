import type { Probe } from '../probe.ts';

/** Which of two mistakes in one request is told. */
export const checkOrder: Probe = {
  name: 'check-order',
  asks: 'A wrong token and no version: which is told?',
  outcomes: { token: 'the token', version: 'the version' },
  local: 'token',
  async measure({ bench }) {
    const { code, status } = await bench.ask('GET', '/users/me', undefined, { version: null, token: 'ntn_wrong' });
    if (code === 'unauthorized') return { outcome: 'token' };
    return code === 'missing_version' ? { outcome: 'version' } : { unclear: `it was answered with ${status} ${code}` };
  },
};
