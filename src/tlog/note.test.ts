import fc from 'fast-check';
import { expect, test } from 'vitest';

import { openCheckpoint, readCheckpointText, signCheckpoint } from './checkpoint.ts';
import { leafHash, rootOf } from './merkle.ts';
import { readVerifierKey, signerOf, verifierKeyText } from './note-key.ts';
import { openNote, signNote, signatureLine } from './note.ts';
import { checkProofFile, proofFileText, readProofFile } from './proof-file.ts';

const bytes = (fill: number) => new Uint8Array(32).fill(fill);
const log = signerOf('city.example/log', bytes(1));
const witness = signerOf('witness.example/w1', bytes(2), 'cosignature');
const stranger = signerOf('stranger.example', bytes(3));

test('the note and key that Go documents are accepted', () => {
  const key = readVerifierKey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
  const note =
    'If you think cryptography is the answer to your problem,\nthen you don’t know what your problem is.\n\n' +
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

  expect(openNote(note.replace('’', "'"), [key]).signed[0]?.key).toBe(key);
  expect(() => openNote(note, [key])).toThrow('the signature of PeterNeumann does not hold');
});

test('the checkpoint and the witness that the standards show are accepted', () => {
  // C2SP tlog-cosignature's example has no public keys beside it: only its form can be checked.
  const example =
    'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n' +
    '— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n';

  expect(readCheckpointText(example.split('\n\n')[0] + '\n').size).toBe(20_852_163);
  expect(() => openNote(example, [log.key])).toThrow('not signed by city.example/log+');
});

test('a verifier key reads as it was written, and a typing error in it is seen', () => {
  for (const { key } of [log, witness]) expect(readVerifierKey(verifierKeyText(key))).toEqual(key);

  const text = verifierKeyText(log.key);
  expect(() => readVerifierKey(text.replace('city', 'town'))).toThrow('a typing error');
  expect(() => readVerifierKey('nonsense')).toThrow('name+hex8+base64');
  expect(() => signerOf('two words', bytes(1))).toThrow("can't be the name of a key");
});

test('unknown signatures are passed over, sixteen of them too, and a known wrong one refuses the note', () => {
  const strangers = Array.from({ length: 16 }, (_none, at) => signerOf(`s${at}.example`, bytes(at + 10)));
  const note = signNote('text\n', [...strangers, log]);

  expect(openNote(note, [log.key]).signed).toHaveLength(1);
  expect(() => openNote(note, [stranger.key])).toThrow('not signed by stranger.example');
  expect(() => openNote(note.replace('text', 'test'), [log.key])).toThrow('does not hold');
});

test('no byte of a signed note can be changed', () => {
  const note = Buffer.from(signNote('origin\n1\nmore\n\nafter an empty line\n', [log]));
  fc.assert(
    fc.property(fc.nat(note.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Buffer.from(note);
      changed[at] = (changed[at] ?? 0) ^ change;
      expect(() => openNote(changed, [log.key])).toThrow(/./);
    }),
    { numRuns: 300 },
  );
  expect(() => openNote(note.subarray(0, -1), [log.key])).toThrow('it is cut');
});

test('a witness signs the text under its time', () => {
  const at = new Date('2026-03-01T12:00:00Z');
  const note = signNote('text\n', [log]) + signatureLine('text\n', witness, at);

  expect(openNote(note, [log.key, witness.key]).signed.map((one) => one.at)).toEqual([undefined, at]);
  const other = signNote('text\n', [log]) + signatureLine('text\n', stranger).replace('stranger.example', 'w');
  expect(openNote(other, [log.key, witness.key]).signed).toHaveLength(1);
});

const leaves = ['a', 'b', 'c'].map((text) => leafHash(Buffer.from(text)));
const headOf = (size: number) => ({ origin: 'city.example/log', size, root: rootOf(leaves.slice(0, size)) });
const [a = bytes(0), , c = bytes(0)] = leaves;

test('two heads that contradict one another are never signed', () => {
  const proof = [c];
  const signed = signCheckpoint({ head: headOf(3), last: headOf(2), proof, signer: log });

  expect(openCheckpoint(signed, [log.key]).size).toBe(3);
  expect(signCheckpoint({ head: headOf(3), last: headOf(3), proof: [], signer: log })).toBe(signed);
  const fork = { ...headOf(3), root: bytes(9) };
  expect(() => signCheckpoint({ head: fork, last: headOf(3), proof: [], signer: log })).toThrow('a fork');
  expect(() => signCheckpoint({ head: fork, last: headOf(2), proof, signer: log })).toThrow('another newer root');
  expect(() => signCheckpoint({ head: headOf(2), last: headOf(3), proof, signer: log })).toThrow('the smaller one');
  const elsewhere = { ...headOf(3), origin: 'town.example' };
  expect(() => signCheckpoint({ head: elsewhere, last: headOf(2), proof, signer: log })).toThrow('another log');
});

test('a checkpoint counts only with the signature of its log', () => {
  const at = new Date(0);
  const text = 'city.example/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n';

  expect(() => openCheckpoint(signNote(text, [witness], at), [log.key, witness.key])).toThrow("log's key");
  for (const wrong of ['x\n01\nAA==\n', 'x\n1\nAA==\n', 'x\n1\n', 'x\n-1\nAA==\n', '\n1\nAA==\n'])
    expect(() => readCheckpointText(wrong)).toThrow(/a checkpoint is|its size|its root/);
});

test('a proof file stands for itself, and for no other entry', () => {
  const checkpoint = signCheckpoint({ head: headOf(3), last: undefined, proof: [], signer: log });
  const text = proofFileText({ index: 2, proof: [rootOf(leaves.slice(0, 2))], checkpoint, extra: bytes(5) });

  expect(checkProofFile(text, Buffer.from('c'), [log.key], 'p')).toMatchObject({ index: 2, size: 3 });
  expect(readProofFile(text, 'p').extra).toEqual(bytes(5));
  expect(() => checkProofFile(text, Buffer.from('b'), [log.key], 'p')).toThrow('entry 2: its inclusion proof leads');
  expect(() => checkProofFile(text.replace('index 2', 'index 1'), Buffer.from('c'), [log.key], 'p')).toThrow('entry 1');
  expect(() => readProofFile(text.slice(1), 'p')).toThrow('does not have the form of');
  expect(a).toHaveLength(32);
});
