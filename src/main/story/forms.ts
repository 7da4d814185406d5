import { grantPermission } from '#app/forms/grant-permission.flow';
import { requestPermission } from '#app/forms/request-permission.flow';
import { packInForce } from '#domain/policies';
import type { Stage, Tale } from '#main/tale';

type Asked = { by: string; form: string; name: string; fields: Record<string, string> };

/** A logo permitted on a personal account and an approval of copyright that waits. */
export async function tellOmesForms(tale: Tale, stage: Stage): Promise<void> {
  const logo = { purpose: 'My profile as facilities coordinator', network: 'LinkedIn' };
  const requestId = await asks(tale, stage, { by: 'ada', form: 'logo', name: 'Ada Redcorn', fields: logo });
  await tale.does(stage, 'luis', grantPermission, {
    requestId,
    signed: 'Luis Carranza',
    says: 'Use the file from the brand page, unchanged.',
  });
  await asks(tale, stage, {
    by: 'ada',
    form: 'copyright',
    name: 'Ada Redcorn',
    fields: {
      work: 'Photo of the Capitol dome at dawn, from the photographer’s page',
      owner: 'H. Lens, photographer',
      use: 'Once, in a post on the shuttle, uncropped.',
      answer: 'The owner agreed in writing',
    },
  });
}

/** Photos of training that the director has permitted, on which no draft rests yet. */
export async function tellOdocForms(tale: Tale, stage: Stage): Promise<void> {
  const requestId = await asks(tale, stage, {
    by: 'marisol',
    form: 'images',
    name: 'Marisol Vega',
    fields: {
      shows: 'Recruits in their third week, on the driving course',
      where: 'Training centre',
      why: 'For a post on the academy’s spring class.',
    },
  });
  await tale.does(stage, 'harold', grantPermission, {
    requestId,
    signed: 'Harold Bright',
    says: 'No faces in close-up.',
  });
}

async function asks(tale: Tale, stage: Stage, { by, form, name, fields }: Asked): Promise<string> {
  const ctx = tale.house.contextFor({ agencyId: stage.agencyId, personId: null, byPerson: false });
  const { forms } = await ctx.view(packInForce);
  const agreed = forms[form]?.statements.map(({ id }) => id) ?? [];
  const { requestId } = await tale.does(stage, by, requestPermission, { form, fields, agreed, signed: name });
  return requestId;
}
