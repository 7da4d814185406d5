/** A clause, and the kinds of control that it still lacks. */
type Gap = readonly [clause: string, ...kinds: ('enforce' | 'detect' | 'attest' | 'record')[]];

/**
 * What isn't built yet, by the subject that brings it. A clause that has become covered is taken out of here, and has a
 * test of its name.
 */
export const gaps: Record<string, readonly Gap[]> = {
  'registers and hardening': [
    ['OMES-006/purpose.2', 'record', 'attest'],
    ['OMES-006/scope.0', 'record'],
    ['OMES-006/oversight.D', 'enforce', 'record'],
    ['OMES-006/security.B', 'enforce'],
    ['OMES-006/security.D', 'enforce'],
    ['OMES-006/security.F', 'detect'],
  ],
  'training and prerequisites': [
    ['OMES-006/oversight.1', 'enforce', 'record'],
    ['OMES-006/implementation.2', 'attest'],
    ['OMES-006/implementation.5', 'enforce', 'record'],
    ['OMES-006/security.0', 'record'],
    ['OMES-006/security.B', 'attest'],
    ['OMES-006/security.D', 'attest'],
    ['OMES-006/monitoring.5', 'attest'],
  ],
  publishing: [['OMES-006/business.B.b.2', 'record']],
  'monitoring and moderation': [
    ['OMES-006/scope.A.f', 'detect', 'record'],
    ['OMES-006/business.B.a', 'enforce', 'record'],
    ['OP-021002/V.D.1', 'enforce', 'record'],
    ['OP-021002/V.D.4', 'enforce'],
    ['OP-021002/V.D.6', 'enforce'],
    ['OP-021002/V.D.7.a', 'enforce'],
    ['OP-021002/V.D.7.b', 'enforce'],
    ['OP-021002/V.D.8', 'enforce'],
    ['OP-021002/V.E.1.c', 'enforce'],
    ['OP-021002/V.E.1.d', 'enforce'],
    ['OP-021002/V.E.1.f', 'enforce'],
    ['OP-021002/V.E.2', 'enforce', 'record'],
  ],
  'public site and fact checks': [
    ['OMES-006/personal.A.k', 'record'],
    ['OP-021002/V.D.3', 'record'],
    ['OP-021002/V.D.5', 'enforce'],
  ],
  'records and requests': [
    ['OMES-006/scope.A.a', 'record'],
    ['OMES-006/scope.A.b', 'record'],
    ['OMES-006/scope.A.l', 'enforce'],
    ['OMES-006/personal.A.m', 'record'],
    ['OMES-006/personal.C', 'record'],
    ['OMES-006/records.1', 'enforce'],
    ['OMES-006/records.2', 'enforce'],
    ['OMES-006/records.3', 'enforce'],
  ],
  'activity and reports': [
    ['OMES-006/monitoring.1', 'enforce'],
    ['OMES-006/monitoring.2', 'enforce'],
  ],
  'conduct and usage': [
    ['OMES-006/scope.B.1', 'record'],
    ['OMES-006/personal.A.a', 'detect'],
    ['OMES-006/personal.A.h.1', 'record'],
    ['OMES-006/personal.A.h.2', 'detect'],
    ['OMES-006/personal.A.h.3', 'enforce'],
    ['OMES-006/personal.B.b', 'detect'],
    ['OMES-006/monitoring.4', 'record'],
    ['OP-021002/IV.B', 'detect'],
    ['OP-021002/IV.C.2', 'detect'],
    ['OP-021002/VII', 'record'],
  ],
  'incidents and security': [['OMES-006/security.G', 'enforce', 'record']],
};
