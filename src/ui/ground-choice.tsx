import type { Child } from 'hono/jsx';

import { ClauseLink } from './clause-link.tsx';
import { TextArea } from './field.tsx';
import { Status } from './status.tsx';

/** A ground as the policy has it: what it is, what it needs, and what is risky about it. */
export type Ground = {
  id: string;
  label: string;
  /** What it covers, in a sentence. */
  words: string;
  clause: string;
  needs: readonly string[];
  risk: 'usual' | 'high';
  riskNote: string;
};

type GroundChoiceProps = {
  ground: Ground;
  chosen: boolean;
  /** What was typed as the words that it rests on. */
  quoted: string;
  trouble?: string | undefined;
};

/**
 * One ground that can be ticked, with its own words. The box sends `ground`, the words are `words-<id>`; they are asked
 * for once it is ticked.
 */
export function GroundChoice({ ground, chosen, quoted, trouble }: GroundChoiceProps) {
  const { id, label, words, clause, needs, risk, riskNote } = ground;
  const box = `ground-${id}`;
  return (
    <div class="ground" data-ground={id}>
      <div class="usa-checkbox">
        <input
          class="usa-checkbox__input"
          type="checkbox"
          id={box}
          name="ground"
          value={id}
          checked={chosen}
          aria-describedby={`${box}-says`}
        />
        <label class="usa-checkbox__label" for={box}>
          {label}
        </label>
      </div>
      <div class="ground__about">
        <p id={`${box}-says`}>
          {words} <ClauseLink clause={clause}>Why?</ClauseLink>
        </p>
        <p class="quiet">Needs {needs.join('; ')}.</p>
        <p>
          <Status tone={risk === 'high' ? 'warning' : 'neutral'}>
            {risk === 'high' ? 'High risk. ' : ''}
            {riskNote}
          </Status>
        </p>
      </div>
      <div class="ground__words">
        <TextArea
          name={`words-${id}`}
          label={`The comment's own words that “${label}” rests on`}
          hint="Exactly as they stand in the comment. Another ground needs other words."
          rows={2}
          value={quoted}
          trouble={trouble}
        />
      </div>
    </div>
  );
}

/** Grounds below one another, under the question that they answer. */
export function GroundChoices({ legend, hint, children }: { legend: string; hint: Child; children: Child }) {
  return (
    <fieldset class="usa-fieldset usa-form-group grounds">
      <legend class="usa-legend">{legend}</legend>
      <p class="usa-hint">{hint}</p>
      {children}
    </fieldset>
  );
}
