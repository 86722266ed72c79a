import { answerCall, type Service } from '../http/answer-call.ts';
import type { JsonObject } from '../json.ts';
import { finishNotes } from '../meeting-notes/finish-notes.ts';
import type { Work } from '../store/records.ts';
import { fillFromTemplate } from '../templates/use-template.ts';

/**
 * Does work that was put off.
 * @throws ApiError what the request itself would have been refused with
 */
export const perform = (service: Service, work: Work): JsonObject => {
  const { store, clock } = service;
  if (work.type === 'template') {
    store.transact(work.by, () => fillFromTemplate(store, clock(), work));
    return {};
  }
  if (work.type === 'meeting_notes') {
    store.transact(work.by, () => finishNotes(store, clock(), work));
    return {};
  }
  const { method, path, query, body, version, authorization } = work;
  const headers = { authorization, 'notion-version': version };
  const received = { method, path, query: new URLSearchParams(query), headers, body, form: undefined };
  return answerCall(service, received, { lagMs: 0, backgroundMs: 0 }).body;
};
