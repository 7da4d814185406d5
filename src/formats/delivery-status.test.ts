import fc from 'fast-check';
import { expect, test } from 'vitest';

import { mostReportBytes, readDeliveryStatus } from './delivery-status.ts';

const report = (action = 'failed', id = '<0b8c2f7e-1111-4222-8333-444455556666.0@agency.example>') =>
  Buffer.from(
    [
      'From: MAILER-DAEMON@mx.example',
      'Message-ID: <own@mx.example>',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'It did not work.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      'Final-Recipient: rfc822; ada@agency.example',
      `Action: ${action}`,
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1',
      '  User unknown',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${id}`,
      'Subject: Please sign',
      '--b--',
    ].join('\r\n'),
  );

test('a report of a failed delivery says which message, to whom and why', () => {
  expect(readDeliveryStatus(report())).toEqual({
    messageId: '0b8c2f7e-1111-4222-8333-444455556666.0@agency.example',
    to: 'ada@agency.example',
    status: '5.1.1',
    says: '550 5.1.1 User unknown',
  });
});

test('a delivery that is late, done, or no report at all is none', () => {
  expect(readDeliveryStatus(report('delayed'))).toBeUndefined();
  expect(readDeliveryStatus(report('delivered'))).toBeUndefined();
  expect(readDeliveryStatus(Buffer.from('Subject: Hello\r\n\r\nHello'))).toBeUndefined();
  expect(readDeliveryStatus(new Uint8Array())).toBeUndefined();
  expect(readDeliveryStatus(Buffer.concat([report(), Buffer.alloc(mostReportBytes)]))).toBeUndefined();
});

test('no bytes make it fail or hang', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), fc.nat(900), (noise, at) => {
      const bytes = Buffer.concat([report().subarray(0, at), noise, report().subarray(at)]);
      expect(() => readDeliveryStatus(bytes)).not.toThrow();
    }),
  );
});
