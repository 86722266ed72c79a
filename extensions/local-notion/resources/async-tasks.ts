import { notFound } from '../errors.ts';
import type { Route } from '../http/route.ts';
import { presentTask } from '../tasks/present-task.ts';

/** Ask what became of a request that was put off. */
export const ASYNC_TASK_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/async_tasks/:task',
    run: ({ store, params, site, access }) => {
      const task = store.get(params.task ?? '', 'task');
      if (task?.work.type !== 'request') throw notFound('async task', params.task ?? '', access.bot);
      return presentTask(task, site);
    },
  },
];
