/**
 * `verify.py`, which goes out with every bundle: an expert who has never seen us reads it and runs it, with Python 3 and
 * openssl. Its checks are those of `verifyBundle`, written a second time.
 */
export const verifyScript = String.raw`#!/usr/bin/env python3
"""Checks the bundle in which this file lies, with Python's standard library and openssl alone, offline.

    python3 verify.py [VERIFIER_KEY]

VERIFIER_KEY is the agency's published key (name+hex+base64); without it that of the bundle is taken: then compare it
with what the agency publishes. Each trouble is a line WRONG <where>: <what>; the exit code is 0 when all holds."""
import base64, hashlib, json, os, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
wrong = []


def trouble(where, says):
    wrong.append(where)
    print("WRONG %s: %s" % (where, says))


def read(path):
    with open(os.path.join(HERE, path), "rb") as file:
        return file.read()


def sha(data):
    return hashlib.sha256(data).digest()


def signed_by(key, text, signature):
    """Ed25519 by openssl; the prefix is the fixed DER header of such a public key."""
    with tempfile.TemporaryDirectory() as aside:
        names = [os.path.join(aside, name) for name in ("key", "text", "signature")]
        for name, data in zip(names, (bytes.fromhex("302a300506032b6570032100") + key, text, signature)):
            with open(name, "wb") as file:
                file.write(data)
        command = ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", names[0], "-rawin"]
        return subprocess.run(command + ["-in", names[1], "-sigfile", names[2]], capture_output=True).returncode == 0


def check_manifest():
    """Every file is the one that was handed out, none is missing and none was added."""
    lines = [line.partition("  ") for line in read("manifest-sha256.txt").decode().splitlines()]
    listed = {path: digest for digest, _, path in lines}
    for folder, _, names in os.walk(HERE):
        for name in names:
            path = os.path.relpath(os.path.join(folder, name), HERE).replace(os.sep, "/")
            digest = listed.pop(path, None)
            if path != "manifest-sha256.txt" and sha(read(path)).hex() != digest:
                trouble(path, "does not have the SHA-256 of manifest-sha256.txt, or is not in it")
    for path in listed:
        trouble(path, "is in manifest-sha256.txt and not in the bundle")


def check_checkpoint(given):
    """The log's signed size and root. A signed note: text, empty line, lines with an em dash, name and signature."""
    name, key_id, key = (given or read("verifier-key.txt").decode().strip()).split("+", 2)
    key = base64.b64decode(key)
    if key[0] != 1 or len(key) != 33 or sha(name.encode() + b"\n" + key)[:4].hex() != key_id:
        trouble("verifier-key.txt", "is no Ed25519 verifier key")
    text, _, lines = read("checkpoint").decode().rpartition("\n\n")
    text += "\n"
    for line in lines.splitlines():
        _, signer, signature = line.split(" ")
        signature = base64.b64decode(signature)
        if signer == name and signature[:4].hex() == key_id and signed_by(key[1:], text.encode(), signature[4:]):
            origin, size, root = text.split("\n")[:3]
            return int(size), base64.b64decode(root)
    raise ValueError("is not signed by the key " + name)


def root_from(leaf, index, size, proof):
    """The root to which an inclusion proof of the right length leads (RFC 9162, 2.1.3.2)."""
    node, last = index, size - 1
    for sibling in proof:
        if last == 0:
            return None
        left = node % 2 == 1 or node == last
        leaf = sha(b"\x01" + (sibling + leaf if left else leaf + sibling))
        while left and node and node % 2 == 0:
            node, last = node // 2, last // 2
        node, last = node // 2, last // 2
    return leaf if last == 0 and index < size else None


def check_record(record, size, root):
    """One record: its entry is in the log, each shown field is bound by the entry, each file by a shown field."""
    entry, proof = read(record["entry"]), read(record["proof"]).decode()
    lines, _, checkpoint = proof.partition("\n\n")
    lines = [line for line in lines.split("\n") if not line.startswith("extra ")]
    if lines[:2] != ["c2sp.org/tlog-proof@v1", "index %d" % record["index"]] or checkpoint.encode() != read("checkpoint"):
        trouble(record["proof"], "is no proof of entry %d under the checkpoint of this bundle" % record["index"])
    if root_from(sha(b"\x00" + entry), record["index"], size, [base64.b64decode(line) for line in lines[2:]]) != root:
        trouble(record["entry"], "is not entry %d of the log: its proof leads to another root" % record["index"])
    bound, shown = set(json.loads(entry)["commitments"]), {}
    for line in read(record["disclosures"]).splitlines():
        _, field, value = json.loads(line)
        if sha(line).hex() not in bound or field in shown:
            trouble(record["disclosures"], "the entry is not bound to this value of %r, once" % field)
        shown[field] = value
    if json.loads(read(record["record"]))["fields"] != shown:
        trouble(record["record"], "its fields are not those that %s shows" % record["disclosures"])
    for raw in record["raw"]:
        if shown.get(raw["field"]) != sha(read(raw["path"])).hex():
            trouble(raw["path"], "its SHA-256 is not the shown field %r" % raw["field"])
    print("%s: %d of %d fields shown" % (record["id"], len(shown), len(bound)))


def attempt(where, act, *given):
    try:
        return act(*given)
    except Exception as error:
        trouble(where, "can't be checked: %r" % error)


attempt("manifest-sha256.txt", check_manifest)
head = attempt("checkpoint", check_checkpoint, sys.argv[1] if len(sys.argv) > 1 else "")
for one in attempt("bundle.json", lambda: json.loads(read("bundle.json"))["records"]) or []:
    if head:
        attempt("record %s" % one.get("id"), check_record, one, *head)
sys.exit("NOT VERIFIED: %d troubles" % len(wrong) if wrong else print("VERIFIED"))
`;
