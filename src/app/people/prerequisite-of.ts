import type { Control, Prerequisite } from '#policy';

const restsOn: Partial<Record<Control, Prerequisite>> = {
  'authorization.needs-technology': 'technology-approved',
  'authorization.needs-division': 'division-authorized',
  'authorization.needs-moderator': 'moderator-named',
  'authorization.needs-director': 'director-approval',
  'authorization.needs-course': 'course-completed',
  'authorization.needs-writing': 'written-authorization',
  'authorization.needs-designation': 'designation',
};

/** The prerequisite that a control asks for; undefined for a control that asks for none. */
export function prerequisiteOf(control: string): Prerequisite | undefined {
  return Object.entries(restsOn).find(([name]) => name === control)?.[1];
}
