import type { TestProject } from 'vitest/node';

import type { Connection } from '../../src/platform/postgres/server.ts';
import { demoTemplate, template, testServer } from './template.ts';

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- an augmentation has to be an interface
  export interface ProvidedContext {
    server: Connection;
    template: string;
    demoTemplate: string;
  }
}

/** One server for the whole run, with a database that every worker copies. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await testServer();
  project.provide('server', server.connection);
  const bare = await template(server.connection);
  project.provide('template', bare);
  project.provide('demoTemplate', await demoTemplate(server.connection, bare));
  return server.stop;
}
